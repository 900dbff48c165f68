import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { sampleBookLibrary as library, sampleBookReading as reading } from '../../sample-book.ts';
import { coverPng, coverSvg } from './cover.ts';
import { linesOf, outline } from './text-outline.ts';

describe('the cover', () => {
  it('is the same picture each time, five to eight', async () => {
    const plain = { ...reading, title: 'The bridge that nobody watched' };
    const cover = await coverPng(plain, library);
    expect(Buffer.compare(cover, await coverPng(plain, library))).toBe(0);
    const { format, width, height } = await sharp(cover).metadata();
    expect([format, width, height]).toEqual(['png', 1000, 1600]);
  });

  it('has a piece for each claim, and its letters as outlines', () => {
    const svg = coverSvg(reading, library);
    expect(svg.match(/<rect x=/g)).toHaveLength(5);
    expect(svg).not.toMatch(/<text|<script|font-family/);
  });

  it('takes a title of any length', () => {
    for (const title of ['A', 'word '.repeat(200).trim(), 'x'.repeat(300)])
      expect(coverSvg({ ...reading, title }, library)).toContain('</svg>');
  });
});

describe('text-outline', () => {
  it('draws accents, Greek and Cyrillic from the fonts that have them', () => {
    for (const text of ['Guillermo Valdés', 'Łódź', 'Αθήνα', 'Москва'])
      expect(outline('serif', text, 10, 0, 0)).toMatch(/^M/);
  });

  it('draws nothing rather than holes', () => {
    expect(outline('serif', '日本', 10, 0, 0)).toBeNull();
  });

  it('breaks lines between words and loses none', () => {
    const text = 'The bridge that nobody in the town had watched since the winter';
    const lines = linesOf('serif', text, 100, 800);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join(' ')).toBe(text);
  });
});
