/**
 * The text that positions count: a section's prose as it stands in the page.
 *
 * A section's text is its paragraphs' texts in order, joined by a line feed. A paragraph's text leaves out the numbers
 * of the paragraph and of its claims, collapses white space to single spaces and has none at its ends. Offsets are
 * UTF-16 code units.
 */
import type { Inline } from '../../model/inline.ts';
import type { Section } from '../../model/reading.ts';

interface Range {
  start: number;
  end: number;
}

export interface SectionText {
  text: string;
  /** Where each claim stands, nested cues included: from its first to its last character. */
  claims: Map<string, Range>;
}

export function sectionText({ paragraphs }: Section): SectionText {
  const claims = new Map<string, Range>();
  let text = '';
  for (const { children } of paragraphs) {
    if (text !== '') text += '\n';
    const from = text.length;
    const paragraph = paragraphText(children);
    text += paragraph.text;
    for (const [id, { start, end }] of paragraph.claims) claims.set(id, { start: from + start, end: from + end });
  }
  return { text, claims };
}

function paragraphText(children: readonly Inline[]): SectionText {
  const raw = { text: '', claims: new Map<string, Range>() };
  const add = (nodes: readonly Inline[]) => {
    for (const node of nodes) {
      if (node.type === 'text') {
        raw.text += node.value;
        continue;
      }
      const start = raw.text.length;
      add(node.children);
      if (node.type !== 'claim') continue;
      // One that goes on reaches from its first word to its last.
      const begun = node.more === true ? raw.claims.get(node.id)?.start : undefined;
      raw.claims.set(node.id, { start: begun ?? start, end: raw.text.length });
    }
  };
  add(children);
  // Where each character of the raw text stands once white space is collapsed.
  const places: number[] = [];
  let text = '';
  for (const character of raw.text) {
    const space = /\s/.test(character);
    for (let unit = 0; unit < character.length; unit++) places.push(text.length + unit);
    if (!space) text += character;
    else if (text !== '' && !text.endsWith(' ')) text += ' ';
  }
  places.push(text.length);
  text = text.trimEnd();
  const claims = new Map<string, Range>();
  for (const [id, { start, end }] of raw.claims) {
    const range = { start: places[start] ?? 0, end: Math.min(text.length, places[end] ?? 0) };
    const words = text.slice(range.start, range.end);
    claims.set(id, {
      start: range.start + words.length - words.trimStart().length,
      end: range.end - words.length + words.trimEnd().length,
    });
  }
  return { text, claims };
}
