/** The cover of an e-book, drawn in the page: title, author, paper. */
import type { Reading } from '../../model/reading.ts';
import { dateWords } from '../../model/words.ts';

/** Five to eight, as most covers. */
const [width, height] = [1000, 1600];
const margin = 90;

/** A PNG. @throws where the browser cannot draw */
export async function drawCover({ title, byline, publication, date }: Reading): Promise<Uint8Array> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser draws no pictures.');
  context.fillStyle = '#fcfaf5';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#1c1a17';
  context.font = 'italic 45px Literata, Georgia, serif';
  context.fillText('According To', margin, 150);
  context.fillRect(margin, 180, width - 2 * margin, 2);
  context.font = '84px Literata, Georgia, serif';
  let y = 320;
  for (const line of linesOf(context, title, width - 2 * margin).slice(0, 7)) {
    context.fillText(line, margin, y);
    y += 100;
  }
  context.fillStyle = '#625d54';
  context.font = '36px "Source Sans 3", sans-serif';
  for (const line of [`By ${byline}`, `${publication}, ${dateWords(date)}`]) {
    context.fillText(line, margin, y, width - 2 * margin);
    y += 54;
  }
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  if (blob === null) throw new Error('This browser draws no pictures.');
  return new Uint8Array(await blob.arrayBuffer());
}

function linesOf(context: CanvasRenderingContext2D, words: string, measure: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && context.measureText(longer).width <= measure) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
