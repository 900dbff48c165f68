/** The parts of documents that are made from the code. They stand between two comments, which name them. */

/**
 * Puts each part in its place.
 *
 * @param parts texts by name
 * @throws where the document has a place for a part that is not made, or one that does not end
 */
export function fillParts(document: string, parts: ReadonlyMap<string, string>): string {
  return document.replace(
    /^(<!-- made by npm run docs: ([\w-]+) -->\n)([\s\S]*?)(<!-- end -->|$(?![\s\S]))/gm,
    (_, start: string, name: string, _old: string, end: string) => {
      const part = parts.get(name);
      if (part === undefined) throw new Error(`npm run docs makes no part “${name}”.`);
      if (end === '') throw new Error(`The part “${name}” has no <!-- end -->.`);
      return `${start}\n${part}\n\n${end}`;
    },
  );
}

/** Whether a document has such a part. */
export const hasParts = (document: string) => /^<!-- made by npm run docs: [\w-]+ -->$/m.test(document);

/** A table of codes with the sentence that explains each. */
export function codesTable(codes: Readonly<Record<string, string>>): string {
  const rows = Object.entries(codes).map(([code, sentence]) => `| \`${code}\` | ${sentence} |`);
  return ['| code | what it means |', '| --- | --- |', ...rows].join('\n');
}
