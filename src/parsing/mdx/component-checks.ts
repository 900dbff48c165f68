/** Checks what a component holds: some words, in one paragraph. */
import { plainText, type Inline } from '../../model/inline.ts';
import type { Report } from '../report.ts';
import type { ComponentNode } from './components.ts';
import { lineOf } from './mdx.ts';

/** Reports a component that has no words, which a reader could not see. */
export function reportEmpty(name: string, children: readonly Inline[], line: number, report: Report): void {
  // The words of a claim are those outside its cues.
  if (plainText(children, (node) => name === 'Claim' && node.type === 'cue') !== '') return;
  report('empty-component', line, {
    found: `<${name}> without words`,
    expected: `words between <${name}> and </${name}>`,
    hint: name === 'Claim' ? 'Put the claim around its words.' : `Write the ${name.toLowerCase()}, or take it out.`,
  });
}

/** Reports a component that holds more than one paragraph. */
export function reportParagraphs(node: ComponentNode, report: Report): void {
  const [, second] = node.children.filter(({ type }) => type === 'paragraph');
  if (second === undefined) return;
  report('unsupported-markdown', lineOf(second), {
    found: `a second paragraph in <${node.name ?? ''}>`,
    expected: 'one paragraph',
    hint: 'Take the blank line out, or close the component before it.',
  });
}
