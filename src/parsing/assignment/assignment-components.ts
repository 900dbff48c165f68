/** The components of an assignment, and the reading of their attributes. */
import { removedExpression } from '../mdx/remove-code.ts';
import { didYouMean, choicesInWords, type Report } from '../report.ts';
import { isComponent, type ComponentNode } from '../mdx/components.ts';
import { lineOf, type MdastNode } from '../mdx/mdx.ts';

const components: ReadonlyMap<string, { required: readonly string[]; optional: readonly string[] }> = new Map([
  ['Prompt', { required: ['id', 'on', 'kind'], optional: ['lines'] }],
  ['Option', { required: [], optional: [] }],
  ['Term', { required: ['word'], optional: [] }],
  ['Key', { required: ['of'], optional: ['option', 'claims'] }],
]);

/** Whether a node is a component that only assignments have. */
export function isAssignmentComponent(node: MdastNode): node is ComponentNode {
  return isComponent(node) && components.has(node.name ?? '');
}

/**
 * The attributes of an assignment’s component, all of them literal text.
 *
 * @returns null where one is unknown, missing or an expression; each is reported
 */
export function readAssignmentAttributes(node: ComponentNode, report: Report): ReadonlyMap<string, string> | null {
  const line = lineOf(node);
  const name = node.name ?? '';
  const { required, optional } = components.get(name) ?? { required: [], optional: [] };
  const allowed = [...required, ...optional];
  const attributes = new Map<string, string>();
  let isSound = true;
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') continue;
    const value = typeof attribute.value === 'string' ? attribute.value.trim() : '';
    if (!allowed.includes(attribute.name)) {
      report('unknown-attribute', line, {
        found: `${attribute.name} on <${name}>`,
        expected: allowed.length === 0 ? 'no attribute' : choicesInWords(allowed),
        hint: didYouMean(attribute.name, allowed, 'Take the attribute out.'),
      });
      isSound = false;
    } else if (value === removedExpression) {
      // An expression has been reported where it stood.
      isSound = false;
    } else {
      attributes.set(attribute.name, value);
    }
  }
  // A misspelt attribute has been reported already; its absence is the same fault.
  if (!isSound) return null;
  for (const wanted of required) {
    if (attributes.get(wanted)) continue;
    report('missing-field', line, {
      found: `<${name}> without ${wanted}`,
      expected: `${wanted}="…"`,
      hint: `A ${name} needs ${required.join(', ')}.`,
    });
    isSound = false;
  }
  return isSound ? attributes : null;
}
