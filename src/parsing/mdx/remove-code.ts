/**
 * Takes code out of a section before it is parsed. A reading is never run, so the parser has no need to see code; and
 * code nested some thousand deep would overflow the stack of the native parser, which ends the whole process.
 */
import type { Report } from '../report.ts';

/** The value that an attribute gets instead of an expression; no author’s file has this character when it is parsed. */
export const removedExpression = '\u0000';

/**
 * A backslash with what it escapes; a brace; or `import` or `export` at the beginning of a line. The latter is a
 * module’s statement where it begins a block, and goes to the end of it.
 */
const token =
  /\\[\s\S]|\{|(?<=^|\n[ \t]*\n|\n---[ \t]*\n|<\/(?:Note|Check|Prompt|Term|Key)>[ \t]*\n)(?:import|export)\b(?=[\s{*"'])(?:.+\n?)*|(?<=\n)(?=(?:import|export)\b)/g;

/** The lines between two of hyphens at the beginning, as the parser takes them. */
const head = /^---\n(?:(?!---[ \t]*\n).*\n)*---\n/;

/**
 * Reports every import, export and expression in a section, and takes it out.
 *
 * @param source the section’s text, with `\n` for line breaks
 * @returns the text with as many lines, in which no brace opens an expression and no line can be a module’s: one
 *   inside a paragraph gets a space before it, which Markdown drops. A literal in braces stays as an attribute’s value.
 */
export function removeCode(source: string, report: Report): string {
  // The head is YAML: a brace in a title is a brace.
  let text = head.exec(source)?.[0] ?? '';
  let done = text.length;
  let line = 1 + lineBreaks(text);
  const closers = closingBraces(source, done);
  for (;;) {
    token.lastIndex = done;
    const match = token.exec(source);
    if (match === null) return text + source.slice(done);
    const { 0: found, index } = match;
    const before = source.slice(done, index);
    text += before;
    line += lineBreaks(before);
    const code = found === '{' ? source.slice(index, closers.get(index) ?? lineEnd(source, index)) : found;
    done = index + code.length;
    if (code === '') {
      text += ` ${source[index] ?? ''}`;
      done += 1;
    } else if (code.startsWith('\\')) {
      text += code;
    } else if (code.startsWith('{')) {
      const attribute = /[\w-]+=$/.exec(before.slice(-longestName))?.[0] ?? '';
      reportCode(attribute + code, line, report);
      text += attribute === '' ? filler(code) : `${literal(code)}${'\n'.repeat(lineBreaks(code))}`;
    } else {
      reportCode(code.split('\n')[0] ?? '', line, report);
      text += '\n'.repeat(lineBreaks(code));
    }
    line += lineBreaks(code);
  }
}

/** UTF-16 code units of an attribute’s name that are shown. */
const longestName = 40;

function reportCode(code: string, line: number, report: Report): void {
  report('code-in-reading', line, {
    found: code,
    expected: 'text and components only',
    hint: /^[\w-]+=\{/.test(code)
      ? 'Put the value of an attribute in quotation marks.'
      : code.startsWith('{')
        ? 'A reading is never run: take the expression out, or write &#123; for a brace.'
        : 'A reading is never run: take the statement out, or begin the paragraph with another word.',
  });
}

/**
 * What replaces an expression in text: a space, so that what follows does not begin a line, and as many lines,
 * none of them blank, since a blank one would end the paragraph.
 */
function filler(code: string): string {
  return ` ${'\n&#32;'.repeat(lineBreaks(code))}`;
}

/** The value of an attribute that was an expression. */
function literal(code: string): string {
  return `"${/^\{\s*(["'`])([^"'`\\\n$]*)\1\s*\}$/.exec(code)?.[2] ?? removedExpression}"`;
}

/** For the offset of each brace that opens: the offset after the one that closes it. One that nothing closes is not there. */
function closingBraces(source: string, from: number): Map<number, number> {
  const closers = new Map<number, number>();
  const open: number[] = [];
  for (const { 0: brace, index } of source.matchAll(/[{}]/g)) {
    if (index < from) continue;
    if (brace === '{') open.push(index);
    else closers.set(open.pop() ?? -1, index + 1);
  }
  return closers;
}

/** An expression that nothing closes ends with its line. */
function lineEnd(source: string, from: number): number {
  const end = source.indexOf('\n', from);
  return end === -1 ? source.length : end;
}

function lineBreaks(text: string): number {
  return text.split('\n').length - 1;
}
