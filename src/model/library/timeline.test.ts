import { describe, expect, it } from 'vitest';
import { sampleClaim } from '../sample.ts';
import { eventsOf, stackEvents, ticksFor } from './timeline.ts';

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
