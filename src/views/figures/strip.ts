/** Strips: rows of pieces, each in the fill of its class of source. */
import type { Element } from 'hast';
import type { ClassCount } from '../../model/library/tally.ts';
import { make } from '../tree.ts';
import { classCountWords, type SectionRow } from './section-rows.ts';
import { shape } from './svg.ts';

/** Units of a row as long as the column is wide: patterns then have about the proportions that they are drawn in. */
const fullRow = 300;
const height = 10;

/**
 * One row of the sourcing picture on a page. Its pieces are links for the mouse and the finger; the keyboard and the
 * screen reader have the same links in the text, so to them the row is what it says in words.
 *
 * @param longest words of the longest row: rows of one picture share a scale
 */
export function linkedStrip(row: SectionRow, longest: number): Element[] {
  const label = make('span', { className: ['alt'] }, row.label);
  const pieces = pieceViews(row, longest).map(({ number, rect }) =>
    make('a', { href: `#r${String(number)}`, tabIndex: -1 }, rect),
  );
  return pieces.length === 0 ? [label] : [strip(row, longest, { ariaHidden: 'true' }, pieces), label];
}

/** The same row as a picture, for paper. */
export function pictureStrip(row: SectionRow, longest: number): Element[] {
  const pieces = pieceViews(row, longest).map(({ rect }) => rect);
  return pieces.length === 0 ? [] : [strip(row, longest, { role: 'img', ariaLabel: row.label }, pieces)];
}

/** The row is stretched over the column, and its pattern with it: a short reading’s words count for more units each. */
const unitsPerWord = (longest: number) => Math.max(1, Math.round(fullRow / longest));

function strip({ width }: SectionRow, longest: number, role: Record<string, string>, pieces: Element[]): Element {
  return shape(
    'svg',
    {
      className: ['strip'],
      viewBox: `0 0 ${String(width * unitsPerWord(longest))} ${String(height)}`,
      preserveAspectRatio: 'none',
      width: `${String(Math.round((1000 * width) / longest) / 10)}%`,
      ...role,
    },
    pieces,
  );
}

function pieceViews({ parts }: SectionRow, longest: number): { number: number; rect: Element }[] {
  const unit = unitsPerWord(longest);
  return parts.map(({ claim, speakerClass, x, width }) => ({
    number: claim.number,
    rect: shape('rect', { className: [speakerClass], x: x * unit, width: width * unit, height }),
  }));
}

/** Units across a bar; with its gaps it is as wide as its column. */
const barWidth = 600;

/** The classes of source of a reading at a glance, in one bar. */
export function classBar(counts: readonly ClassCount[]): Element {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  let x = 0;
  const pieces = counts
    .filter(({ count }) => count > 0)
    .map(({ speakerClass, count }) => {
      const width = (barWidth * count) / total;
      const rect = shape('rect', {
        className: [speakerClass],
        x,
        width: Math.max(0, width - 1),
        height,
      });
      x += width;
      return rect;
    });
  return shape(
    'svg',
    {
      className: ['strip'],
      viewBox: `0 0 ${String(barWidth)} ${String(height)}`,
      preserveAspectRatio: 'none',
      width: '100%',
      role: 'img',
      ariaLabel: `Claims by source: ${classCountWords(counts)}`,
    },
    pieces,
  );
}
