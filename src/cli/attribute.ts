/** `npm run --silent attribute -- FILE…`: one JSON line a file, saying who says what in it (see drafting/attribution/attribute.ts). */
import { readFile } from 'node:fs/promises';
import { attribute } from '../drafting/attribution/attribute.ts';
import { attributionsJson } from '../drafting/attribution/attributions-json.ts';

const usage = 'usage: npm run --silent attribute -- FILE…\nFILE is an article as plain text in UTF-8.';
/** The system’s error codes in words for the person who typed a path. */
const errorWords: Readonly<Partial<Record<string, string>>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EISDIR: 'is a directory; name the files in it',
  EACCES: 'may not be read',
};
/** A byte order mark stays: offsets count from the first code unit of the file's text. */
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error(usage);
  process.exitCode = 2;
}
for (const file of files) {
  try {
    const attributions = attributionsJson(attribute(decoder.decode(await readFile(file))));
    console.log(JSON.stringify({ file, attributions }));
  } catch (error) {
    console.error(`attribute: ${file}: ${wordsForError(error)}`);
    process.exitCode = 1;
  }
}

function wordsForError(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) throw error;
  const code = String(error.code);
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'is not UTF-8; convert it first, for example with iconv';
  return errorWords[code] ?? error.message;
}
