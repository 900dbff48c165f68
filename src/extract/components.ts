/** The components that a reading may use, and the reading of their attributes. */
import { didYouMean, type Report } from './found.ts';
import { lineOf, type MdastNode } from './mdx.ts';

export type ComponentNode = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

interface Component {
  required: readonly string[];
  optional: readonly string[];
  /** Whether it stands in a paragraph's text, or as a block of its own between paragraphs. */
  place: 'prose' | 'block';
}

const components: Readonly<Record<string, Component>> = {
  Claim: { required: ['id', 'form'], optional: ['by', 'channel'], place: 'prose' },
  Cue: { required: ['of'], optional: [], place: 'prose' },
  Lang: { required: ['code'], optional: [], place: 'prose' },
  Note: { required: ['of'], optional: [], place: 'block' },
  Check: { required: ['of', 'verdict', 'source', 'locator'], optional: [], place: 'block' },
};

export function isComponent(node: MdastNode): node is ComponentNode {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** Whether a node is a component that belongs into a paragraph's text. MDX lifts such a one out of a paragraph that holds nothing else. */
export function isProseComponent(node: MdastNode): node is ComponentNode {
  return isComponent(node) && components[node.name ?? '']?.place === 'prose';
}

/** Whether a node is a component that stands between paragraphs. */
export function isBlockComponent(node: MdastNode): node is ComponentNode {
  return isComponent(node) && components[node.name ?? '']?.place === 'block';
}

/**
 * The attributes of a component, all of them literal text.
 *
 * @returns null where the component is unknown, or an attribute is unknown, missing or an expression (each reported)
 */
export function readAttributes(node: ComponentNode, report: Report): Record<string, string> | null {
  const line = lineOf(node);
  const name = node.name ?? '';
  const component = components[name];
  if (component === undefined) {
    report('unknown-component', line, {
      found: name === '' ? '<>' : `<${name}>`,
      expected: `one of ${Object.keys(components).join(', ')}`,
      hint: didYouMean(name, Object.keys(components), 'Write it as plain text, or use &lt; for the character.'),
    });
    return null;
  }
  const allowed = [...component.required, ...component.optional];
  const attributes: Record<string, string> = {};
  let sound = true;
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute' || typeof attribute.value === 'object') {
      report('code-in-reading', line, {
        found: attribute.type === 'mdxJsxAttribute' ? `${attribute.name}={…}` : `{${attribute.value}}`,
        expected: 'an attribute with its value in quotation marks',
        hint: `Write ${attribute.type === 'mdxJsxAttribute' ? attribute.name : 'name'}="…".`,
      });
      sound = false;
    } else if (!allowed.includes(attribute.name)) {
      report('unknown-attribute', line, {
        found: `${attribute.name} on <${name}>`,
        expected: `one of ${allowed.join(', ')}`,
        hint: didYouMean(attribute.name, allowed, 'Take the attribute out.'),
      });
      sound = false;
    } else {
      attributes[attribute.name] = (attribute.value ?? '').trim();
    }
  }
  for (const required of component.required) {
    if (attributes[required]) continue;
    // A misspelt attribute has been reported already; its absence is the same fault.
    if (sound) {
      report('missing-field', line, {
        found: `<${name}> without ${required}`,
        expected: `${required}="…"`,
        hint: `A ${name} needs ${component.required.join(', ')}.`,
      });
    }
    sound = false;
  }
  return sound ? attributes : null;
}

/** The ids in an attribute such as `of="first second"`. */
export function idList(value: string): string[] {
  return value.split(/\s+/).filter((word) => word !== '');
}
