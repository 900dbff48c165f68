/** The figures that compare readings, as a table. */
import type { Library } from '../../model/reading.ts';
import { questions, sharesOf } from '../../model/library/comparison.ts';

/** One row a reading, question and answer, in the order of the figures; answers that a reading does not have are left out. */
export function sourcingTable(library: Library): { columns: string[]; rows: (string | number)[][] } {
  return {
    columns: ['reading', 'question', 'answer', 'claims', 'of'],
    rows: questions.flatMap((question) =>
      sharesOf(library, question).map(({ reading, answer, claims, of }) => [
        reading.slug,
        question,
        answer,
        claims,
        of,
      ]),
    ),
  };
}
