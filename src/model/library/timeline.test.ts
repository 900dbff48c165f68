import { describe, expect, it } from 'vitest';
import { sampleClaim } from '../sample.ts';
import { axisOf, eventsOf, stackEvents, ticksFor } from './timeline.ts';

const dated = (id: string, number: number, when: string | null, checked: string | null = null) =>
  sampleClaim({
    id,
    number,
    when,
    checks:
      checked === null ? [] : [{ verdict: 'later-changed', source: 'x', locator: 'p. 1', text: [], when: checked }],
  });

describe('events', () => {
  const events = eventsOf([
    dated('b', 1, '2009-07', '2014-03-09'),
    dated('none', 2, null),
    dated('a', 3, '1947/1991'),
    dated('c', 4, '2009'),
  ]);

  it('are in order of time, those of checks among them', () => {
    expect(events.map(({ when, claim, check }) => [when, claim.id, check !== null])).toEqual([
      ['1947/1991', 'a', false],
      ['2009', 'c', false],
      ['2009-07', 'b', false],
      ['2014-03-09', 'b', true],
    ]);
  });

  it('span what their dates leave open', () => {
    expect(events.map(({ from, to }) => [Math.round(from * 12) / 12, Math.round(to * 12) / 12])).toEqual([
      [1947, 1992],
      [2009, 2010],
      [2009.5, 2009 + 7 / 12],
      [2014 + 2 / 12, 2014 + 2 / 12],
    ]);
  });

  it('stand on the lowest row where they overlap no other', () => {
    const { places, rows } = stackEvents(events, (year) => (year - 1940) * 10);
    expect(rows).toBe(2);
    expect(places.map(({ event, row }) => [event.claim.id, row])).toEqual([
      ['a', 0],
      ['c', 0],
      ['b', 1],
      ['b', 0],
    ]);
    for (const one of places) {
      for (const other of places) {
        if (one !== other && one.row === other.row)
          expect(one.right <= other.left || other.right <= one.left).toBe(true);
      }
    }
  });
});

describe('the ticks of an axis', () => {
  it('are round years inside it', () => {
    expect(ticksFor(1944, 2022)).toEqual([1950, 1960, 1970, 1980, 1990, 2000, 2010, 2020]);
    expect(ticksFor(2009.5, 2014)).toEqual([2010, 2011, 2012, 2013, 2014]);
  });
});

describe('events of one day', () => {
  const unbroken = (words: string) => words.replace(' ', '\u00A0');
  const day = (number: number, time: string) => dated(time, number, `2026-06-18T${time}`);
  const events = eventsOf([day(1, '07:49'), day(2, '07:41'), day(3, '16:10'), day(4, '06:00')]);

  it('are in order of their times', () => {
    expect(events.map(({ claim }) => claim.id)).toEqual(['06:00', '07:41', '07:49', '16:10']);
  });

  it('have an axis of hours on which each stands between the ticks around it', () => {
    const { from, to, ticks } = axisOf(events);
    expect(ticks.map(({ label }) => label)).toEqual(
      ['6:00 a.m.', '8:00 a.m.', '10:00 a.m.', '12:00 p.m.', '2:00 p.m.', '4:00 p.m.'].map(unbroken),
    );
    const at = (label: string) => ticks.find((tick) => tick.label === unbroken(label))?.at ?? NaN;
    expect(events[1]?.from).toBeGreaterThan(at('6:00 a.m.'));
    expect(events[1]?.from).toBeLessThan(at('8:00 a.m.'));
    for (const event of events) {
      expect(event.from).toBeGreaterThanOrEqual(from);
      expect(event.to).toBeLessThanOrEqual(to);
    }
  });

  it('have an axis of years beside an event of another day, or of no time', () => {
    for (const other of ['2026-09-30', '2026-06-19T08:00', '2026-06-18'])
      expect(axisOf([...events, ...eventsOf([dated('other', 5, other)])]).ticks.map(({ label }) => label)).toContain(
        '2026',
      );
  });

  it('stay within the day', () => {
    const late = axisOf(eventsOf([day(1, '23:59')]));
    const midnight = axisOf(eventsOf([day(1, '00:00')]));
    expect([late, midnight].map(({ ticks }) => ticks.length)).toEqual([1, 1]);
    expect(late.to - midnight.from).toBeCloseTo(1 / 372, 9);
  });
});
