/** Errors of an import: what is wrong with a file or an argument, and how to correct it. Nothing is written then. */
import type { Diagnostic } from '../../model/diagnostic.ts';

/** Every code, with the sentence that explains it. */
export const importErrors = {
  'file-unreadable': 'The file is not there or may not be read.',
  'file-empty': 'The file holds nothing but white space.',
  'file-too-large': 'The file is larger than any article, or becomes so when it is unpacked or read.',
  'file-binary': 'The file holds something other than text: a picture, a program, an archive.',
  'file-undecodable': 'The file’s bytes are text in no encoding that is known here.',
  'no-paragraph': 'The text has no paragraph: no line of it is a sentence.',
  'bad-slug': 'The name wanted for the reading cannot be part of an address.',
  'slug-exists': 'There is a reading of that name already.',
  'no-layer': 'The reading has no layer, or there is no such reading.',
  'broken-layer': 'The layer cannot be read, or does not fit its reading.',
  'other-article': 'The text is not the article that the layer belongs to.',
  'not-written': 'A file of the reading cannot be written.',
  'import-failed': 'The importer failed on the file; this is a fault of the importer.',
  'unsound-draft': 'What was drafted would not build; this is a fault of the importer.',
} as const;

export type ImportErrorCode = keyof typeof importErrors;
export type ImportDiagnostic = Diagnostic<ImportErrorCode>;

/** Thrown by the steps of an import; the command prints its diagnostic. */
export class ImportError extends Error {
  readonly diagnostic: ImportDiagnostic;

  constructor(
    code: ImportErrorCode,
    file: string,
    finding: Pick<ImportDiagnostic, 'found' | 'expected' | 'hint'>,
    line = 1,
  ) {
    super(`${code}: ${finding.found}`);
    this.diagnostic = { code, file, line, ...finding };
  }
}
