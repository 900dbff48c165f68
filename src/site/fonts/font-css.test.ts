import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkitten';
import { describe, expect, it } from 'vitest';
import { faces, standIns } from './faces.ts';
import { fontCss, measuresOf, paperCss, standInRule } from './font-css.ts';

const { resolve } = createRequire(import.meta.url);

function fontOf(source: string): Font {
  const font = create(readFileSync(resolve(source)));
  if (font.isCollection) throw new Error(source);
  return font;
}

const measures = new Map(faces.map(({ name, source }) => [name, measuresOf(fontOf(source))]));

describe('the measures of a face', () => {
  it('are those of its tables', () => {
    expect(measures.get('literata')).toMatchObject({ ascent: 1.177, descent: 0.308 });
    expect(measures.get('source-sans')).toMatchObject({ ascent: 1.024, descent: 0.4 });
  });

  it('have a width between that of the narrow letters and that of the wide ones', () => {
    const font = fontOf(faces[0]?.source ?? '');
    const width = (letter: string) => font.glyphForCodePoint(letter.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm;
    const { width: average = 0 } = measures.get('literata') ?? {};
    expect(average).toBeGreaterThan(width('i'));
    expect(average).toBeLessThan(width('m'));
  });
});

describe('a stand-in', () => {
  const standIn = { family: 'As X', for: 'literata', style: 'normal', local: ['X', 'Y'], width: 0.4 } as const;

  it('is made as wide as its face, and its lines as high, whatever its own size', () => {
    expect(standInRule(standIn, { ascent: 1.2, descent: 0.3, width: 0.5 })).toBe(
      "@font-face{font-family:'As X';src:local('X'),local('Y');size-adjust:125%;ascent-override:96%;descent-override:24%}",
    );
  });

  it('is left alone where it has the measures of its face', () => {
    expect(standInRule(standIn, { ascent: 1, descent: 0.2, width: 0.4 })).toContain(
      'size-adjust:100%;ascent-override:100%;descent-override:20%',
    );
  });

  it('is there for every upright face', () => {
    const upright = faces.filter(({ style }) => style === 'normal');
    expect(new Set(standIns.map((each) => each.for))).toEqual(new Set(upright.map(({ name }) => name)));
  });
});

describe('the style sheets', () => {
  it('never let a face come late on a page, and let paper wait for it', () => {
    const css = fontCss(measures, './');
    expect(css.match(/font-display:optional/g)).toHaveLength(faces.length);
    expect(css).not.toMatch(/font-display:(?!optional)/);
    expect(css.match(/size-adjust/g)).toHaveLength(standIns.length);
    expect(paperCss('./').match(/font-display:block/g)).toHaveLength(faces.length);
  });
});
