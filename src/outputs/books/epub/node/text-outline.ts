/** Words as outlines, drawn from the site's own fonts: so a cover needs no font of the machine that makes or shows it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkitten';

export type Face = 'serif' | 'italic' | 'sans';

const families: Readonly<Record<Face, { name: string; style: 'normal' | 'italic' }>> = {
  serif: { name: 'literata', style: 'normal' },
  italic: { name: 'literata', style: 'italic' },
  sans: { name: 'source-sans-3', style: 'normal' },
};

/** The parts that the families come in, Latin first. */
const scripts = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext', 'vietnamese'] as const;

const opened = new Map<string, Font>();
const { resolve } = createRequire(import.meta.url);

function fontOf(face: Face, script: string): Font {
  const { name, style } = families[face];
  const file = `@fontsource/${name}/files/${name}-${script}-400-${style}.woff`;
  const known = opened.get(file);
  if (known !== undefined) return known;
  const font = create(readFileSync(resolve(file)));
  if (font.isCollection) throw new Error(`${file} holds more than one font.`);
  opened.set(file, font);
  return font;
}

/** Neighboring letters that one font has; null where a letter is in none. */
function runsOf(face: Face, text: string): { font: Font; text: string }[] | null {
  const runs: { font: Font; text: string }[] = [];
  for (const letter of text.normalize('NFC').replaceAll('\u00A0', ' ')) {
    const code = letter.codePointAt(0) ?? 0;
    const script = scripts.find((name) => fontOf(face, name).hasGlyphForCodePoint(code));
    if (script === undefined) return null;
    const font = fontOf(face, script);
    const last = runs.at(-1);
    if (last?.font === font) last.text += letter;
    else runs.push({ font, text: letter });
  }
  return runs;
}

/**
 * The outline of a line as the `d` of an SVG path.
 *
 * @param size in pixels an em
 * @param x left end of the line
 * @param y its base line
 * @returns null where the fonts lack a letter: the line is not drawn then, rather than drawn with holes
 */
export function outline(face: Face, text: string, size: number, x: number, y: number): string | null {
  const runs = runsOf(face, text);
  if (runs === null) return null;
  let left = x;
  let path = '';
  for (const { font, text: words } of runs) {
    const scale = size / font.unitsPerEm;
    for (const glyph of font.glyphsForString(words)) {
      for (const { command, args } of glyph.path.commands) {
        const numbers = args.map((value, index) =>
          (index % 2 === 0 ? left + value * scale : y - value * scale).toFixed(1),
        );
        path += `${letterOf[command] ?? ''}${numbers.join(' ')}`;
      }
      left += glyph.advanceWidth * scale;
    }
  }
  return path;
}

const letterOf: Readonly<Record<string, string>> = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
};

/** How long a line is, in pixels; letters that the fonts lack count half an em. */
function lengthOf(face: Face, text: string, size: number): number {
  const runs = runsOf(face, text);
  if (runs === null) return (text.length * size) / 2;
  return runs.reduce(
    (sum, { font, text: words }) =>
      sum +
      font.glyphsForString(words).reduce((units, glyph) => units + (glyph.advanceWidth * size) / font.unitsPerEm, 0),
    0,
  );
}

/** A text in lines of at most `measure` pixels, broken between words. */
export function linesOf(face: Face, text: string, size: number, measure: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/ +/)) {
    const last = lines.at(-1);
    if (last !== undefined && lengthOf(face, `${last} ${word}`, size) <= measure)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
