/** Reads a PDF back: its words page by page, its tags, its bookmarks. */
import { extractText, getDocumentProxy } from 'unpdf';

/**
 * Words without what a PDF does to them (white space, ligatures, soft hyphens), and without the marks of verdicts, which
 * come from the style sheet: only the printed text has them.
 */
export const bare = (text: string) => text.normalize('NFKC').replace(/[\s\u00AD≠→≈=]+/gu, '');

/** Pages without the paragraph numbers that follow links to claims. */
export const withoutPlaces = (pages: readonly string[]) => pages.map((page) => page.replace(/\(¶\d+\)/gu, ''));

export interface Printed {
  /** Texts of the pages, bare. */
  pages: string[];
  /** Width and height of the first page, in points. */
  size: [number, number];
  title: string;
  language: string;
  tagged: boolean;
  /** How often each tag comes. */
  tags: Map<string, number>;
  /** Alternative texts of figures. */
  alternatives: string[];
  /** Titles of the bookmarks with how deep each is, in order. */
  bookmarks: { title: string; depth: number }[];
}

interface Tag {
  role?: string;
  alt?: string;
  children?: Tag[];
}
interface Mark {
  title: string;
  items: Mark[];
}

export async function readPdf(bytes: Uint8Array): Promise<Printed> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(pdf, { mergePages: false });
  const tags = new Map<string, number>();
  const alternatives: string[] = [];
  const count = ({ role, alt, children = [] }: Tag) => {
    if (role !== undefined) tags.set(role, (tags.get(role) ?? 0) + 1);
    if (alt !== undefined) alternatives.push(alt);
    children.forEach(count);
  };
  for (let number = 1; number <= pdf.numPages; number++) {
    count(((await (await pdf.getPage(number)).getStructTree()) as Tag | null) ?? {});
  }
  const { info } = (await pdf.getMetadata()) as { info: { Title?: string; Language?: string } };
  const [, , width = 0, height = 0] = (await pdf.getPage(1)).view;
  // Without bookmarks there is no outline, whatever the types say.
  const flat = (marks: readonly Mark[] | null, depth: number): Printed['bookmarks'] =>
    (marks ?? []).flatMap(({ title, items }) => [{ title, depth }, ...flat(items, depth + 1)]);
  return {
    pages: text.map(bare),
    size: [Math.round(width), Math.round(height)],
    title: info.Title ?? '',
    language: info.Language ?? '',
    tagged: (await pdf.getMarkInfo())?.Marked === true,
    tags,
    alternatives,
    bookmarks: flat(await pdf.getOutline(), 0),
  };
}

/** Whether words stand on one page, or begin on one and end on the next (with a running line between, perhaps). */
export function isOn(pages: readonly string[], words: string): boolean {
  const wanted = bare(words);
  if (pages.some((page) => page.includes(wanted))) return true;
  return pages.some((page, index) => {
    const next = pages[index + 1] ?? '';
    for (let cut = 1; cut < wanted.length; cut++) {
      if (page.includes(wanted.slice(0, cut)) && next.includes(wanted.slice(cut))) return true;
    }
    return false;
  });
}
