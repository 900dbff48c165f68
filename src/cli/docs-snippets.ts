/** Checks the editor’s snippets: each is filled with its own examples and then read as content. */
import { z } from 'zod';
import { checkFile, checkParagraphs, exampleFolder } from './docs-content.ts';
import type { CodeBlock, MarkdownDocument } from './docs-markdown.ts';

const snippetsSchema = z.record(
  z.string(),
  z.strictObject({ scope: z.literal('mdx'), prefix: z.string(), description: z.string(), body: z.array(z.string()) }),
);

/** Everything that is wrong with snippets; the examples in them name what the documents’ examples make. */
export function checkSnippets(
  snippets: unknown,
  documents: readonly MarkdownDocument[],
  content: ReadonlyMap<string, string>,
): string[] {
  const folder = exampleFolder(
    documents.flatMap(({ blocks }) => blocks),
    content,
  );
  return Object.entries(snippetsSchema.parse(snippets)).flatMap(([name, { prefix, body }]) => {
    const text = filled(body.join('\n'));
    return checkSnippet(prefix, text, folder).map((fault) => `${name}: ${fault}`);
  });
}

function checkSnippet(prefix: string, text: string, folder: ReadonlyMap<string, string>): string[] {
  if (prefix.startsWith('prompt')) {
    const path = 'assignments/snippet.mdx';
    const file = `---\ntitle: Snippet\nreading: the-closed-bridge\n---\n\n${text}`;
    return checkFile(block([path], file), new Map([...folder, [path, `${file}\n`]])) ?? [];
  }
  const claim = '<Claim id="first-claim" form="narration">The bridge was closed</Claim>.';
  const paragraphs = prefix.startsWith('claim') ? text : prefix === 'cue' ? `${text}, ${claim}` : `${claim}\n\n${text}`;
  return checkParagraphs(block(['part'], paragraphs), paragraphs, folder) ?? [];
}

const block = (words: string[], text: string): CodeBlock => ({
  document: 'snippets',
  line: 1,
  language: 'mdx',
  words,
  text,
});

/** A snippet as it stands when nobody types over its examples; the first of several choices. */
function filled(body: string): string {
  const examples = new Map<string, string>();
  for (const [, stop = '', choice, example] of body.matchAll(/\$\{(\d+)(?:\|([^,|]*)[^|]*\||:([^}]*))\}/g))
    examples.set(stop, choice ?? example ?? '');
  return body.replace(/\$\{(\d+)[^}]*\}|\$(\d+)/g, (_, first?: string, again?: string) => {
    return examples.get(first ?? again ?? '') ?? '';
  });
}
