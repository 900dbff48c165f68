/** The workbench: an article becomes a reading in the browser, and its notes are laid on somebody else’s copy. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { csv } from '../src/outputs/data/csv.ts';
import { claimsTable } from '../src/outputs/data/reading-tables.ts';
import { readLibrary } from '../src/parsing/library.ts';
import { readContent } from '../src/parsing/node/load-content.ts';
import { axeFaults } from './axe.ts';
import * as labels from './labels.ts';

const words = labels.workbench;
const golden = 'src/drafting/importing/golden';
const article = readFileSync(`${golden}/wire-story/article.txt`, 'utf8').replaceAll('\r\n', '\n');
const title = 'Weekday ferry to Harrow Bay ends in November';
/** Claims that the import command drafts in it. */
const total = 12;

const deskTitle = (page: Page): Locator => page.locator('#_wb-claim-title');
const reviewed = (page: Page): Locator => page.locator('#_wb-reviewed');
const kept = (page: Page): Locator => page.locator('#_wb-kept');

async function openWorkbench(page: Page): Promise<void> {
  await page.goto('annotate/');
  await expect(page.locator('#_wb-start[data-ready]')).toBeAttached();
}

async function draft(page: Page, text = article): Promise<void> {
  await openWorkbench(page);
  await page.getByLabel(words.text).fill(text);
  await page.getByRole('button', { name: words.draft }).click();
  await expect(page.locator('#_wb-work[data-ready]')).toBeAttached();
}

async function reload(page: Page): Promise<void> {
  await expect(kept(page)).toHaveText(words.saved);
  await page.reload();
  await expect(page.locator('#_wb-work[data-ready]')).toBeAttached();
}

/** Takes a file away; the question about rights is answered where it is asked. */
async function take(page: Page, name: string, asks = false): Promise<Buffer> {
  if (await page.locator('#_wb-download').isHidden())
    await page.getByRole('button', { name: words.download, exact: true }).click();
  // The driver of Firefox tells nothing of downloads: there the file is read where the page has it.
  const isTold = page.context().browser()?.browserType().name() !== 'firefox';
  if (!isTold) await page.evaluate(keepFiles);
  const coming = isTold ? page.waitForEvent('download') : null;
  await page.locator('#_wb-download').getByRole('button', { name, exact: true }).click();
  if (asks) await page.getByRole('button', { name: words.mayHave }).click();
  if (coming !== null) return readFileSync(await (await coming).path());
  await page.waitForFunction(() => (globalThis as unknown as Kept).kept !== undefined);
  const bytes = await page.evaluate(async () => [
    ...new Uint8Array((await (globalThis as unknown as Kept).kept?.arrayBuffer()) ?? new ArrayBuffer(0)),
  ]);
  return Buffer.from(bytes);
}

interface Kept {
  kept?: Blob | undefined;
}

/** Runs in the page: keeps the next file that it makes. */
function keepFiles(): void {
  const place = globalThis as unknown as Kept;
  place.kept = undefined;
  const create = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (file: Blob) => {
    place.kept = file;
    URL.createObjectURL = create;
    return create(file);
  };
}

test('an article is reviewed by keyboard alone, over reloads, with at most 1.2 keys a claim', async ({ page }) => {
  test.setTimeout(180_000);
  await openWorkbench(page);
  expect(await axeFaults(page)).toEqual([]);
  await page.getByLabel(words.text).focus();
  await page.keyboard.insertText(article);
  await page.reload();
  await expect(page.getByLabel(words.text), 'what was pasted is there after a reload').toHaveValue(article);
  await page.getByLabel(words.text).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(reviewed(page)).toHaveText(words.reviewed(0, total));
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused();
  await expect(deskTitle(page)).toHaveText(words.claim(1, total));
  expect(await axeFaults(page)).toEqual([]);

  let keys = 0;
  const press = async (key: string) => {
    keys += 1;
    await page.keyboard.press(key);
  };
  for (let done = 1; done <= 4; done++) {
    await press('a');
    await expect(reviewed(page)).toHaveText(words.reviewed(done, total));
  }
  await reload(page);
  await expect(reviewed(page)).toHaveText(words.reviewed(4, total));
  await expect(deskTitle(page), 'it opens where one left it').toHaveText(words.claim(5, total));
  for (let done = 5; done <= total; done++) {
    await press('a');
    await expect(reviewed(page)).toHaveText(words.reviewed(done, total));
  }
  expect(keys / total).toBeLessThanOrEqual(1.2);

  // Undo goes back over the reload, to the beginning.
  await reload(page);
  for (let left = total - 1; left >= 0; left--) {
    await page.keyboard.press('u');
    await expect(reviewed(page)).toHaveText(words.reviewed(left, total));
  }
  await page.keyboard.press('Control+Shift+Z');
  await expect(reviewed(page)).toHaveText(words.reviewed(1, total));

  // Speaker, form, note, extent, a new claim: each by its key.
  await page.keyboard.press('k');
  await page.keyboard.press('s');
  await expect(page.getByLabel(words.speaker, { exact: true })).toBeFocused();
  await page.keyboard.insertText('A rider on the ferry');
  await page.keyboard.press('Enter');
  const inHand = page.locator('#_wb-text .in-hand').first();
  await expect(inHand).toBeFocused();
  await expect(page.getByLabel(words.speaker, { exact: true })).toHaveValue('A rider on the ferry');
  await page.keyboard.press('5');
  await expect(page.getByLabel(words.form, { exact: true })).toHaveValue('narration');
  await page.keyboard.press('u');
  await expect(page.getByLabel(words.form, { exact: true })).not.toHaveValue('narration');
  const before = (await inHand.textContent()) ?? '';
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(inHand).toHaveText(before.slice(0, before.lastIndexOf(' ')));
  await page.keyboard.press('Shift+ArrowRight');
  await expect(inHand).toHaveText(before);
  await page.keyboard.press('t');
  await expect(page.getByLabel(words.note)).toBeFocused();
  await page.keyboard.insertText('He <b>rides</b> it.');
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('#_wb-text .notes')).toContainText(['He <b>rides</b> it.'], { useInnerText: false });
  await expect(page.locator('#_wb-text .notes b b')).toHaveCount(0);
  await page.keyboard.press('c');
  await expect(reviewed(page)).toHaveText(words.reviewed(1, total + 1));
  await page.keyboard.press('x');
  await expect(reviewed(page)).toHaveText(words.reviewed(1, total));
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: words.keys })).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await reload(page);
  await expect(page.locator('#_wb-text')).toContainText('He <b>rides</b> it.');
});

test('what is taken away is what was shown: the folder passes the check of content', async ({ page }) => {
  test.setTimeout(180_000);
  await draft(page);
  await page.getByText('Accept many at once').click();
  await page.getByRole('button', { name: /^Accept \d+ quotations? whose/ }).click();
  await expect(reviewed(page)).not.toHaveText(words.reviewed(0, total));
  await page.getByRole('button', { name: words.download, exact: true }).click();
  expect(await axeFaults(page)).toEqual([]);
  // Asked once; a refusal gives nothing.
  await page.locator('#_wb-download').getByRole('button', { name: words.folder }).click();
  await expect(page.getByRole('button', { name: words.mayHave })).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('button', { name: words.notNow }).click();
  const files = unzipSync(await take(page, words.folder, true));
  const table = await take(page, words.table);

  const folder = test.info().outputPath('content');
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  const checked = execFileSync(process.execPath, ['src/cli/check-content.ts', folder], { encoding: 'utf8' });
  expect(checked).toContain(`${String(total)} claims`);
  expect(checked).toContain('0 faults');
  const texts = new Map(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
  const { library, diagnostics } = readLibrary(texts);
  expect(diagnostics).toEqual([]);
  const [reading] = library.readings;
  if (reading === undefined) throw new Error('no reading');
  expect(table.toString('utf8')).toBe(
    csv(claimsTable.make(reading, library, (id) => `urn:according-to:${reading.slug}#${id}`)),
  );

  const epub = unzipSync(await take(page, words.ebook));
  expect(Object.keys(epub)[0]).toBe('mimetype');
  const annotations = JSON.parse((await take(page, words.annotations)).toString('utf8')) as { total: number };
  expect(annotations.total).toBe(total);

  const html = test.info().outputPath('one-file.html');
  writeFileSync(html, await take(page, words.oneFile));
  await page.goto(`file://${html}`);
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.locator('.c + a')).toHaveCount(total);
  expect(await axeFaults(page)).toEqual([]);
});

test('a project goes to another device as a file, and a damaged one is refused', async ({ page, browser }) => {
  test.setTimeout(120_000);
  await draft(page);
  await page.keyboard.press('a');
  await expect(reviewed(page)).toHaveText(words.reviewed(1, total));
  const file = await take(page, words.projectFile);

  const other = await (await browser.newContext()).newPage();
  await openWorkbench(other);
  const damaged = file.toString('utf8').replace('"form":"direct"', '"form":"shouted"');
  await other.setInputFiles('#_wb-project-file', {
    name: 'project.json',
    mimeType: 'application/json',
    buffer: Buffer.from(damaged),
  });
  await expect(other.locator('#_wb-problem')).toContainText('damaged');
  expect(await axeFaults(other)).toEqual([]);
  await other.setInputFiles('#_wb-project-file', { name: 'project.json', mimeType: 'application/json', buffer: file });
  await expect(reviewed(other)).toHaveText(words.reviewed(1, total));
  await other.keyboard.press('u');
  await expect(reviewed(other), 'its history goes with it').toHaveText(words.reviewed(0, total));
  await expect(kept(other)).toHaveText(words.saved);

  // The list, with the project in it; erased, it is gone.
  await other.goto('annotate/');
  await other.getByRole('link', { name: title }).click();
  await expect(reviewed(other)).toHaveText(words.reviewed(0, total));
  await other.goto('about:blank');
  await other.goto('annotate/');
  other.on('dialog', (dialog) => void dialog.accept());
  await other.getByRole('button', { name: words.erase(title) }).click();
  await expect(other.getByRole('link', { name: title })).toHaveCount(0);
  await other.reload();
  await expect(other.locator('#_wb-nothing')).toBeVisible();
  await other.context().close();
});

test('a layer carries no text, and a student lays it on the article', async ({ page, browser, browserName }) => {
  const press = (button: Locator) => (browserName === 'firefox' ? button.click() : button.tap());
  test.setTimeout(180_000);
  await draft(page);
  await page.keyboard.press('t');
  await page.keyboard.insertText('The authority runs the boats itself.');
  await page.keyboard.press('Control+Enter');
  await expect(kept(page)).toHaveText(words.saved);
  const layer = await take(page, words.layer);
  expect(layer.toString('utf8')).not.toMatch(/swim to work|every number twice|leaving some/);

  const student = await (await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true })).newPage();
  await student.goto('annotate/open/');
  await expect(student.locator('#_wb-layer[data-ready]')).toBeAttached();
  expect(await axeFaults(student)).toEqual([]);
  const asFile = (buffer: Buffer) => ({ name: 'layer.json', mimeType: 'application/json', buffer });
  await student.getByLabel(labels.ownCopy.layerFile).setInputFiles(asFile(Buffer.from('{"accordingTo":"layer"}')));
  await expect(student.locator('#_wb-layer-problem')).not.toBeEmpty();
  await student.getByLabel(labels.ownCopy.layerFile).setInputFiles(asFile(layer));
  await expect(student.getByRole('heading', { name: title })).toBeVisible();
  expect(await axeFaults(student)).toEqual([]);

  await student.getByLabel(words.text).fill(readFileSync(`${golden}/feature/article.txt`, 'utf8'));
  await press(student.getByRole('button', { name: labels.ownCopy.lay }));
  await expect(student.locator('#_wb-problem')).toContainText(labels.ownCopy.otherArticle);
  await student.getByLabel(words.text).fill(article.replace('since 2019', 'since 2014'));
  await press(student.getByRole('button', { name: labels.ownCopy.lay }));
  await expect(student.locator('#_wb-placed')).toContainText(`${String(total - 1)} of ${String(total)} claims`);
  await expect(student.locator('#_wb-unplaced li')).toHaveCount(1);
  await expect(student.locator('#_wb-text')).toContainText('The authority runs the boats itself.');
  await expect(student.locator('#_wb-kept')).toHaveText(labels.ownCopy.kept);
  expect(await axeFaults(student)).toEqual([]);
  await student.reload();
  await expect(student.locator('#_wb-text .c + a')).toHaveCount(total - 1);
  await student.context().close();
});

test('an article is reviewed by touch alone at 390 pixels', async ({ browser, browserName }) => {
  test.skip(browserName === 'firefox', 'its driver has no touch');
  test.setTimeout(120_000);
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
  const page = await context.newPage();
  await openWorkbench(page);
  await page.getByLabel(words.text).fill(article);
  await page.getByRole('button', { name: words.draft }).tap();
  await expect(reviewed(page)).toHaveText(words.reviewed(0, total));
  for (let done = 1; done <= 3; done++) {
    await page.getByRole('button', { name: words.right, exact: true }).tap();
    await expect(reviewed(page)).toHaveText(words.reviewed(done, total));
  }
  await page.locator('#_wb-text .c').nth(6).tap();
  await expect(page.locator('#_wb-text .c').nth(6)).toHaveClass(/in-hand/);
  await page.getByRole('button', { name: words.remove, exact: true }).tap();
  await expect(reviewed(page)).toHaveText(words.reviewed(3, total - 1));
  await page.getByRole('button', { name: words.undo, exact: true }).tap();
  await expect(reviewed(page)).toHaveText(words.reviewed(3, total));
  await page.getByRole('button', { name: 'More', exact: true }).tap();
  await page.getByRole('button', { name: 'End a word earlier' }).tap();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  const inHand = await page.locator('#_wb-text .in-hand').first().boundingBox();
  const desk = await page.locator('#_wb-desk').boundingBox();
  expect(inHand?.y, 'the claim in hand is in sight').toBeLessThan(desk?.y ?? 0);
  expect(await axeFaults(page)).toEqual([]);
  await context.close();
});

test('words that are selected become a claim, its words, its cue', async ({ page }) => {
  await draft(page);
  await page.evaluate(() => {
    const paragraph = document.querySelector('#p3 > p');
    const walker = document.createTreeWalker(paragraph ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = (node as Text).data.indexOf('audit put the yearly');
      if (at !== -1) getSelection()?.setBaseAndExtent(node, at + 2, node, at + 'audit put the yea'.length);
    }
  });
  await page.getByRole('button', { name: words.makeClaim }).click();
  await expect(reviewed(page)).toHaveText(words.reviewed(0, total + 1));
  await expect(page.locator('#_wb-text .in-hand')).toHaveText('audit put the yearly');
  await expect(page.getByLabel(words.form, { exact: true })).toHaveValue('narration');
});

test('markup in an article stays text, and what is no article is refused', async ({ page }) => {
  let ran = false;
  await page.exposeFunction('ranFromArticle', () => {
    ran = true;
  });
  const hostile = [
    'The <img src=x onerror=ranFromArticle()> affair',
    'By JO DAY',
    'The bridge over the river was closed on Monday after an inspection found cracks in it.',
    'The mayor said the <script>ranFromArticle()</script> bridge was {ranFromArticle()} safe, and “<b>nobody</b> knew,” she added.',
    'The council at javascript:ranFromArticle() declined to comment on the closing of the bridge.',
  ].join('\n\n');
  await draft(page, hostile);
  await expect(page.locator('#_wb-text')).toContainText('<script>ranFromArticle()</script>');
  await expect(page.locator('#_wb-work img, #_wb-text script, #_wb-text b b')).toHaveCount(0);
  expect(ran).toBe(false);
  await openWorkbench(page);
  await page.getByLabel(words.text).fill('Home\nNews\nSport');
  await page.getByRole('button', { name: words.draft }).click();
  await expect(page.locator('#_wb-problem')).toBeFocused();
  await expect(page.locator('#_wb-problem')).toContainText('No article was found');
});

for (const { name, file } of [
  { name: 'saved-page', file: 'article.html' },
  { name: 'word-document', file: 'article.docx' },
  { name: 'interview', file: 'article.txt' },
]) {
  test(`a file is drafted as the command drafts it: ${name}`, async ({ page }) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await openWorkbench(page);
    const origin = new URL(page.url()).origin;
    await page.setInputFiles('#_wb-file', join(golden, name, file));
    await expect(page.locator('#_wb-work[data-ready]')).toBeAttached();
    const files = unzipSync(await take(page, words.folder, true));
    const expected = new Map(
      readdirSync(join(golden, name, 'expected'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .map((path) => [relative(join(golden, name, 'expected'), path), readFileSync(path, 'utf8')]),
    );
    const texts = new Map(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
    // A text without a date has that of the day on which it is drafted; the golden files have a day of their own.
    const dated = (map: ReadonlyMap<string, string>) =>
      Object.fromEntries([...map].filter(([path]) => path.endsWith('.mdx') || path.startsWith('speakers/')));
    expect(dated(texts)).toEqual(dated(expected));
    expect(requests.filter((url) => !url.startsWith(origin) && !url.startsWith('blob:'))).toEqual([]);
  });
}

test('a long article is pasted, drafted and drawn to its end', async ({ page, browserName }) => {
  test.skip(browserName === 'firefox', 'its driver may not write to the clipboard');
  await openWorkbench(page);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const sentence = (index: number) => `The boat was late again on day ${String(index)}, said Lena Okafor, who runs it.`;
  const body = Array.from(
    { length: 400 },
    (_, index) => `${sentence(index)} ${'Nobody at the pier was surprised. '.repeat(3)}`,
  );
  const long = ['The long story of the ferry', 'By JO DAY', 'October 14, 2021', ...body].join('\n\n');
  await page.evaluate((text) => navigator.clipboard.writeText(text), long);
  await page.getByLabel(words.text).focus();
  await page.keyboard.press('Control+V');
  await expect(page.getByLabel(words.text)).toHaveValue(long);
  await page.getByRole('button', { name: words.draft }).click();
  await expect(page.locator('#_wb-work[data-ready]')).toBeAttached();
  await expect(page.locator('#_wb-text .block')).toHaveCount(body.length);
  await expect(reviewed(page)).toHaveText(words.reviewed(0, body.length));
});

test('two tabs lose nothing: the later one becomes a project of its own', async ({ page, context }) => {
  await draft(page);
  await expect(kept(page)).toHaveText(words.saved);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(reviewed(other)).toHaveText(words.reviewed(0, total));
  await page.locator('#_wb-text .c').first().click();
  await page.keyboard.press('a');
  await expect(reviewed(page)).toHaveText(words.reviewed(1, total));
  await expect(kept(page)).toHaveText(words.saved);
  await other.locator('#_wb-text .c').nth(3).click();
  await expect(other.locator('#_wb-elsewhere')).not.toBeEmpty();
  await expect(kept(other)).toHaveText(words.saved);
  await other.goto('annotate/');
  await expect(other.getByRole('link', { name: title })).toHaveCount(2);
});

const real = '../../shared/article/article.txt';

test('the published layer is laid on the real article, which stands beside the project', async ({ page }) => {
  const text = (() => {
    try {
      return readFileSync(real, 'utf8');
    } catch {
      return null;
    }
  })();
  test.skip(text === null, 'the article is not here');
  const { library } = await readContent('src/content');
  const claims = library.readings
    .find(({ slug }) => slug === 'mexico-us-security')
    ?.sections.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.claims)).length;
  await page.goto('readings/mexico-us-security/');
  await page.getByRole('link', { name: labels.ownCopy.link }).click();
  await page.getByLabel(words.text).fill(text ?? '');
  await page.getByRole('button', { name: labels.ownCopy.lay }).click();
  await expect(page.locator('#_wb-placed')).toHaveText(labels.ownCopy.allPlaced(claims ?? 0));
  await expect(page.locator('#_wb-kept')).toHaveText(labels.ownCopy.kept);
  expect(await axeFaults(page)).toEqual([]);
  await page.goto('./');
  await expect(page.getByRole('region', { name: labels.ownCopy.listed }).getByRole('link')).toHaveCount(1);
});
