/** Highlights code with Shiki. What kind of word a word is becomes a class; the style sheet has the colors of both schemes. */
import type { Nodes, Root } from 'hast';
import { codeToHast, createCssVariablesTheme } from 'shiki';

export type Language = 'bibtex' | 'json' | 'plaintext' | 'js' | 'python' | 'bash';

/** Shiki's theme of variables: each word gets `color:var(--hl-token-…)`. */
const theme = createCssVariablesTheme({ name: 'variables', variablePrefix: '--hl-', fontStyle: false });

/** A `pre` whose words bear classes such as `hl-token-keyword`. */
export async function highlight(code: string, language: Language): Promise<Root> {
  // Without its limit of time: half a second a line, past which the rest would stay without classes, on a busy machine.
  const tree = await codeToHast(code.trimEnd(), { lang: language, theme, tokenizeTimeLimit: 0 });
  visit(tree);
  return tree;
}

function visit(node: Nodes): void {
  if (node.type === 'element') {
    const { style, class: plain, ...rest } = node.properties;
    const [, name] = /color:var\(--(hl-token-[a-z-]+)\)/.exec(typeof style === 'string' ? style : '') ?? [];
    node.properties = {
      ...rest,
      ...(node.tagName === 'pre' ? { className: ['hl'] } : name === undefined ? {} : { className: [name] }),
    };
    if (node.tagName === 'span' && plain === 'line') node.properties = {};
  }
  if ('children' in node) for (const child of node.children) visit(child);
}
