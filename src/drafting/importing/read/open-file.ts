/** A file of any kind that an article comes in, as blocks of text. */
import type { Masthead } from '../structure/article.ts';
import { normalizeCharacters } from '../clean/characters.ts';
import { splitBlocks, type TextBlock } from '../clean/text-blocks.ts';
import { decodePage } from './decode-page.ts';
import { decodeText } from './decode.ts';
import { docxBlocks } from './docx.ts';
import { readHtml } from './html.ts';
import { languageOf } from './language.ts';
import { checkLength } from './limits.ts';
import { looksLikeMhtml, readMhtml } from './mhtml.ts';

/** The text of a file, and what it tells of its article. The language is always there. */
export interface OpenedFile {
  blocks: TextBlock[];
  known: Partial<Masthead>;
}

/**
 * @param file its name: the ending tells a Word document and a web page from text
 * @throws ImportError where it cannot be read as any of them
 */
export async function readArticleFile(bytes: Uint8Array, file: string): Promise<OpenedFile> {
  const { blocks, known } = readByKind(bytes, file);
  return { blocks, known: { ...known, language: await languageOf(blocks, known.language ?? null) } };
}

function readByKind(bytes: Uint8Array, file: string): OpenedFile {
  if (/\.docx$/iu.test(file)) return { blocks: docxBlocks(bytes, file), known: {} };
  if (looksLikeMhtml(bytes)) {
    const page = readMhtml(bytes, file);
    const { blocks, known } = readHtml(decodePage(page.bytes, page.charset, file), file);
    return { blocks, known: { ...known, address: known.address ?? page.address } };
  }
  const start = String.fromCharCode(...bytes.subarray(0, 1000));
  if (
    /\.(?:x?html?|mht|mhtml)$/iu.test(file) ||
    /^(?:\u00ef\u00bb\u00bf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,300}?-->\s*)?<(?:!doctype html|html)\b/iu.test(
      start,
    )
  ) {
    return readHtml(decodePage(bytes, null, file), file);
  }
  const text = decodeText(bytes, file);
  checkLength(text.length, file);
  return { blocks: splitBlocks(normalizeCharacters(text)), known: {} };
}
