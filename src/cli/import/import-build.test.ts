import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, expect, it } from 'vitest';
import { hostile } from '../../drafting/importing/fixtures/hostile-lines.ts';

const project = join(import.meta.dirname, '../../..');
const folder = await mkdtemp(join(tmpdir(), 'import-build-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const content = join(folder, 'content');
const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim();
/** A zero byte makes a file binary, and the import refuses it. */
const lines = hostile.map((line) => line.replaceAll('\0', ''));
/** What an import may change of a text: quotation marks, white space, characters that nobody sees. */
const bare = (text: string) => text.replace(/[“”‘’"'\s\p{Cc}\p{Cf}]/gu, '');

function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    cwd: project,
    encoding: 'utf8',
    env: {
      ...process.env,
      CONTENT_DIR: content,
      OUT_DIR: join(folder, 'site'),
      INCLUDE_COPIES: '1',
      NODE_ENV: 'production',
    },
  });
  expect(status, stdout + stderr).toBe(0);
}

async function page(slug: string): Promise<Document> {
  return parseHTML(await readFile(join(folder, 'site/readings', slug, 'index.html'), 'utf8')).document;
}
/** The text of a paragraph as the article has it: without its number and those of its claims. */
function paragraphText(block: Element): string {
  const paragraph = block.querySelector('p');
  for (const number of paragraph?.querySelectorAll('.pn, [role="doc-noteref"]') ?? []) number.remove();
  return bare(paragraph?.textContent ?? '');
}

it('an article full of code becomes a page full of text, and the other reading stays as it is', async () => {
  await cp(join(project, 'src/parsing/fixtures/sound'), content, { recursive: true });
  const build = ['node_modules/astro/bin/astro.mjs', 'build', '--silent'];
  run(...build);
  const before = (await page('the-late-ferry')).querySelector('article')?.outerHTML;

  const article = join(folder, 'article.txt');
  await writeFile(article, `Signs of all trades\n\nBy Ana Sol\n\n${lines.join('\n\n')}\n`);
  run('src/cli/import.ts', article, '--slug', 'signs');
  run(...build);

  const made = await page('signs');
  const texts = [...made.querySelectorAll('.block')].map(paragraphText);
  for (const line of lines) expect(texts.join('')).toContain(bare(line));
  const ferry = await page('the-late-ferry');
  expect(ferry.querySelector('article')?.outerHTML).toBe(before);

  // The page has the scripts, handlers and pictures that a page without hostile text has, and no others.
  const code = (from: Document) => ({
    scripts: [...from.querySelectorAll('script:not([type="application/ld+json"])')].map((script) => script.outerHTML),
    handlers: [...from.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes].filter(({ name }) => name.startsWith('on')).map(({ name }) => name),
    ),
    frames: from.querySelectorAll('iframe, object, embed, img, form, base').length,
    addresses: [...from.querySelectorAll('[href^="javascript:"], [href*="evil.example"], [src*="evil.example"]')]
      .length,
  });
  expect(code(made)).toEqual(code(ferry));
  for (const data of made.querySelectorAll('script[type="application/ld+json"]')) {
    expect(() => void JSON.parse(data.textContent)).not.toThrow();
  }
  expect(oneLine(made.querySelector('h1')?.textContent ?? '')).toBe('Signs of all trades');
});
