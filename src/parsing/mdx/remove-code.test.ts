import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { removedExpression, removeCode } from './remove-code.ts';

function read(source: string): { text: string; found: string[] } {
  const found: string[] = [];
  const text = removeCode(source, (_, line, finding) => found.push(`${String(line)} ${finding.found}`));
  return { text, found };
}

describe('code in a section', () => {
  it.each([
    ['an expression', 'a {b} c', 'a   c', ['1 {b}']],
    ['braces in braces', 'a {b({c: {}})} d', 'a   d', ['1 {b({c: {}})}']],
    [
      'an expression of lines, which stays inside its paragraph',
      'a\n{b\n\n}\nc',
      'a\n \n&#32;\n&#32;\nc',
      ['2 {b\n\n}'],
    ],
    ['two on a line', '{a}\n{b} {c}', ' \n   ', ['1 {a}', '2 {b}', '2 {c}']],
    [
      'a literal attribute, whose value is kept',
      '<A b={"c"} d={\'e\'} f={`g`}>',
      '<A b="c" d="e" f="g">',
      ['1 b={"c"}', "1 d={'e'}", '1 f={`g`}'],
    ],
    ['an attribute', '<A b={c}>', `<A b="${removedExpression}">`, ['1 b={c}']],
    ['attributes that are spread', '<A {...b}>', '<A  >', ['1 {...b}']],
    ['an import', 'import a from "b"\n\nc', '\n\nc', ['1 import a from "b"']],
    ['an import after the head', '---\ntitle: a\n---\nimport b\nc', '---\ntitle: a\n---\n\n', ['4 import b']],
    ['an export with braces', 'a\n\nexport const b = {\n  c,\n}\n\nd', 'a\n\n\n\n\n\nd', ['3 export const b = {']],
    ['an expression before an import', '{a}import b', ' import b', ['1 {a}']],
    ['an expression that nothing closes', 'a {b\nc', 'a  \nc', ['1 {b']],
  ])('is removed and reported: %s', (_, source, text, found) => {
    expect(read(source)).toEqual({ text, found });
  });

  it.each([
    ['a brace in the head', '---\ntitle: The {first} of {many\n---\n\na'],
    ['a brace after a backslash', 'a \\{b\\} c'],
    ['a word like export', 'exporting\n\nimported'],
  ])('is not %s', (_, source) => {
    expect(read(source)).toEqual({ text: source, found: [] });
  });

  it('is not import or export inside a paragraph, which gets a space that Markdown drops', () => {
    expect(read('the\nexport of goods')).toEqual({ text: 'the\n export of goods', found: [] });
  });

  it('leaves nothing that opens an expression, and every line in its place', () => {
    const pieces = fc.array(fc.constantFrom('{', '}', '\\', '\n', '`', '"', 'a', '=', 'import ', 'export ', '\n\n'), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(pieces, (parts) => {
        const source = parts.join('');
        const { text } = read(source);
        expect(text.split('\n').length).toBe(source.split('\n').length);
        expect(text.replace(/\\[\s\S]/g, '')).not.toContain('{');
        expect(text).not.toMatch(/^(?:import|export) /m);
      }),
      { numRuns: 500 },
    );
  });
});
