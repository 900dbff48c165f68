/** The events that a reading's claims date, and what its checks report of later times. */
import type { Check, Claim } from '../claim.ts';
import { timeWords } from '../words.ts';

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

/** Twelve months of 31 days, so that all days are of one length. */
const daysOfYear = 372;
const minutesOfDay = 24 * 60;

/** A date or a time as a year with a fraction: its beginning, or the end of the span that it leaves open. */
function yearOf(when: string, end: boolean): number {
  const [date = '', time] = when.split('T');
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return year + (end ? 1 : 0);
  if (day === undefined) return year + (month - (end ? 0 : 1)) / 12;
  if (time === undefined) return year + (month - 1) / 12 + (day - (end ? 0 : 1)) / daysOfYear;
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return yearOf(date, false) + (hour * 60 + minute + (end ? 1 : 0)) / minutesOfDay / daysOfYear;
}

/** The span of time that a picture shows, and what its axis says. */
export interface Axis {
  /** Years, as those of events. */
  from: number;
  to: number;
  ticks: { at: number; label: string }[];
}

/** An axis of years; of hours where every event has a time of one and the same day. */
export function axisOf(events: readonly Event[]): Axis {
  const earliest = Math.min(...events.map(({ from }) => from));
  const latest = Math.max(...events.map(({ to }) => to));
  const [day, ...others] = new Set(events.flatMap(({ when }) => when.split('/').map(dayWithTime)));
  if (typeof day !== 'string' || others.length > 0) {
    const [from, to] = [Math.floor(earliest - 0.5), Math.ceil(latest + 0.5)];
    return { from, to, ticks: ticksFor(from, to).map((year) => ({ at: year, label: String(year) })) };
  }
  const midnight = yearOf(day, false);
  const hourOf = (year: number) => (year - midnight) * daysOfYear * 24;
  const yearAt = (hour: number) => midnight + hour / 24 / daysOfYear;
  const [first, last] = [Math.max(0, Math.floor(hourOf(earliest) - 1)), Math.min(24, Math.ceil(hourOf(latest) + 1))];
  return {
    from: yearAt(first),
    to: yearAt(last),
    ticks: hoursBetween(first, last).map((hour) => ({ at: yearAt(hour), label: timeWords(`${String(hour)}:00`) })),
  };
}

/** The hours that an axis shows: not those at its ends, where a label would run off the picture. */
function hoursBetween(first: number, last: number): number[] {
  const span = last - first;
  const step = span > 14 ? 3 : span > 6 ? 2 : 1;
  return Array.from({ length: 24 }, (_, hour) => hour).filter(
    (hour) => hour > first && hour < last && hour % step === 0,
  );
}

/** The day of a time; null of a date without one. */
function dayWithTime(when: string): string | null {
  const [day = '', time] = when.split('T');
  return time === undefined ? null : day;
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
