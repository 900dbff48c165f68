/** Checks that a component holds one paragraph. */
import type { Report } from '../report.ts';
import type { ComponentNode } from './components.ts';
import { lineOf } from './mdx.ts';

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
