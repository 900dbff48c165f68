/** Bytes to text: UTF-8, UTF-16 with a byte-order mark, or Windows-1252. */
import { ImportError } from '../import-error.ts';
import { mostBytes, tooLarge } from './limits.ts';

/** First bytes of files that people import by mistake. */
const fileSignatures: readonly [bytes: string, kind: string][] = [
  ['%PDF', 'a PDF'],
  ['PK\u0003\u0004', 'a zip archive or an office document'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old office document'],
  ['\u0089PNG', 'a picture'],
  ['\u00ff\u00d8\u00ff', 'a picture'],
  ['GIF8', 'a picture'],
  ['{\\rtf', 'rich text (RTF)'],
];

/**
 * Decodes a text file.
 *
 * UTF-8 is tried strictly: random bytes, and Windows-1252 with an accent or a curly quotation mark in it, are not UTF-8.
 *
 * @param file its name, for the error
 * @throws ImportError where it is empty, too large, binary or in no known encoding
 */
export function decodeText(bytes: Uint8Array, file: string): string {
  checkSize(bytes, file);
  const head = latin1(bytes.subarray(0, 4));
  const kind = fileSignatures.find(([start]) => latin1(bytes.subarray(0, start.length)) === start)?.[1];
  if (kind !== undefined) throw binaryFileError(file, kind);
  if (head.startsWith('\u00ff\u00fe')) return checkText(decodeStrictly('utf-16le', bytes, file), file);
  if (head.startsWith('\u00fe\u00ff')) return checkText(decodeStrictly('utf-16be', bytes, file), file);
  if (bytes.includes(0)) throw binaryFileError(file, 'a zero byte');
  try {
    return checkText(new TextDecoder('utf-8', { fatal: true }).decode(bytes), file);
  } catch (error) {
    if (error instanceof ImportError) throw error;
  }
  return checkText(windows1252(bytes, file), file);
}

/** @throws ImportError where the file is empty or too large */
export function checkSize(bytes: Uint8Array, file: string): void {
  if (bytes.length === 0) throw emptyFileError(file, '0 bytes');
  if (bytes.length > mostBytes)
    throw tooLarge(file, `${String(Math.round(bytes.length / 1e6))} MB`, `${String(mostBytes / 1e6)} MB`);
}

const latin1 = (bytes: Uint8Array) => String.fromCharCode(...bytes);

/** Bytes that Windows-1252 leaves unassigned; `TextDecoder` passes them through as control characters. */
const unassigned = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

function windows1252(bytes: Uint8Array, file: string): string {
  const at = bytes.findIndex((byte) => unassigned.has(byte));
  if (at !== -1) {
    throw new ImportError('file-undecodable', file, {
      found: `byte 0x${(bytes[at] ?? 0).toString(16)} at ${String(at)}: not UTF-8, not Windows-1252`,
      expected: 'text in UTF-8, UTF-16 with a byte-order mark, or Windows-1252',
      hint: 'Open the file in an editor and save it as UTF-8.',
    });
  }
  return new TextDecoder('windows-1252').decode(bytes);
}

function decodeStrictly(encoding: string, bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new ImportError('file-undecodable', file, {
      found: `a byte-order mark of ${encoding}, and bytes that are not ${encoding}`,
      expected: 'text in the encoding that its first bytes announce',
      hint: 'Open the file in an editor and save it as UTF-8.',
    });
  }
}

function checkText(text: string, file: string): string {
  if (text.trim() === '') throw emptyFileError(file, 'white space only');
  // A page of text has a form feed or two; a program has a control character in every other line.
  const controls = text.match(/(?!\s)\p{Cc}/gu)?.length ?? 0;
  if (text.includes('\u0000') || controls * 100 > text.length) throw binaryFileError(file, 'control characters');
  return text;
}

function emptyFileError(file: string, found: string): ImportError {
  return new ImportError('file-empty', file, {
    found,
    expected: 'the text of an article',
    hint: 'Select the whole page in the browser, copy it, and save it as a text file.',
  });
}

function binaryFileError(file: string, found: string): ImportError {
  return new ImportError('file-binary', file, {
    found,
    expected: 'plain text, a saved web page (.html) or a Word document (.docx)',
    hint: 'Open the article, copy its text into an editor, and save it as a text file.',
  });
}
