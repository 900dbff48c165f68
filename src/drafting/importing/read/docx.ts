/** A Word document: its paragraphs, read from its XML in one pass. Deleted words, fields and notes are left out. */
import { unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { normalizeCharacters, oneLine } from '../clean/characters.ts';
import type { TextBlock } from '../clean/text-blocks.ts';
import { ImportError } from '../import-error.ts';
import { wordSet } from '../../word-set.ts';
import { checkSize } from './decode.ts';
import { checkLength, deepestTags, mostUnpacked, tooLarge } from './limits.ts';

const readParts = /^(?:_rels\/\.rels|word\/(?:document\d*|styles\d*|footnotes|endnotes)\.xml)$/u;

/** Elements whose text is not the document’s: what was deleted, instructions of fields, the second form of a drawing. */
const skippedElements = wordSet('w:del w:moveFrom w:instrText w:delText w:delInstrText mc:Fallback w:rt w:pict');

/** @throws ImportError where it is no Word document, or larger than any article once it is unpacked */
export function docxBlocks(bytes: Uint8Array, file: string): TextBlock[] {
  checkSize(bytes, file);
  const parts = unpack(bytes, file);
  const target = /Target="\/?(?<path>word\/document\d*\.xml)"/u.exec(parts.get('_rels/.rels') ?? '')?.groups?.['path'];
  const document = parts.get(target ?? 'word/document.xml') ?? parts.get('word/document.xml');
  if (document === undefined || !/<(?:\w+:)?document[\s>]/u.test(document.slice(0, 5000)))
    throw notWord(file, 'no word/document.xml in it');
  const headings = headingStyles(parts.get('word/styles.xml') ?? '');
  const blocks = paragraphsOf(document, headings, file);
  checkLength(
    blocks.reduce((sum, { text }) => sum + text.length, 0),
    file,
  );
  const notes = ['word/footnotes.xml', 'word/endnotes.xml']
    .flatMap((path) => paragraphsOf(parts.get(path) ?? '', new Set(), file))
    .map((block, index): TextBlock => ({ text: block.text, line: blocks.length + 1 + index, aside: true }));
  return [...blocks, ...notes];
}

/** The parts that are read. Their size is looked at before they are unpacked, and none is unpacked beyond it. */
function unpack(bytes: Uint8Array, file: string): Map<string, string> {
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!readParts.test(name)) return false;
        if (originalSize > mostUnpacked)
          throw tooLarge(
            file,
            `${String(Math.round(originalSize / 1e6))} MB when unpacked`,
            `${String(mostUnpacked / 1e6)} MB`,
          );
        return true;
      },
    });
    return new Map(Object.entries(files).map(([name, part]) => [name, new TextDecoder().decode(part)]));
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw notWord(file, error instanceof Error ? error.message : String(error));
  }
}

function notWord(file: string, why: string): ImportError {
  return new ImportError('file-binary', file, {
    found: `no Word document: ${why.split('\n')[0] ?? ''}`,
    expected: 'a .docx file as Word, Pages or LibreOffice writes it',
    hint: 'Open it in a word processor and save it as .docx, or copy its text into a text file.',
  });
}

/** Ids of the styles that are headings or titles, whatever the language of the program. */
function headingStyles(xml: string): Set<string> {
  const ids = new Set(['Title', ...Array.from({ length: 9 }, (_, index) => `Heading${String(index + 1)}`)]);
  for (const { groups } of xml.matchAll(
    /<w:style\b[^>]*w:styleId="(?<id>[^"]+)"[^>]*>\s*<w:name w:val="(?<name>[^"]+)"/gu,
  ))
    if (/^(?:heading \d|title)$/iu.test(groups?.['name'] ?? '')) ids.add(groups?.['id'] ?? '');
  return ids;
}

interface OpenParagraph {
  text: string;
  heading: boolean;
}

function paragraphsOf(xml: string, headings: ReadonlySet<string>, file: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  const open: OpenParagraph[] = [];
  let depth = 0;
  let skipped = 0;
  let inText = false;
  const add = (text: string) => {
    const paragraph = open.at(-1);
    if (paragraph !== undefined && skipped === 0) paragraph.text += text;
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        if (depth > deepestTags) throw tooLarge(file, 'elements nested more than 2,000 deep', '2,000 levels');
        if (skippedElements.has(name)) skipped += 1;
        if (name === 'w:p') open.push({ text: '', heading: false });
        else if (name === 'w:t') inText = true;
        else if (name === 'w:tab') add(' ');
        else if (name === 'w:br' || name === 'w:cr')
          add(attributes['w:type'] === 'page' || attributes['w:type'] === 'column' ? '\n\n' : '\n');
        else if (name === 'w:noBreakHyphen') add('-');
        else if (name === 'w:pStyle' || name === 'w:outlineLvl') {
          const paragraph = open.at(-1);
          const level = Number(attributes['w:val']);
          const isHeading = name === 'w:pStyle' ? headings.has(attributes['w:val'] ?? '') : level >= 0 && level < 9;
          if (paragraph !== undefined && isHeading) paragraph.heading = true;
        }
      },
      ontext(text) {
        if (inText) add(text);
      },
      onclosetag(name) {
        depth -= 1;
        if (skippedElements.has(name)) skipped -= 1;
        if (name === 'w:t') inText = false;
        if (name !== 'w:p') return;
        const { text, heading } = open.pop() ?? { text: '', heading: false };
        // Two line breaks part paragraphs, as in a page.
        for (const part of normalizeCharacters(text).split(/\n\s*\n/u)) {
          const line = oneLine(part);
          if (line !== '')
            blocks.push({ text: line, line: blocks.length + 1, ...(heading ? { heading: true as const } : {}) });
        }
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
  return blocks;
}
