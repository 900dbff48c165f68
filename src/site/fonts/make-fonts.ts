/** Makes the files of the fonts: faces with the characters that the site shows, and the style sheets for them. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { create } from 'fontkitten';
import subsetFont from 'subset-font';
import { faces } from './faces.ts';
import { fontCss, measuresOf, paperCss } from './font-css.ts';

/**
 * Features that the styles ask for or that text has by itself; a face has many more. Names as in OpenType: kerning,
 * ligatures, figures, composed accents, forms by context.
 */
const features = ['kern', 'liga', 'lnum', 'tnum', 'onum', 'pnum', 'ccmp', 'locl', 'mark', 'mkmk', 'calt'];

const { resolve } = createRequire(import.meta.url);

/**
 * @param cache folder in which the files are kept for the next time
 * @returns the folder with the files: a `.woff2` for each face, `fonts.css`, `paper-fonts.css`
 */
export async function makeFonts(characters: string, cache: string): Promise<string> {
  const sources = faces.map(({ source }) => readFileSync(resolve(source)));
  // Files that were made otherwise before are not taken for these.
  const hash = createHash('sha256').update(characters);
  const own = ['faces.ts', 'font-css.ts', 'make-fonts.ts'].map((file) => readFileSync(new URL(file, import.meta.url)));
  for (const bytes of [...sources, ...own]) hash.update(bytes);
  const folder = join(cache, hash.digest('hex').slice(0, 16));
  if (existsSync(folder)) return folder;
  // Another build may do the same at this moment: whoever is first moves the whole folder into its place.
  const draft = `${folder}.${String(process.pid)}`;
  mkdirSync(draft, { recursive: true });
  const measures = new Map<string, ReturnType<typeof measuresOf>>();
  for (const [index, { name, source, isWhole }] of faces.entries()) {
    const bytes = sources[index] ?? Buffer.of();
    const font = create(bytes);
    if (font.isCollection) throw new Error(`${source} holds more than one font.`);
    measures.set(name, measuresOf(font));
    const made = isWhole
      ? bytes
      : await subsetFont(bytes, characters, { targetFormat: 'woff2', keepFeatures: features });
    writeFileSync(join(draft, `${name}.woff2`), made);
  }
  writeFileSync(join(draft, 'fonts.css'), fontCss(measures, './'));
  writeFileSync(join(draft, 'paper-fonts.css'), paperCss('./'));
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}
