/** What the page says on which a teacher makes an assignment, and how it reads and orders what stands in its fields. */
import { longestLink } from '../../study/link.ts';

/** A link that was made: whether it can be given away, and what to say of it. */
export function linkReport(length: number): { isTooLong: boolean; text: string } {
  const characters = length.toLocaleString('en-US');
  if (length > longestLink) {
    const limit = longestLink.toLocaleString('en-US');
    return {
      isTooLong: true,
      text: `This assignment makes a link of ${characters} characters. Beyond ${limit}, learning systems begin to cut links: save it as a file and give your class the file.`,
    };
  }
  const text = `${characters} characters. Whoever has the link has the assignment; it carries no key and no answers.`;
  return { isTooLong: false, text };
}

/** Name of the file that an assignment of this title is saved in. */
export function assignmentFileName(title: string): string {
  const name = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return `assignment-${name}.json`;
}

/** Lines to write on that a field asks for: a whole number from 1 to 30, and 4 where it holds none. */
export function parseLines(value: string): number {
  return Math.min(30, Math.max(1, Math.round(Number(value)) || 4));
}

/** The list with one of its items a place further up (-1) or down (1); null where there is no such place. */
export function moved<Item>(list: readonly Item[], item: Item, by: -1 | 1): Item[] | null {
  const index = list.indexOf(item);
  const other = list[index + by];
  if (index === -1 || other === undefined) return null;
  return list.with(index + by, item).with(index, other);
}
