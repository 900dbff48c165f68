/** The cover, drawn: title, author, paper, and the sourcing of the reading as a picture. */
import sharp from 'sharp';
import type { Library, Reading } from '../../../../model/reading.ts';
import type { SpeakerClass } from '../../../../model/speaker.ts';
import { dateWords } from '../../../../model/words.ts';
import { sectionRows } from '../../../../views/figures/section-rows.ts';
import { linesOf, outline, type Face } from './text-outline.ts';

/** Five to eight, as most covers. */
const [width, height] = [1200, 1920];
/** Across: what the larger e-readers show, and no more, for every reading has a cover. */
const pixels = 1000;
const margin = 110;
const measure = width - 2 * margin;

const ink = '#1c1a17';
const paper = '#fcfaf5';
const quiet = '#625d54';

/** The colors of the site's classes of source, on light paper. */
const colors: Readonly<Record<SpeakerClass, string>> = {
  named: '#20463f',
  described: '#9a5b00',
  anonymous: '#a8322d',
  document: '#54408c',
  narration: '#c9c2b3',
};

// No two covers have a step in common that were worth to be kept in memory.
sharp.cache(false);

/** The cover as a PNG: the same bytes for the same reading. Letters are drawn from the site's own fonts. */
export async function coverPng(reading: Reading, library: Library): Promise<Uint8Array> {
  const drawn = sharp(Buffer.from(coverSvg(reading, library)));
  return new Uint8Array(await drawn.png({ palette: true, colours: 64, compressionLevel: 9, effort: 4 }).toBuffer());
}

/** The cover as SVG, its letters as outlines: it looks the same wherever it is shown. */
export function coverSvg(reading: Reading, library: Library): string {
  const { title, byline, publication, date } = reading;
  const { size, lines } = fitted(title);
  const leading = size * 1.16;
  const top = 330;
  const afterTitle = top + (lines.length - 1) * leading + 110;
  const text = [
    letters('italic', 'According To', 54, margin, 170, ink),
    ...lines.map((line, index) => letters('serif', line, size, margin, top + index * leading, ink)),
    letters('sans', `By ${byline}`, 42, margin, afterTitle, quiet),
    letters(
      'sans',
      [...new Set([publication, byline])][0] === byline ? dateWords(date) : `${publication}, ${dateWords(date)}`,
      42,
      margin,
      afterTitle + 60,
      quiet,
    ),
    letters('italic', 'An annotated reading: who says what, and how', 42, margin, height - margin, ink),
  ];
  const rule = (y: number) =>
    `<path d="M${String(margin)} ${String(y)}h${String(measure)}" stroke="#d9d3c6" stroke-width="2"/>`;
  const pictureTop = Math.max(afterTitle + 170, 900);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} ${String(height)}" width="${String(pixels)}" height="${String((pixels * height) / width)}">`,
    patterns,
    `<rect width="${String(width)}" height="${String(height)}" fill="${paper}"/>`,
    rule(212),
    ...text,
    ...drawRows(reading, library, pictureTop, height - margin - 110 - pictureTop),
    rule(height - margin - 75),
    '</svg>',
  ].join('');
}

/** The largest size at which the title takes at most five lines. */
function fitted(title: string): { size: number; lines: string[] } {
  for (let size = 124; size > 56; size -= 4) {
    const lines = linesOf('serif', title, size, measure);
    if (lines.length <= (size > 100 ? 3 : size > 80 ? 4 : 5)) return { size, lines };
  }
  const lines = linesOf('serif', title, 56, measure);
  return { size: 56, lines: lines.slice(0, 7) };
}

function letters(face: Face, text: string, size: number, x: number, y: number, fill: string): string {
  const path = outline(face, text, size, x, y);
  return path === null ? '' : `<path d="${path}" fill="${fill}"/>`;
}

/** A row for each section, as in the contents of the page. */
function drawRows(reading: Reading, { speakers }: Library, top: number, room: number): string[] {
  const { rows, longest } = sectionRows(reading, speakers);
  const scale = measure / longest;
  const step = Math.min(96, room / Math.max(1, rows.length));
  return rows.flatMap(({ parts }, index) =>
    parts.map(({ speakerClass, x, width: words }) => {
      const [left, across] = [margin + x * scale, Math.max(1, words * scale - 3)];
      const fill =
        speakerClass === 'named' || speakerClass === 'narration' ? colors[speakerClass] : `url(#${speakerClass})`;
      const box = `x="${left.toFixed(1)}" y="${(top + index * step).toFixed(1)}" width="${across.toFixed(1)}"`;
      return `<rect ${box} height="${(step * 0.66).toFixed(1)}" fill="${fill}"/>`;
    }),
  );
}

const patterns = `<defs>
<pattern id="described" width="14" height="14" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="7" height="14" fill="${colors.described}"/></pattern>
<pattern id="anonymous" width="14" height="14" patternUnits="userSpaceOnUse"><circle cx="3.5" cy="3.5" r="3.2" fill="${colors.anonymous}"/><circle cx="10.5" cy="10.5" r="3.2" fill="${colors.anonymous}"/></pattern>
<pattern id="document" width="14" height="10" patternUnits="userSpaceOnUse"><rect width="14" height="5" fill="${colors.document}"/></pattern>
</defs>`;
