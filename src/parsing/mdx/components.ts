/** The components that a reading may use, and the reading of their attributes. */
import { removedExpression } from './remove-code.ts';
import { didYouMean, nearestWord, choicesInWords, type Report } from '../report.ts';
import { lineOf, type MdastNode } from './mdx.ts';

export type ComponentNode = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** Attributes by name. A map, since the names are the author’s. */
export type Attributes = ReadonlyMap<string, string>;

interface Component {
  required: readonly string[];
  optional: readonly string[];
  /** Whether it stands in a paragraph's text, or as a block of its own between paragraphs. */
  place: 'prose' | 'block';
}

const components: ReadonlyMap<string, Component> = new Map([
  ['Claim', { required: ['id', 'form'], optional: ['by', 'channel', 'when', 'same', 'draft', 'more'], place: 'prose' }],
  ['Cue', { required: ['of'], optional: [], place: 'prose' }],
  ['Lang', { required: ['code'], optional: [], place: 'prose' }],
  ['Note', { required: ['of'], optional: [], place: 'block' }],
  ['Check', { required: ['of', 'verdict', 'source', 'locator'], optional: ['when'], place: 'block' }],
]);

const componentNames = [...components.keys()];

export function isComponent(node: MdastNode): node is ComponentNode {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** Name of a component, or of the one that a misspelt name means, or null where it means none. */
export function componentName(node: ComponentNode): string | null {
  const name = node.name ?? '';
  return components.has(name) ? name : nearestWord(name, components.keys());
}

/** Whether a node is a component that belongs into a paragraph's text. MDX lifts such a one out of a paragraph that holds nothing else. */
export function isProseComponent(node: MdastNode): node is ComponentNode {
  return isComponent(node) && components.get(componentName(node) ?? '')?.place === 'prose';
}

/** Whether a node is a component that stands between paragraphs. */
export function isBlockComponent(node: MdastNode): node is ComponentNode {
  return isComponent(node) && components.get(componentName(node) ?? '')?.place === 'block';
}

/**
 * The attributes of a component; an empty one counts as missing. A misspelt name, the component’s or an attribute’s, is
 * reported and then taken as meant, so that it is one fault and not also a claim that its cue and note cannot find.
 *
 * @returns null where nobody can tell what component is meant; every fault is reported
 */
export function readAttributes(node: ComponentNode, report: Report): Attributes | null {
  const line = lineOf(node);
  const written = node.name ?? '';
  const name = componentName(node) ?? '';
  if (!components.has(written)) {
    report('unknown-component', line, {
      found: `<${written}>`,
      expected: choicesInWords(componentNames),
      hint: didYouMean(written, componentNames, 'Write it as plain text, or use &lt; for the character.'),
    });
  }
  const component = components.get(name);
  if (component === undefined) return null;
  const allowed = [...component.required, ...component.optional];
  const given = node.attributes.flatMap((attribute) => (attribute.type === 'mdxJsxAttribute' ? [attribute.name] : []));
  const attributes = new Map<string, string>();
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') continue;
    const value = typeof attribute.value === 'string' ? attribute.value.trim() : '';
    if (attributes.has(attribute.name)) {
      report('wrong-value', line, {
        found: `a second ${attribute.name} on <${name}>`,
        expected: 'each attribute once',
        hint: `Keep one of the two, ${attribute.name}="${attributes.get(attribute.name) ?? ''}" or ${attribute.name}="${value}".`,
      });
    } else if (allowed.includes(attribute.name)) {
      attributes.set(attribute.name, value);
    } else {
      const free = allowed.filter((word) => !given.includes(word));
      report('unknown-attribute', line, {
        found: `${attribute.name} on <${name}>`,
        expected: choicesInWords(allowed),
        hint: didYouMean(attribute.name, allowed, 'Take the attribute out.'),
      });
      const meant = nearestWord(attribute.name, free);
      if (meant !== null) attributes.set(meant, value);
    }
  }
  // A piece that continues a claim has said everything where the claim begins.
  const required = attributes.has('more') ? ['more'] : component.required;
  for (const field of required) {
    if (attributes.get(field)) continue;
    report('missing-field', line, {
      found: `<${name}> without ${field}`,
      expected: `${field}="…"`,
      hint: `A ${name} needs ${component.required.join(', ')}.`,
    });
  }
  // An expression has been reported where it stood; what it would have been nobody knows.
  for (const [attribute, value] of attributes) if (value === removedExpression) attributes.delete(attribute);
  return attributes;
}
