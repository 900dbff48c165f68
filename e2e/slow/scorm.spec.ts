/** SCORM 1.2 packages in a learning system: completion, score, resumption, and what is said where something goes wrong. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type FrameLocator, type Page } from '@playwright/test';
import { XMLParser } from 'fast-xml-parser';
import { unzipSync } from 'fflate';
import { axeFaults } from '../axe.ts';
import { claimsFile } from '../claims.ts';
import { choose } from '../guess.ts';
import * as labels from '../labels.ts';
import { committed, inCourse, writeSystem } from './learning-system.ts';
import { soon } from '../sheet.ts';
import { site } from '../sites.ts';
import { command, servePlainly, unpack } from '../unpacked.ts';

test.describe.configure({ mode: 'default' });

const slug = 'the-closed-bridge';
const section = 'open-questions';
const courses = {
  reading: { file: `${slug}.scorm.zip`, start: `readings/${slug}/index.html` },
  exercise: { file: `${slug}-who-said-it.scorm.zip`, start: `readings/${slug}/who-said-it/index.html` },
  assignment: { file: 'a-first-quarter-hour.scorm.zip', start: 'assignments/a-first-quarter-hour/index.html' },
} as const;
type Kind = keyof typeof courses;
const kinds = Object.keys(courses) as Kind[];

const folder = mkdtempSync(join(tmpdir(), 'scorm-'));
const packages = join(folder, 'packages');
const servers: Server[] = [];
const homes = new Map<Kind, string>();

function make(out: string): void {
  const words = ['--site', site.folder, '--out', out];
  for (const more of [
    ['--scorm', slug],
    ['--scorm', `who-said-it/${slug}`, '--sections', section, '--mastery', '80'],
    ['--scorm', 'a-first-quarter-hour'],
  ]) {
    const { status, said } = command('package', ...words, ...more);
    expect(status, said).toBe(0);
  }
}

test.beforeAll(async () => {
  test.setTimeout(120_000);
  make(packages);
  for (const kind of kinds) {
    const place = join(folder, kind);
    mkdirSync(place);
    unpack(readFileSync(join(packages, courses[kind].file)), join(place, 'course'));
    writeSystem(place, courses[kind].start);
    const { server, address } = await servePlainly(place);
    servers.push(server);
    homes.set(kind, address);
  }
});
test.afterAll(() => {
  for (const server of servers) server.close();
  rmSync(folder, { recursive: true, force: true });
});

const home = (kind: Kind) => homes.get(kind) ?? '';
const bar = (course: FrameLocator) => course.getByRole('complementary', { name: labels.course.bar });

/** Opens the course as a learner; faults of its own pages end the test. */
async function open(page: Page, kind: Kind, query = ''): Promise<FrameLocator> {
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto(`${home(kind)}index.html${query}`);
  await expect(bar(inCourse(page))).toBeVisible(soon);
  return inCourse(page);
}

/** Leaves the learning system, which ends the sitting, and comes back to its page without the course. */
async function leave(page: Page, kind: Kind): Promise<void> {
  await page.goto(`${home(kind)}scorm12.js`);
}

test('a package is the same bytes every time', () => {
  const again = join(folder, 'again');
  make(again);
  for (const { file } of Object.values(courses))
    expect(readFileSync(join(again, file)).equals(readFileSync(join(packages, file))), file).toBe(true);
});

for (const kind of kinds) {
  test(`the package of ${kind} lists what it holds, begins where it says, and leads nowhere else`, () => {
    const files = Object.entries(unzipSync(readFileSync(join(packages, courses[kind].file))));
    const paths = files.map(([path]) => path);
    const xml = new TextDecoder().decode(files.find(([path]) => path === 'imsmanifest.xml')?.[1]);
    const parser = new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: '',
      parseTagValue: false,
      isArray: (name) => name === 'file',
    });
    const { manifest } = parser.parse(xml) as { manifest: Manifest };
    const { resource } = manifest.resources;
    const { organization } = manifest.organizations;
    expect(manifest.metadata).toMatchObject({ schema: 'ADL SCORM' });
    expect(manifest.metadata.schemaversion).toBe('1.2');
    expect(resource).toMatchObject({ type: 'webcontent', 'adlcp:scormtype': 'sco', href: courses[kind].start });
    expect(resource.file.map(({ href }) => decodeURIComponent(href))).toEqual(
      paths.filter((path) => path !== 'imsmanifest.xml').sort(),
    );
    expect(manifest.organizations.default).toBe(organization.identifier);
    expect(organization.item.identifierref).toBe(resource.identifier);
    expect(organization.item['adlcp:masteryscore']).toBe(kind === 'exercise' ? '80' : undefined);
    expect(paths.filter((path) => /\/key\/|\/answers\/|^search\/|^pagefind\/|^sw\.js|^offline\//.test(path))).toEqual(
      [],
    );
    for (const [path, bytes] of files) {
      if (!path.endsWith('.html')) continue;
      const html = new TextDecoder().decode(bytes);
      for (const [, address = ''] of html.matchAll(/\s(?:href|src)="([^"#?]+)/g)) {
        if (/^[a-z]+:/i.test(address)) continue;
        expect(paths, `${path}: ${address}`).toContain(new URL(address, `http://course/${path}`).pathname.slice(1));
      }
    }
  });
}

interface Manifest {
  metadata: { schema: string; schemaversion: string };
  organizations: {
    default: string;
    organization: { identifier: string; item: { identifierref: string; 'adlcp:masteryscore'?: string } };
  };
  resources: { resource: { identifier: string; type: string; href: string; file: { href: string }[] } };
}

test.describe('a reading', () => {
  test('is completed when every section has been read to its end, and opens where it was left', async ({ page }) => {
    const course = await open(page, 'reading');
    expect((await committed(page)).core.lesson_status).toBe('incomplete');
    const sections = course.locator('.reading > section');
    const count = await sections.count();
    for (let index = 0; index < count - 1; index++) {
      await sections.nth(index).locator(':scope > :last-child').scrollIntoViewIfNeeded();
      await expect(bar(course)).toContainText(`${String(index + 1)} of ${String(count)} sections read`, soon);
    }
    await course.locator('#p7').evaluate((paragraph) => {
      paragraph.scrollIntoView();
    });
    await leave(page, 'reading');
    const left = await committed(page);
    expect(left.core).toMatchObject({ lesson_status: 'incomplete', exit: 'suspend' });
    expect(left.core.lesson_location).toMatch(/^p[67]$/);
    expect(left.core.session_time).toMatch(/^\d\d+:\d\d:\d\d/);

    const again = await open(page, 'reading');
    await expect(bar(again)).toContainText(`${String(count - 1)} of ${String(count)} sections read`);
    await expect(again.locator('#p7')).toBeInViewport();
    await again.locator('.reading > section').last().locator(':scope > :last-child').scrollIntoViewIfNeeded();
    await expect(bar(again)).toContainText('Your course has this reading as read.', soon);
    expect((await committed(page)).core.lesson_status).toBe('completed');
  });

  test('is completed when the reader says so; other pages open beside it, and the sitting goes on', async ({
    page,
  }) => {
    const course = await open(page, 'reading', '?learner=learner-2');
    await course.getByText(labels.reading.contents).click();
    const [cite] = await Promise.all([
      page.waitForEvent('popup'),
      course.getByRole('link', { name: labels.site.cite, exact: true }).click(),
    ]);
    await expect(cite.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await page.evaluate('calls')).toEqual(['LMSInitialize']);
    await bar(course).getByRole('button', { name: labels.course.haveRead }).click();
    await expect(bar(course)).toContainText('as read');
    expect((await committed(page, 'learner-2')).core.lesson_status).toBe('completed');
    await leave(page, 'reading');
    expect((await committed(page, 'learner-2')).core.lesson_status).toBe('completed');
  });

  test('is only looked at where the learning system says so', async ({ page }) => {
    const course = await open(page, 'reading', '?learner=learner-3&mode=review');
    await expect(bar(course)).toContainText('without being recorded');
    await leave(page, 'reading');
    expect((await committed(page, 'learner-3')).core.lesson_status).not.toBe('incomplete');
  });

  test('is as it is elsewhere without a learning system', async ({ page }) => {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => faults.push(message.text()));
    await page.goto(`${home('reading')}course/${courses.reading.start}`);
    await expect(page.getByText(labels.course.nobodyListens)).toBeVisible();
    expect(faults.filter((fault) => !fault.includes('favicon'))).toEqual([]);
    expect(await axeFaults(page)).toEqual([]);
  });
});

test('what a learning system does not take is said in its words, and tried again', async ({ page }) => {
  const refusing = join(folder, 'reading', 'refusing.html');
  writeFileSync(
    refusing,
    `<!doctype html><title>x</title><script>
      window.refuses = true;
      const answer = () => (window.refuses ? 'false' : 'true');
      window.API = { LMSInitialize: () => 'true', LMSFinish: answer, LMSCommit: answer, LMSSetValue: answer, LMSGetValue: () => '',
        LMSGetLastError: () => '391', LMSGetErrorString: (code) => (code === '391' ? 'The register is <b>closed</b>' : '') };
    </script><iframe id="sco" src="course/${courses.reading.start}" style="width:100%;height:800px"></iframe>`,
  );
  await page.goto(`${home('reading')}refusing.html`);
  const trouble = bar(inCourse(page)).getByRole('alert');
  await expect(trouble).toHaveText('Your course did not take this: The register is <b>closed</b> (error 391).');
  await page.evaluate('refuses = false');
  await bar(inCourse(page)).getByRole('button', { name: labels.site.tryAgain }).click();
  await expect(trouble).toBeHidden();
});

/** As on another machine: nothing is on the device. */
async function clearDatabases(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) if (name !== undefined) indexedDB.deleteDatabase(name);
  });
}

test('“Who said it?” tells first tries as a score, keeps them for each student, and passes', async ({ page }) => {
  test.setTimeout(180_000);
  const claims = claimsFile(slug).claims.filter((claim) => claim.section.id === section);
  let course = await open(page, 'exercise');
  await expect(course.getByLabel(/^All of it/)).toBeVisible();
  await course.getByRole('button', { name: labels.exercise.begin }).click();
  // The first wrong in every part, all others right.
  for (const [index, claim] of claims.entries()) {
    if (index === 2) {
      // Come back another day, and to another machine: only the course remembers.
      await leave(page, 'exercise');
      await clearDatabases(page);
      course = await open(page, 'exercise');
      await expect(bar(course)).toContainText(`2 of ${String(claims.length)} claims tried`);
      await course.getByRole('button', { name: labels.exercise.begin }).click();
    }
    await expect(course.getByRole('heading', { name: labels.exercise.anyClaim })).toBeVisible();
    await choose(course, claim, index > 0);
    await course.getByRole('button', { name: labels.exercise.commit }).click();
    await course.getByRole('button', { name: labels.exercise.nextOrSumUp }).click();
  }
  const score = Math.round((100 * (claims.length - 1)) / claims.length);
  const { core } = await committed(page);
  expect(core.score).toEqual({ raw: String(score), min: '0', max: '100' });
  expect(core.lesson_status).toBe(score >= 80 ? 'passed' : 'failed');
  await expect(bar(course)).toContainText(`${String(score)} of 100 points for first tries`);

  // A second try does not change the score.
  await course.getByRole('button', { name: labels.exercise.practice }).click();
  const [first] = claims;
  if (first !== undefined) await choose(course, first, true);
  await course.getByRole('button', { name: labels.exercise.commit }).click();
  expect((await committed(page)).core.score.raw).toBe(String(score));

  const other = await open(page, 'exercise', '?learner=learner-2');
  await expect(bar(other)).toContainText(`0 of ${String(claims.length)} claims tried`);
  await expect(other.getByRole('button', { name: labels.exercise.erase })).toHaveCount(0);
});

test('an assignment comes back, is handed in once it is whole, and has a score of the first time', async ({ page }) => {
  test.setTimeout(120_000);
  let course = await open(page, 'assignment');
  await expect(course.locator('#sheet[data-ready]')).toBeAttached();
  await expect(course.locator('#my-answers')).toContainText('by your course, as far as it has room');
  await course.locator('#a-anyone-could-see').selectOption('hospital-drive');
  await course.getByLabel('One employee at Town Hall').check();
  await course.locator('#a-insisted').fill('The hint is gone. “Ümläute” and a '.repeat(12));
  await bar(course).getByRole('button', { name: labels.assignment.handIn }).click();
  await expect(bar(course)).toContainText('questions 4, 5, 6 are still open');
  expect((await committed(page)).core.lesson_status).toBe('incomplete');
  await leave(page, 'assignment');

  // On another machine the course brings the answers back; another student there finds none.
  await clearDatabases(page);
  await page.evaluate(() => {
    sessionStorage.clear();
  });
  course = await open(page, 'assignment');
  await expect(course.locator('#a-insisted')).toHaveValue(/hint is gone/);
  await expect(bar(course)).toContainText(labels.assignment.progress(3, 6), soon);
  const other = await open(page, 'assignment', '?learner=learner-2');
  await expect(other.locator('#sheet[data-ready]')).toBeAttached();
  await expect(other.locator('#a-insisted')).toHaveValue('');
  await expect(bar(other)).toContainText(labels.assignment.progress(0, 6));

  course = await open(page, 'assignment');
  await expect(course.locator('#a-insisted')).toHaveValue(/hint is gone/);
  await course.getByLabel('Three', { exact: true }).check();
  await course.locator('#a-dropped').selectOption('mayor-knew');
  await course.locator('#a-hold').fill('The mayor knew.');
  await bar(course).getByRole('button', { name: labels.assignment.handIn }).click();
  await expect(bar(course)).toContainText(labels.assignment.handedIn);
  // Three of the four questions with a right answer.
  const first = await committed(page);
  expect(first.core).toMatchObject({ lesson_status: 'completed', score: { raw: '75', min: '0', max: '100' } });
  expect(JSON.stringify(first.interactions)).toContain('who-says-june');
  expect(first.comments).toContain('The mayor knew.');

  await course.getByLabel('One', { exact: true }).check();
  await bar(course).getByRole('button', { name: labels.assignment.handIn }).click();
  await leave(page, 'assignment');
  expect((await committed(page)).core.score.raw).toBe('75');
});

test('what it cannot do it says, and it writes nothing', () => {
  const out = join(folder, 'nothing');
  const words = ['--site', site.folder, '--out', out];
  const wrong: [string[], RegExp][] = [
    [['--scorm', 'no-such'], /Nothing is called “no-such”\. There are:[\s\S]*who-said-it\/the-closed-bridge/],
    [['--scorm', slug, '--mastery', '80'], /a reading has no score/],
    [['--scorm', `who-said-it/${slug}`, '--mastery', '101'], /a whole number from 0 to 100/],
    [['--scorm', `who-said-it/${slug}`, '--sections', 'nowhere'], /no section “nowhere”. It has: barriers/],
    [['--mastery', '80'], /belong to --scorm/],
  ];
  for (const [more, why] of wrong) {
    const { status, said } = command('package', ...words, ...more);
    expect(said).toMatch(why);
    expect(said).toContain('Nothing was written.');
    expect(status).toBe(2);
  }
  expect(existsSync(out) ? readdirSync(out) : []).toEqual([]);
});
