/**
 * Takes code out of a section before it is parsed. A reading is never run, so the parser has no need to see code; and
 * code nested some thousand deep would overflow the stack of the native parser, which ends the whole process.
 */
import type { Report } from './found.ts';

/** A backslash with what it escapes, a brace, or a line that MDX would take for a module’s. */
const token = /\\[\s\S]|\{|^(?:import|export)\b(?=[\s{*"'])/gm;

/**
 * Reports every expression in a section, and takes it out.
 *
 * @returns the text with its line breaks, in which no brace opens an expression and no line can be an import or export:
 *   such a line gets a space before it, which Markdown drops. A literal in braces stays as an attribute’s value.
 */
export function withoutCode(source: string, report: Report): string {
  let text = '';
  let done = 0;
  let line = 1;
  for (const match of source.matchAll(token)) {
    if (match.index < done) continue;
    const before = source.slice(done, match.index);
    text += before;
    line += lineBreaks(before);
    if (match[0] !== '{') {
      text += match[0].startsWith('\\') ? match[0] : ` ${match[0]}`;
      line += lineBreaks(match[0]);
      done = match.index + match[0].length;
      continue;
    }
    const end = closingBrace(source, match.index);
    const expression = source.slice(match.index, end);
    reportCode(text.endsWith('=') ? `…=${expression}` : expression, line, report);
    text += replacement(expression, text.endsWith('='));
    line += lineBreaks(expression);
    done = end;
  }
  return text + source.slice(done);
}

/** Whether a line of the author’s begins a module’s statement, where it begins a paragraph. */
export function isModuleLine(line: string): boolean {
  return /^(?:import|export)\b(?=[\s{*"'])/.test(line);
}

/** Reports an import, an export or an expression. */
export function reportCode(code: string, line: number, report: Report): void {
  report('code-in-reading', line, {
    found: code,
    expected: 'text and components only',
    hint: code.startsWith('…=')
      ? 'Put the value of an attribute in quotation marks.'
      : 'A reading is never run: write &#123; for a brace, and begin no paragraph with import or export.',
  });
}

/** Stands for the value of an attribute that was an expression; a control character, so no author’s value has it. */
export const unread = '\u0000';

/** What stands in an expression’s place, with as many line breaks. */
function replacement(expression: string, isAttribute: boolean): string {
  const breaks = '\n'.repeat(lineBreaks(expression));
  if (!isAttribute) return breaks;
  const literal = /^\{\s*(["'`])([^"'`\\\n$]*)\1\s*\}$/.exec(expression)?.[2] ?? unread;
  return `"${literal}"${breaks}`;
}

/** Offset after the brace that closes the one at `open`; an expression that nothing closes ends with its line. */
function closingBrace(source: string, open: number): number {
  let depth = 0;
  for (let index = open; index < source.length; index++) {
    if (source[index] === '{') depth += 1;
    else if (source[index] === '}') depth -= 1;
    if (depth === 0) return index + 1;
  }
  const lineEnd = source.indexOf('\n', open);
  return lineEnd === -1 ? source.length : lineEnd;
}

function lineBreaks(text: string): number {
  return text.split('\n').length - 1;
}
