/** A browser that is killed while a student types: a real process, with a profile in a folder, and no chance to tidy up. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test, type Page } from '@playwright/test';
import { chromiumArguments, findChromium } from '../src/cli/browser.ts';
import { field, openSheet, quarterHour } from './sheet.ts';
import { addressOf, site } from './sites.ts';

/** Milliseconds between two keys: a student who writes without a pause. */
const pace = 150;
/** Milliseconds of typing that may be lost. */
const mayBeLost = 1000;

const words =
  'The hint is gone, and the claim is the same: nobody in town can say when the mayor first read the report. ';

test.describe.configure({ mode: 'default' });

let profile = '';
let running: ChildProcess | null = null;
test.beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'profile-'));
});
test.afterEach(async () => {
  await kill();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

/** Starts the browser on the profile, in a group of processes of its own. */
async function start(): Promise<Page> {
  const started = spawn(
    findChromium(chromium.executablePath()) ?? '',
    [
      ...chromiumArguments,
      '--headless',
      '--disable-gpu',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  running = started;
  let said = '';
  for await (const part of started.stderr) {
    said += String(part);
    const address = /DevTools listening on (\S+)/.exec(said)?.[1];
    if (address === undefined) continue;
    started.stderr.resume();
    const [context] = (await chromium.connectOverCDP(address)).contexts();
    if (context === undefined) throw new Error('The browser has no context.');
    return context.newPage();
  }
  throw new Error(`The browser did not start: ${said}`);
}

/** Kills every process of the browser with SIGKILL. @returns when */
async function kill(): Promise<number> {
  const killed = running;
  running = null;
  if (killed?.pid === undefined) return 0;
  const ended = once(killed, 'exit');
  process.kill(-killed.pid, 'SIGKILL');
  const at = Date.now();
  await ended;
  return at;
}

test('killed with SIGKILL at any moment, it loses at most the last second of steady typing', async () => {
  test.setTimeout(180_000);
  let before = '';
  for (const count of [13, 24, 41]) {
    const page = await start();
    await openSheet(page, new URL(quarterHour, addressOf(site)).href);
    /** What was typed when: the page tells of each letter as it gets it. */
    const typed: { value: string; at: number }[] = [];
    const reached = new Promise<void>((resolve) => {
      page.on('console', (message) => {
        const [name, at, value = ''] = message.text().split('|');
        if (name !== 'typed') return;
        typed.push({ value, at: Number(at) });
        if (typed.length === count) resolve();
      });
    });
    await field(page, 'insisted').evaluate((element) => {
      element.addEventListener('input', () => {
        console.log(`typed|${String(Date.now())}|${(element as HTMLTextAreaElement).value}`);
      });
    });
    await expect(field(page, 'insisted')).toHaveValue(before);
    await field(page, 'insisted').press('End');
    const typing = page.keyboard.type(words, { delay: pace }).catch(() => undefined);
    await reached;
    const killedAt = await kill();
    await typing;

    const again = await start();
    await openSheet(again, new URL(quarterHour, addressOf(site)).href);
    const found = await field(again, 'insisted').inputValue();
    const certain = typed.findLast(({ at }) => at <= killedAt - mayBeLost)?.value ?? before;
    expect(found.length, `of ${String(typed.length)} letters`).toBeGreaterThanOrEqual(certain.length);
    expect((before + words).startsWith(found)).toBe(true);
    expect(found.startsWith(certain)).toBe(true);
    before = found;
    await kill();
  }
});
