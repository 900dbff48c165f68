/**
 * Events on an axis of time, stacked where they are dense. Links for the mouse and the finger; the keyboard and the
 * screen reader have the same in the list below it, and here a sentence.
 */
import type { Element } from 'hast';
import { standaloneText } from '../../model/claim.ts';
import { classOf } from '../../model/library/tally.ts';
import { axisOf, stackEvents, type Event, type EventPlace } from '../../model/library/timeline.ts';
import type { Library } from '../../model/reading.ts';
import { countNoun, whenWords } from '../../model/words.ts';
import { make } from '../tree.ts';
import { linearScale, rounded, shape } from './svg.ts';

const width = 960;
const sideMargin = 10;
const rowHeight = 11;
/** Below the axis: its ticks and their labels. */
const axisHeight = 24;
const topMargin = 10;

/** What the figure says to those who do not see it. */
export function timelineLabel(events: readonly Event[]): string {
  const [first, last] = [events[0]?.when ?? '', events.at(-1)?.when ?? ''];
  return `${countNoun(events.length, 'event')} from ${whenWords(first)} to ${whenWords(last)}; the list below has them all.`;
}

/** @param addressOf where a claim is read, by its id */
export function timelineFigure(
  events: readonly Event[],
  speakers: Library['speakers'],
  addressOf: (claim: string) => string,
): Element {
  const axis = axisOf(events);
  const x = linearScale([axis.from, axis.to], [sideMargin, width - sideMargin]);
  const { places, rows } = stackEvents(events, x);
  const base = rows * rowHeight + topMargin;
  return shape(
    'svg',
    {
      className: ['timeline'],
      viewBox: `0 0 ${String(width)} ${String(base + axisHeight)}`,
      ariaHidden: 'true',
    },
    shape('line', { className: ['axis'], x1: 0, x2: width, y1: base, y2: base }),
    axis.ticks.map(({ at, label }) =>
      shape(
        'g',
        { transform: `translate(${rounded(x(at))} ${String(base)})` },
        shape('line', { className: ['axis'], y2: 5 }),
        shape('text', { y: 19, textAnchor: 'middle' }, label),
      ),
    ),
    places.map((place) => {
      const { claim, when } = place.event;
      return make(
        'a',
        { href: addressOf(claim.id), tabIndex: -1 },
        make('title', {}, `${whenWords(when)}: ${standaloneText(claim)}`),
        eventShape(place, base - (place.row + 1) * rowHeight, speakers),
      );
    }),
  );
}

/** What a claim dates is a bar in the fill of its source; what a record reports is a diamond. */
function eventShape({ event, left, right }: EventPlace, top: number, speakers: Library['speakers']): Element {
  if (event.check !== null) {
    const d = `M${rounded((left + right) / 2)} ${String(top - 1)}l5 5-5 5-5-5z`;
    return shape('path', { className: ['record'], d });
  }
  return shape('rect', {
    className: [classOf(event.claim, speakers)],
    x: left,
    y: top,
    width: right - left,
    height: rowHeight - 3,
  });
}
