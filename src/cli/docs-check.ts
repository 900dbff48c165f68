/**
 * Checks the documentation: every example, every command, every path and every link. The info string of a fenced block
 * says what kind of example it is (docs/testing.md lists the kinds); one of no known kind is a fault, so that none
 * escapes.
 */
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';
import { attribute } from '../drafting/attribution/attribute.ts';
import { attributionsJson } from '../drafting/attribution/attributions-json.ts';
import { hostPolicy } from '../outputs/policy/content-policy.ts';
import { checkInlineCode, checkShell, type Project } from './docs-commands.ts';
import { checkFault, checkFields, checkFile, checkParagraphs, exampleFolder } from './docs-content.ts';
import type { CodeBlock, MarkdownDocument } from './docs-markdown.ts';

/** The content folder and the texts of the project’s files, for what is quoted of them. */
export interface DocsContext {
  project: Project;
  content: ReadonlyMap<string, string>;
  /** Text of a file of the project, or null where there is none. */
  textOf: (path: string) => string | null;
}

/** Everything that is wrong in the documents, each fault with its file and line. */
export function checkDocs(documents: readonly MarkdownDocument[], context: DocsContext): string[] {
  const folder = exampleFolder(
    documents.flatMap(({ blocks }) => blocks),
    context.content,
  );
  return documents.flatMap((document) => {
    const at = (line: number) => (fault: string) => `${document.path}:${String(line)}  ${fault}`;
    return [
      ...document.blocks.flatMap((block, index) =>
        checkBlock(block, document.blocks[index - 1], folder, context).map(at(block.line)),
      ),
      ...document.inlineCode.flatMap(({ text, line }) => checkInlineCode(text, context.project).map(at(line))),
      ...document.links.flatMap(({ url, line }) => checkLink(url, document, documents, context.project).map(at(line))),
    ];
  });
}

function checkBlock(
  block: CodeBlock,
  previous: CodeBlock | undefined,
  folder: ReadonlyMap<string, string>,
  { project, textOf }: DocsContext,
): string[] {
  const { language, words, text } = block;
  const content =
    checkFile(block, folder) ?? checkParagraphs(block, text, folder) ?? checkFields(block) ?? checkFault(block, folder);
  if (content !== null) return content;
  const kind = [language, ...words.slice(0, 1)].join(' ');
  if (language === 'sh') return checkShell(text, project);
  if (language === 'ts') return words.length === 0 ? checkSyntax(text) : checkExcerpt(text, words[0] ?? '', textOf);
  switch (kind) {
    case 'text article':
      return [];
    case 'text headers':
      return text.includes(hostPolicy) ? [] : ['has not the content security policy of src/outputs/policy'];
    case 'text paths':
      return text.split('\n').flatMap((line) => checkInlineCode(`src/content/${line.split(/\s/)[0] ?? ''}`, project));
    case 'json attribute':
      return checkAttributions(text, previous);
    // The picture of the rooms is made by a command, and a test of its own holds it.
    case 'mermaid rooms':
      return [];
    default:
      return [`an example of no known kind: ${kind === '' ? 'no language' : kind}`];
  }
}

function checkSyntax(text: string): string[] {
  const { diagnostics = [] } = ts.transpileModule(text, { reportDiagnostics: true });
  return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

/** An excerpt stands in its file as it is; a line with “…” alone leaves something out. */
function checkExcerpt(text: string, path: string, textOf: DocsContext['textOf']): string[] {
  const source = textOf(path);
  if (source === null) return [`no file ${path}`];
  let from = 0;
  for (const piece of text.split(/^\s*(?:\/\/ )?…\s*$/m)) {
    const index = source.indexOf(piece.trim(), from);
    if (index === -1) return [`${path} does not have these lines: ${piece.trim()}`];
    from = index + piece.trim().length;
  }
  return [];
}

/** The line that the attribute command prints for the article in the block before. */
function checkAttributions(text: string, article: CodeBlock | undefined): string[] {
  if (article?.words[0] !== 'article') return ['no article before it'];
  const attributions = attributionsJson(attribute(article.text));
  const expected = JSON.stringify({ file: 'article.txt', attributions });
  return JSON.stringify(JSON.parse(text)) === expected ? [] : [`the command prints ${expected}`];
}

function checkLink(url: string, from: MarkdownDocument, documents: readonly MarkdownDocument[], project: Project) {
  if (/^[a-z]+:/.test(url)) return [];
  const [path = '', anchor] = url.split('#');
  const target = path === '' ? from.path : normalize(join(dirname(from.path), path));
  const isThere = project.files.some((file) => file === target || file.startsWith(`${target.replace(/\/$/, '')}/`));
  if (!isThere) return [`a link to ${target}, which is not there`];
  if (anchor === undefined) return [];
  const anchors = documents.find((document) => document.path === target)?.anchors;
  return anchors?.has(anchor) === true ? [] : [`a link to ${url}, which has no such heading`];
}
