/** `npm run --silent attribute -- FILE…`: one JSON line a file, saying who says what in it (see attribution/attribute.ts). */
import { readFile } from 'node:fs/promises';
import { attribute } from '../drafting/attribution/attribute.ts';

const usage = 'usage: npm run --silent attribute -- FILE…\nFILE is an article as plain text in UTF-8.';
/** What the system's codes mean to someone who typed a path. */
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
    console.log(lineFor(file, decoder.decode(await readFile(file))));
  } catch (error) {
    console.error(`attribute: ${file}: ${faultOf(error)}`);
    process.exitCode = 1;
  }
}

/** The line of a file, as the design fixes it. */
function lineFor(file: string, text: string): string {
  const attributions = attribute(text).map(({ form, content, cue, speakerWords: source, speaker }) => ({
    form,
    content,
    cue,
    source,
    speaker,
  }));
  return JSON.stringify({ file, attributions });
}

function faultOf(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) throw error;
  const code = String(error.code);
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'is not UTF-8; convert it first, for example with iconv';
  return errorWords[code] ?? error.message;
}
