/** The events that a reading's claims date, and what its checks report of later times. */
import type { Check, Claim } from '../claim.ts';

export interface Event {
  /** ISO 8601, as its claim or check gives it. */
  when: string;
  /** Years from the beginning of year 1, for a scale: the middle of what is known. */
  from: number;
  to: number;
  claim: Claim;
  /** The check that dates it, or null where the claim does. */
  check: Check | null;
}

/** All events in order of time; those of one time in reading order. */
export function eventsOf(claims: readonly Claim[]): Event[] {
  return claims
    .flatMap((claim) => [
      ...(claim.when === null ? [] : [event(claim.when, claim, null)]),
      ...claim.checks.flatMap((check) => (check.when === null ? [] : [event(check.when, claim, check)])),
    ])
    .sort((a, b) => a.from - b.from || a.to - b.to || a.claim.number - b.claim.number);
}

function event(when: string, claim: Claim, check: Check | null): Event {
  const [first = when, last = first] = when.split('/');
  return { when, from: yearOf(first, false), to: yearOf(last, true), claim, check };
}

/** A date as a year with a fraction: its beginning, or the end of the span that it leaves open. */
function yearOf(date: string, end: boolean): number {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return year + (end ? 1 : 0);
  if (day === undefined) return year + (month - (end ? 0 : 1)) / 12;
  return year + (month - 1) / 12 + (day - (end ? 0 : 1)) / 372;
}

/** Decades, or the years of a short span, that an axis shows. */
export function ticksFor(from: number, to: number): number[] {
  const span = to - from;
  const step = span > 80 ? 20 : span > 30 ? 10 : span > 12 ? 5 : span > 5 ? 2 : 1;
  const first = Math.ceil(from / step) * step;
  return Array.from({ length: Math.floor((to - first) / step) + 1 }, (_, index) => first + index * step);
}

export interface EventPlace {
  event: Event;
  /** In the picture's units. */
  left: number;
  right: number;
  /** From the axis, 0 nearest to it. */
  row: number;
}

/** Even a single day can be seen and hit. */
const leastWidth = 8;
const gap = 3;

/** Puts each event on the lowest row on which it overlaps no other. */
export function stackEvents(
  events: readonly Event[],
  x: (year: number) => number,
): { places: EventPlace[]; rows: number } {
  const ends: number[] = [];
  const places = events.map((event) => {
    const middle = (x(event.from) + x(event.to)) / 2;
    const half = Math.max(leastWidth, x(event.to) - x(event.from)) / 2;
    const [left, right] = [middle - half, middle + half];
    const free = ends.findIndex((end) => end + gap <= left);
    const row = free === -1 ? ends.length : free;
    ends[row] = right;
    return { event, left, right, row };
  });
  return { places, rows: ends.length };
}
