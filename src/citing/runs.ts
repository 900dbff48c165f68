/** A formatted citation as plain values: what the engine gives, checked, and made into text or HTML. */
import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';

export interface Run {
  text: string;
  italic: boolean;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#x27': '’',
  '#39': '’',
  '#x2f': '/',
};

/**
 * Reads the engine's HTML: text and `<i>`, nothing else.
 *
 * @throws where it holds any other tag, so that nothing from a record can become markup
 */
export function parseRuns(html: string): Run[] {
  const runs: Run[] = [];
  let depth = 0;
  for (const part of html.split(/(<[^>]*>)/)) {
    if (part === '') continue;
    if (part === '<i>') depth += 1;
    else if (part === '</i>') depth -= 1;
    else if (part === '<b>' || part === '</b>' || part === '<span style="font-style:normal;">' || part === '</span>')
      continue;
    else if (part.startsWith('<')) throw new Error(`The citation engine wrote a tag that was not expected: ${part}`);
    else
      runs.push({
        text: part.replace(/&(#?\w+);/g, (whole, name: string) => entities[name.toLowerCase()] ?? whole),
        italic: depth % 2 === 1,
      });
  }
  return runs;
}

/** The words alone. */
export function runsText(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

/**
 * Escaped HTML.
 *
 * @param link a text in the runs (an address as printed) and where it leads
 */
export function runsHtml(runs: readonly Run[], link?: { text: string; href: string }): string {
  return toHtml({ type: 'root', children: runsHast(runs, link) });
}

/** The same as a hast tree, for whatever is not an HTML page. */
export function runsHast(runs: readonly Run[], link?: { text: string; href: string }): ElementContent[] {
  return runs.flatMap(({ text, italic }): ElementContent[] => {
    const parts = linked(text, link);
    return italic ? [{ type: 'element', tagName: 'i', properties: {}, children: parts }] : parts;
  });
}

function linked(value: string, link: { text: string; href: string } | undefined): ElementContent[] {
  const at = link === undefined ? -1 : value.indexOf(link.text);
  if (link === undefined || at === -1) return [{ type: 'text', value }];
  return [
    { type: 'text', value: value.slice(0, at) },
    {
      type: 'element',
      tagName: 'a',
      properties: { className: ['address'], href: link.href },
      children: [{ type: 'text', value: link.text }],
    },
    { type: 'text', value: value.slice(at + link.text.length) },
  ];
}
