import { describe, expect, it } from 'vitest';
import type { Check } from '../../model/claim.ts';
import { tallyClasses } from '../../model/library/tally.ts';
import { eventsOf } from '../../model/library/timeline.ts';
import { sampleClaim, sampleLibrary, sampleReading, sampleSpeaker } from '../../model/sample.ts';
import { htmlOf } from '../tree.ts';
import { sectionRows } from './section-rows.ts';
import { classBar, pageStrip, pictureStrip } from './strip.ts';
import { linearScale, rounded, shape } from './svg.ts';
import { timelineFigure, timelineLabel } from './timeline-figure.ts';

const claims = [
  sampleClaim({ id: 'a', number: 1, speaker: 'ada', text: 'one two three four five six seven eight', when: '1986' }),
  sampleClaim({
    id: 'b',
    number: 2,
    form: 'narration',
    when: '1990/1992',
    checks: [{ verdict: 'later-changed', source: 'x', locator: '', text: [], when: '1995-04' }],
  }),
];
const reading = sampleReading([claims]);
const { speakers } = sampleLibrary([reading], [sampleSpeaker({ id: 'ada' })]);

describe('shapes', () => {
  it('have numbers of at most two digits after the point, and attributes as SVG spells them', () => {
    const circle = shape('circle', { cx: 1 / 3, strokeWidth: 2, viewBox: '0 0 1 1' });
    expect(htmlOf(shape('svg', {}, circle))).toBe(
      '<svg><circle cx="0.33" stroke-width="2" viewBox="0 0 1 1"></circle></svg>',
    );
    expect(rounded(12)).toBe('12');
  });

  it('are placed by a linear scale', () => {
    const x = linearScale([1950, 2000], [10, 110]);
    expect([1950, 1975, 2000].map(x)).toEqual([10, 60, 110]);
  });
});

describe('the strip of a section', () => {
  const { rows, longest } = sectionRows(reading, speakers);
  const [row] = rows;
  if (row === undefined) throw new Error('The sample has no section.');

  it('has a piece for each claim, as long as its words', () => {
    const html = htmlOf(pageStrip(row, longest));
    expect(longest).toBe(14);
    expect(html).toContain('<rect class="named" width="57%"></rect>');
    expect(html).toContain('<rect class="narration" x="57%" width="43%">');
    expect(html).toContain('aria-hidden="true"');
    expect(html).toContain('<span class="alt">2 claims: named 1, no source stated 1</span>');
  });

  it('gives even the shortest claim of a long section a piece of its own', () => {
    const many = Array.from({ length: 300 }, (_, index) => sampleClaim({ id: `c${String(index)}`, number: index + 1 }));
    const { rows: long, longest: width } = sectionRows(sampleReading([many]), speakers);
    const html = long.map((each) => htmlOf(pageStrip(each, width))).join('');
    const widths = [...html.matchAll(/<rect[^>]* width="([\d.]+)%"/g)].map(([, value]) => Number(value));
    expect(widths).toHaveLength(300);
    expect(Math.min(...widths)).toBeGreaterThan(0.2);
    expect(Math.max(...widths)).toBeLessThan(0.5);
  });

  it('tells an organization from a person, and marks what a record contradicts, also in words', () => {
    const agency = sampleSpeaker({ id: 'agency', type: 'organisation' });
    const check: Check = { verdict: 'contradicts', source: 'x', locator: '', text: [], when: null };
    const told = sampleReading([
      [
        sampleClaim({ id: 'a', number: 1, speaker: 'ada' }),
        sampleClaim({ id: 'b', number: 2, speaker: 'agency', checks: [check] }),
      ],
    ]);
    const [agencyRow] = sectionRows(told, sampleLibrary([told], [sampleSpeaker({ id: 'ada' }), agency]).speakers).rows;
    if (agencyRow === undefined) throw new Error('The sample has no section.');
    const html = htmlOf(pageStrip(agencyRow, 12));
    expect(html).toContain('<rect class="named" width="50%"></rect>');
    expect(html).toContain('<rect class="named org" x="50%" width="50%"></rect><use href="#fill-no" x="75%"></use>');
    expect(html).toContain('2 claims: named 2 (organizations 1); contradicted 1');
  });

  it('is an image with words on paper', () => {
    const html = htmlOf(pictureStrip(row, longest));
    expect(html).toContain('role="img" aria-label="2 claims: named 1, no source stated 1"');
    expect(html).not.toContain('<a ');
  });

  it('is words alone where the section has no claim', () => {
    const none = sectionRows(sampleReading([[]]), speakers);
    expect(none.longest).toBe(1);
    expect(none.rows.map((empty) => htmlOf(pageStrip(empty, none.longest)))).toEqual([
      '<span class="alt">No claims</span>',
    ]);
    expect(none.rows.flatMap((empty) => pictureStrip(empty, none.longest))).toEqual([]);
  });
});

describe('the bar of a reading', () => {
  it('has a piece for each class of source and says all of them in words', () => {
    const html = htmlOf(classBar(tallyClasses(claims, speakers)));
    expect(html.match(/<rect/g)).toHaveLength(2);
    expect(html).toContain(
      'aria-label="Claims by source: named 1, role only 0, name withheld 0, document 0, no source stated 1"',
    );
  });
});

describe('the timeline', () => {
  const events = eventsOf(claims);

  it('has a bar for what a claim dates and a diamond for what a record reports, each a link with its words', () => {
    const html = htmlOf(timelineFigure(events, speakers, (id) => `/reading/#${id}`));
    expect(html.match(/<rect/g)).toHaveLength(2);
    expect(html.match(/<path class="record"/g)).toHaveLength(1);
    expect(html).toContain('<a href="/reading/#b" tabindex="-1"><title>April 1995: some words</title>');
    expect(html).toMatch(/^<svg class="timeline"[^>]* aria-hidden="true">/);
    expect(html).toContain('text-anchor="middle">1990</text>');
  });

  it('says in a sentence what it shows', () => {
    expect(timelineLabel(events)).toBe('3 events from 1986 to April 1995; the list below has them all.');
  });
});
