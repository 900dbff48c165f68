/** The prose of a reading as a tree of elements. */
import type { Element, ElementContent, ElementData } from 'hast';
import type { Inline } from '../model/inline.ts';
import { htmlOf, make } from './tree.ts';

declare module 'hast' {
  interface ElementData {
    /** Whether the element is the number that follows a claim. */
    isNumber?: boolean;
  }
}

/** How a claim shows in prose: classes on its words, and what follows them (its number). */
export interface ClaimView {
  className: string[];
  id?: string;
  after?: Element;
}

export interface ProseView {
  /** Asked for each claim; without it claims are plain words. */
  claim?: (id: string) => ClaimView | null;
  /** Where links to other claims (`#id`) lead; without it, to the same page. */
  claimAddress?: (id: string) => string;
  /** Words that follow a link, for paper. */
  afterLink?: (url: string, children: readonly Inline[]) => string | null;
}

/** HTML of inline prose, without a paragraph around it. */
export function proseHtml(nodes: readonly Inline[], view: ProseView = {}): string {
  return htmlOf(proseHast(nodes, view));
}

/** The same as a hast tree, for whatever is not an HTML page. */
export function proseHast(nodes: readonly Inline[], view: ProseView = {}): ElementContent[] {
  return punctuate(nodes.flatMap((node) => nodeHast(node, view)));
}

/** Moves a claim’s number behind the mark that ends its clause, as printers do: “planning.¹”, not “planning¹.” */
function punctuate(nodes: ElementContent[]): ElementContent[] {
  const placed: ElementContent[] = [];
  for (const node of nodes) {
    const before = placed.at(-1);
    const follows = before?.type === 'element' && before.data?.isNumber === true && node.type === 'text';
    const mark = follows ? (/^[.,;:!?…]+/u.exec(node.value)?.[0] ?? '') : '';
    if (mark === '') {
      placed.push(node);
    } else {
      placed.splice(-1, 0, { type: 'text', value: mark });
      placed.push({ type: 'text', value: node.type === 'text' ? node.value.slice(mark.length) : '' });
    }
  }
  return placed;
}

function nodeHast(node: Inline, view: ProseView): ElementContent[] {
  switch (node.type) {
    case 'text':
      return [{ type: 'text', value: node.value }];
    case 'emphasis':
      return [make('em', {}, proseHast(node.children, view))];
    case 'strong':
      return [make('strong', {}, proseHast(node.children, view))];
    case 'lang':
      return [make('span', { lang: node.code }, proseHast(node.children, view))];
    case 'link': {
      const toClaim = node.url.startsWith('#') && view.claimAddress !== undefined;
      const href = toClaim ? (view.claimAddress?.(node.url.slice(1)) ?? node.url) : node.url;
      const link = make('a', { href }, proseHast(node.children, view));
      const after = view.afterLink?.(node.url, node.children) ?? null;
      return after === null ? [link] : [link, { type: 'text', value: after }];
    }
    case 'cue':
      return view.claim === undefined
        ? proseHast(node.children, view)
        : [make('span', { className: ['cue'] }, proseHast(node.children, view))];
    case 'claim': {
      const shown = view.claim?.(node.id) ?? null;
      const children = proseHast(node.children, view);
      if (shown === null) return children;
      // Its address and its number stand where it begins.
      if (node.more === true) return [make('span', { className: shown.className }, children)];
      const { className, id, after } = shown;
      // What many claims share comes before what is one's own: the page compresses better.
      const words = make('span', { className, ...(id === undefined ? {} : { id }) }, children);
      // Parsed trees have more data, which the types then ask for everywhere.
      return after === undefined ? [words] : [words, { ...after, data: { isNumber: true } as ElementData }];
    }
  }
}
