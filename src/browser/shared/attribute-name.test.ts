import { toHtml } from 'hast-util-to-html';
import { expect, it } from 'vitest';
import { attributeName } from './attribute-name.ts';

const properties = ['className', 'id', 'href', 'tabIndex', 'ariaLabel', 'ariaLabelledBy', 'ariaHidden', 'dataClaim'];

it.each([...properties, 'dataReadingTitle', 'rows', 'data'])(
  'gives %s the same attribute in the browser as the build gives it in a file',
  (property) => {
    const html = toHtml({ type: 'element', tagName: 'p', properties: { [property]: 'x' }, children: [] });
    expect(html).toContain(` ${attributeName(property)}="x"`);
  },
);
