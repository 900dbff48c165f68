/** Strips: rows of pieces, each in the fill of its class of source. */
import type { Element } from 'hast';
import type { ClassCount } from '../../model/library/tally.ts';
import { make } from '../tree.ts';
import { classCountWords, type SectionRow } from './section-rows.ts';
import { rounded, shape } from './svg.ts';

/**
 * One row of the sourcing picture on a page, with a piece for each claim, in the order of the text. A script makes each
 * piece lead to its claim (`browser/reading/strip.ts`); the keyboard and the screen reader have links in the text, so to
 * them the row is what it says in words.
 *
 * @param longest words of the longest row: rows of one picture share a scale
 */
export function pageStrip(row: SectionRow, longest: number): Element[] {
  const label = make('span', { className: ['alt'] }, row.label);
  const pieces = piecesOf(row);
  return pieces.length === 0 ? [label] : [strip(row, longest, { ariaHidden: 'true' }, pieces), label];
}

/** The same row as a picture, for paper. */
export function pictureStrip(row: SectionRow, longest: number): Element[] {
  const pieces = piecesOf(row);
  return pieces.length === 0 ? [] : [strip(row, longest, { role: 'img', ariaLabel: row.label }, pieces)];
}

/** Across, a row counts in per cent, so that its patterns keep their proportions however wide it is. */
const strip = ({ width }: SectionRow, longest: number, role: Record<string, string>, pieces: Element[]): Element =>
  shape('svg', { className: ['strip'], width: percent(width, longest), ...role }, pieces);

/** Words of a row in which even the shortest claim is more than one per cent: there whole numbers do, and pages are smaller. */
const coarseRow = 400;

function piecesOf({ parts, width: whole }: SectionRow): Element[] {
  const step = whole <= coarseRow ? 1 : 0.1;
  const at = (words: number) => Math.round((100 * words) / whole / step) * step;
  const shown = (value: number) => `${rounded(value)}%`;
  return parts.flatMap(({ speakerClass, isByOrganization, isContradicted, x, width }) => {
    const [from, to] = [at(x), at(x + width)];
    const className = isByOrganization ? [speakerClass, 'org'] : [speakerClass];
    // It is drawn below the pieces.
    const mark = shape('use', { href: '#fill-no', x: shown((from + to) / 2) });
    return [
      shape('rect', { className, ...(from === 0 ? {} : { x: shown(from) }), width: shown(to - from) }),
      ...(isContradicted ? [mark] : []),
    ];
  });
}

const percent = (part: number, whole: number) => `${String(Math.round((1000 * part) / whole) / 10)}%`;

/** The classes of source of a reading at a glance, in one bar. */
export function classBar(counts: readonly ClassCount[]): Element {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  let x = 0;
  const pieces = counts
    .filter(({ count }) => count > 0)
    .map(({ speakerClass, count }) => {
      const rect = shape('rect', { className: [speakerClass], x: percent(x, total), width: percent(count, total) });
      x += count;
      return rect;
    });
  const label = `Claims by source: ${classCountWords(counts)}`;
  return shape('svg', { className: ['strip'], width: '100%', role: 'img', ariaLabel: label }, pieces);
}
