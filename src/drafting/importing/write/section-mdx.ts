/**
 * Writes prose as MDX. Text is escaped so that nothing in it can be markup or code: what the extractor reads back is
 * the text, character for character, whatever it holds.
 */
import { stringify } from 'yaml';
import type { Check } from '../../../model/claim.ts';
import type { Inline } from '../../../model/inline.ts';
import type { ClaimToWrite } from '../draft/claim-to-write.ts';

/** A paragraph with its claims, and what is said of them. */
export interface SectionParagraph {
  prose: Inline[];
  claims: readonly ClaimToWrite[];
  notes: readonly { of: string; note: Inline[] | null; checks: readonly Check[] }[];
}

/** The text of a section’s file. */
export function sectionMdx(title: string, paragraphs: readonly SectionParagraph[]): string {
  const blocks = paragraphs.flatMap(({ prose, claims, notes }) => [
    paragraphMdx(prose, new Map(claims.map((claim) => [claim.id, claim]))),
    ...notes.flatMap(({ of, note }) => (note === null ? [] : [`<Note of="${of}">${inlineMdx(note)}</Note>`])),
    ...notes.flatMap(({ of, checks }) => checks.map((check) => checkMdx(of, check))),
  ]);
  return `---\ntitle: ${titleYaml(title)}\n---\n\n${blocks.join('\n\n')}\n`;
}

/** A title as YAML; braces are escaped, for extraction takes them for code wherever they stand in the file. */
function titleYaml(title: string): string {
  if (!/[{}]/u.test(title)) return stringify(title, { lineWidth: 0 }).trimEnd();
  return JSON.stringify(title).replace(/[{}]/gu, (brace) => (brace === '{' ? '\\u007b' : '\\u007d'));
}

function checkMdx(of: string, { verdict, source, locator, text, when }: Check): string {
  const place = ` locator="${escapeAttribute(locator)}"${whenAttribute(when)}`;
  return `<Check of="${of}" verdict="${verdict}" source="${source}"${place}>${inlineMdx(text)}</Check>`;
}

const whenAttribute = (when: string | null) => (when === null ? '' : ` when="${when}"`);

function paragraphMdx(prose: readonly Inline[], claims: ReadonlyMap<string, ClaimToWrite>): string {
  return escapeStart(inlineMdx(prose, claims));
}

function inlineMdx(nodes: readonly Inline[], claims: ReadonlyMap<string, ClaimToWrite> = new Map()): string {
  const inner = (children: readonly Inline[]) => inlineMdx(children, claims);
  return nodes
    .map((node) => {
      switch (node.type) {
        case 'text':
          return escapeText(node.value);
        case 'emphasis':
          return `*${inner(node.children)}*`;
        case 'strong':
          return `**${inner(node.children)}**`;
        case 'link':
          return `[${inner(node.children)}](<${node.url.replace(/[<>{}\\\n]/gu, encodeURIComponent)}>)`;
        case 'lang':
          return `<Lang code="${escapeAttribute(node.code)}">${inner(node.children)}</Lang>`;
        case 'cue':
          return `<Cue of="${node.of.join(' ')}">${inner(node.children)}</Cue>`;
        case 'claim':
          return `<Claim ${claimAttributes(node, claims.get(node.id))}>${inner(node.children)}</Claim>`;
      }
    })
    .join('');
}

function claimAttributes(node: Extract<Inline, { type: 'claim' }>, mark: ClaimToWrite | undefined): string {
  if (node.more === true || mark === undefined) return `more="${node.id}"`;
  const by = mark.by === null ? '' : ` by="${mark.by}"`;
  const channel = mark.channel === null ? '' : ` channel="${mark.channel}"`;
  const when = whenAttribute(mark.when ?? null);
  const same = mark.same === undefined || mark.same.length === 0 ? '' : ` same="${mark.same.join(' ')}"`;
  return `id="${mark.id}"${by} form="${mark.form}"${channel}${when}${same}${mark.draft ? ' draft' : ''}`;
}

const references: Readonly<Record<string, string>> = {
  '{': '&#123;',
  '}': '&#125;',
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
};

/** Text in which no character means anything to Markdown or MDX. */
export function escapeText(text: string): string {
  return text.replace(/[{}<>&]/gu, (character) => references[character] ?? character).replace(/[\\`*_[\]~]/gu, '\\$&');
}

/** A paragraph whose first characters begin no list, heading, rule, module or code block. */
function escapeStart(line: string): string {
  return line
    .trim()
    .replace(/^(?:[-+#=:!]|\d{1,9}[.)])/u, (start) => `${start.slice(0, -1)}\\${start.slice(-1)}`)
    .replace(/^(?<first>[ie])(?=mport\b|xport\b)/u, (letter) => `&#${String(letter.charCodeAt(0))};`);
}

function escapeAttribute(value: string): string {
  return value.replace(/["&<>{}]/gu, (character) =>
    character === '"' ? '&quot;' : (references[character] ?? character),
  );
}
