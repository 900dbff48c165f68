/** A file of any kind that an article comes in, as blocks of text. */
import mammoth from 'mammoth';
import type { Masthead } from '../structure/article.ts';
import { normalizeCharacters } from '../clean/characters.ts';
import { decodeText, checkSize } from './decode.ts';
import { decodeHtml, htmlBlocks, readHtml } from './html.ts';
import { splitBlocks, type TextBlock } from '../clean/text-blocks.ts';
import { ImportError } from '../import-error.ts';

/**
 * @param file its name: the ending tells a Word document and a web page from text
 * @throws ImportError where it cannot be read as any of them
 */
export async function readArticleFile(
  bytes: Uint8Array,
  file: string,
): Promise<{ blocks: TextBlock[]; known: Partial<Masthead> }> {
  if (/\.docx$/iu.test(file)) return { blocks: await docxBlocks(bytes, file), known: {} };
  if (
    /\.(?:x?html?|mht)$/iu.test(file) ||
    /^\s*<(?:!doctype html|html)\b/iu.test(String.fromCharCode(...bytes.subarray(0, 200)))
  ) {
    return readHtml(decodeHtml(bytes, file));
  }
  return { blocks: splitBlocks(normalizeCharacters(decodeText(bytes, file))), known: {} };
}

async function docxBlocks(bytes: Uint8Array, file: string): Promise<TextBlock[]> {
  checkSize(bytes, file);
  try {
    // In a page there is another build of it, which takes the bytes in another shape.
    const input =
      typeof Buffer === 'undefined' ? { arrayBuffer: bytes.slice().buffer } : { buffer: Buffer.from(bytes) };
    const { value } = await mammoth.convertToHtml(input);
    return htmlBlocks(value);
  } catch (error) {
    throw new ImportError('file-binary', file, {
      found: `no Word document: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`,
      expected: 'a .docx file as Word, Pages or LibreOffice writes it',
      hint: 'Open it in a word processor and save it as .docx, or copy its text into a text file.',
    });
  }
}
