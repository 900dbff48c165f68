/** Marks of footnotes in a text: “closed for good.[1]”, “closed.¹”, “closed.[citation needed]”. */

/** A number, a letter or a remark in brackets; the year or the word that an editor inserts is longer or stands after a blank. */
const bracketed = String.raw`\[(?:\d{1,3}|note \d{1,3}|citation needed|clarification needed|better source needed)\]`;

const marks: readonly RegExp[] = [
  new RegExp(String.raw`(?<=[\p{L}\p{N}\p{P}])(?:${bracketed})+`, 'gu'),
  // After the stop a mark can stand apart, and a letter is one too: “closed. [2]”, “closed.[a]”.
  new RegExp(String.raw`(?<=[.!?,;:…][”"’')]*)\s?(?:${bracketed}|\[[a-z]\])+(?=\s|$)`, 'gu'),
  /(?<=[.!?,;:…”’)\p{Ll}])[¹²³⁰⁴-⁹]+(?=[\s.,;:]|$)|(?<=[.!?…”’)])[†‡§]+(?=\s|$)/gu,
];

/** Units that are raised to a power: “12 km²” is no note. */
const unit = /\b(?:[cmk]?m|ft|mi|in|yd)$/u;

/** A paragraph without the marks of its footnotes. */
export function withoutFootnoteMarks(paragraph: string): string {
  if (!/[[†‡§¹²³⁰⁴-⁹]/u.test(paragraph)) return paragraph;
  let text = paragraph;
  for (const mark of marks)
    text = text.replace(mark, (found, ...rest: unknown[]) => {
      const at = rest.find((part) => typeof part === 'number') ?? 0;
      return /^[²³]/u.test(found) && unit.test(text.slice(0, at)) ? found : '';
    });
  return text.trim();
}
