/**
 * The text of a record in the index. Its fields stand one after the other with a pilcrow between them, which is no word
 * to the index: so a result can be taken apart again, and each match falls into one field.
 */
export const pilcrow = '¶';

/** What a claim is found by. Of a section or a reading only `text`, `name` and `extra` are used. */
export interface ContentFields {
  /** The words of the claim, or the title. */
  text: string;
  /** The speaker's name; of a reading, its author and paper. */
  name: string;
  role: string;
  cue: string;
  /** What does not show unless it alone matches: other names, acronyms written out. */
  extra: string;
}

export const contentFields = ['text', 'name', 'role', 'cue', 'extra'] as const satisfies (keyof ContentFields)[];

/** Joins the fields; white space collapses, as it does in the index. */
export function joinContent(fields: ContentFields): string {
  return contentFields
    .map((field) => fields[field].replaceAll(pilcrow, ' ').replace(/\s+/g, ' ').trim())
    .join(` ${pilcrow} `)
    .trim();
}

/** A field's words with the places of those that match. */
export interface FieldWords {
  words: string[];
  /** Indexes into `words`. */
  matches: number[];
}

/**
 * Takes a record's text apart.
 *
 * @param content as the index stores it
 * @param locations indexes of matching words, counted over the whole text and its pilcrows
 */
export function splitContent(content: string, locations: readonly number[]): Record<keyof ContentFields, FieldWords> {
  const matches = new Set(locations);
  const fields: FieldWords[] = contentFields.map(() => ({ words: [], matches: [] }));
  let place = 0;
  content.split(/\s+/).forEach((word, index) => {
    if (word === pilcrow) {
      place += 1;
      return;
    }
    const field = fields[place];
    if (word === '' || field === undefined) return;
    if (matches.has(index)) field.matches.push(field.words.length);
    field.words.push(word);
  });
  const [text, name, role, cue, extra] = fields as [FieldWords, FieldWords, FieldWords, FieldWords, FieldWords];
  return { text, name, role, cue, extra };
}

/** Words one after the other that all match, or none of which do. */
export interface HighlightPart {
  text: string;
  isMatch: boolean;
}

/** Punctuation around a word is not part of the match. */
const wordInMarks = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su;

/** A field in parts, to be shown one after the other; neighboring matches make one part. */
export function highlightParts({ words, matches }: FieldWords): HighlightPart[] {
  const parts: HighlightPart[] = [];
  const matching = new Set(matches);
  const add = (text: string, isMatch: boolean) => {
    if (text === '') return;
    const last = parts.at(-1);
    if (last?.isMatch === isMatch) last.text += text;
    else parts.push({ text, isMatch });
  };
  words.forEach((word, index) => {
    const gap = index === 0 ? '' : ' ';
    if (!matching.has(index)) {
      add(gap + word, false);
      return;
    }
    const [, before = '', core = '', after = ''] = wordInMarks.exec(word) ?? [];
    const joins = before === '' && matching.has(index - 1) && parts.at(-1)?.isMatch === true;
    add(gap, joins);
    add(before, false);
    add(core, true);
    add(after, false);
  });
  return parts;
}
