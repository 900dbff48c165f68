/**
 * The text of a record in the index. Its fields stand one after the other with a pilcrow between them, which is no word
 * to the index: so a result can be taken apart again, and each match falls into one field.
 */
const pilcrow = '¶';

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
  hits: number[];
}

/**
 * Takes a record's text apart.
 *
 * @param content as the index stores it
 * @param locations indexes of matching words, counted over the whole text and its pilcrows
 */
export function splitContent(content: string, locations: readonly number[]): Record<keyof ContentFields, FieldWords> {
  const hits = new Set(locations);
  const fields: FieldWords[] = contentFields.map(() => ({ words: [], hits: [] }));
  let place = 0;
  content.split(/\s+/).forEach((word, index) => {
    if (word === pilcrow) {
      place += 1;
      return;
    }
    const field = fields[place];
    if (word === '' || field === undefined) return;
    if (hits.has(index)) field.hits.push(field.words.length);
    field.words.push(word);
  });
  const [text, name, role, cue, extra] = fields as [FieldWords, FieldWords, FieldWords, FieldWords, FieldWords];
  return { text, name, role, cue, extra };
}

/** A run of words that match or do not. */
export interface Run {
  text: string;
  hit: boolean;
}

/** Punctuation around a word is not part of the match. */
const wordInMarks = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su;

/** A field as runs, to be shown one after the other; neighboring matches make one run. */
export function runsOf({ words, hits }: FieldWords): Run[] {
  const runs: Run[] = [];
  const matching = new Set(hits);
  const add = (text: string, hit: boolean) => {
    if (text === '') return;
    const last = runs.at(-1);
    if (last?.hit === hit) last.text += text;
    else runs.push({ text, hit });
  };
  words.forEach((word, index) => {
    const gap = index === 0 ? '' : ' ';
    if (!matching.has(index)) {
      add(gap + word, false);
      return;
    }
    const [, before = '', core = '', after = ''] = wordInMarks.exec(word) ?? [];
    const joins = before === '' && matching.has(index - 1) && runs.at(-1)?.hit === true;
    add(gap, joins);
    add(before, false);
    add(core, true);
    add(after, false);
  });
  return runs;
}
