/** Prose to HTML. The stringifier escapes every text and attribute, so nothing in a reading can become markup. */
import type { Element, ElementContent, ElementData } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Inline } from '../model/inline.ts';

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
  /** Whether its address takes the focus there. */
  focusable?: boolean;
  after?: Element;
}

export interface ProseView {
  /** Asked for each claim; without it claims are plain words. */
  claim?: (id: string) => ClaimView | null;
  /** Where links to other claims (`#id`) lead; the same page unless told. */
  claimAddress?: (id: string) => string;
  /** Words that follow a link, for paper. */
  afterLink?: (url: string, children: readonly Inline[]) => string | null;
}

/** HTML of inline prose, without a paragraph around it. */
export function proseHtml(nodes: readonly Inline[], view: ProseView = {}): string {
  return toHtml({ type: 'root', children: proseHast(nodes, view) });
}

/** The same as a hast tree, for whatever is not an HTML page. */
export function proseHast(nodes: readonly Inline[], view: ProseView = {}): ElementContent[] {
  return punctuate(nodes.flatMap((node) => nodeHast(node, view)));
}

/** Moves a claim’s number behind the mark that ends its clause, as printers do: “planning.¹”, not “planning¹.” */
function punctuate(nodes: ElementContent[]): ElementContent[] {
  const set: ElementContent[] = [];
  for (const node of nodes) {
    const before = set.at(-1);
    const follows = before?.type === 'element' && before.data?.isNumber === true && node.type === 'text';
    const mark = follows ? (/^[.,;:!?…]+/u.exec(node.value)?.[0] ?? '') : '';
    if (mark === '') {
      set.push(node);
    } else {
      set.splice(-1, 0, { type: 'text', value: mark });
      set.push({ type: 'text', value: node.type === 'text' ? node.value.slice(mark.length) : '' });
    }
  }
  return set;
}

function nodeHast(node: Inline, view: ProseView): ElementContent[] {
  switch (node.type) {
    case 'text':
      return [{ type: 'text', value: node.value }];
    case 'emphasis':
      return [element('em', {}, proseHast(node.children, view))];
    case 'strong':
      return [element('strong', {}, proseHast(node.children, view))];
    case 'lang':
      return [element('span', { lang: node.code }, proseHast(node.children, view))];
    case 'link': {
      const toClaim = node.url.startsWith('#') && view.claimAddress !== undefined;
      const href = toClaim ? (view.claimAddress?.(node.url.slice(1)) ?? node.url) : node.url;
      const link = element('a', { href }, proseHast(node.children, view));
      const after = view.afterLink?.(node.url, node.children) ?? null;
      return after === null ? [link] : [link, { type: 'text', value: after }];
    }
    case 'cue':
      return view.claim === undefined
        ? proseHast(node.children, view)
        : [element('span', { className: ['cue'] }, proseHast(node.children, view))];
    case 'claim': {
      const shown = view.claim?.(node.id) ?? null;
      const children = proseHast(node.children, view);
      if (shown === null) return children;
      // Its address and its number stand where it begins.
      if (node.more === true) return [element('span', { className: shown.className }, children)];
      const { className, id, focusable = false, after } = shown;
      const place = { ...(id === undefined ? {} : { id }), ...(focusable ? { tabIndex: -1 } : {}) };
      const words = element('span', { ...place, className }, children);
      // Parsed trees have more data, which the types then ask for everywhere.
      return after === undefined ? [words] : [words, { ...after, data: { isNumber: true } as ElementData }];
    }
  }
}

/** A hast element. */
export function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}
