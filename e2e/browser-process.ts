/** A browser as a process of its own, with its profile in a folder: it can be killed, and started again on what it left. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { chromiumArguments, findChromium } from '../src/cli/browser.ts';

export class BrowserProcess {
  /** The folder of the profile. */
  readonly profile = mkdtempSync(join(tmpdir(), 'profile-'));
  #running: ChildProcess | null = null;

  /** Starts the browser on the profile, in a group of processes of its own. @returns an empty page */
  async start(): Promise<Page> {
    const started = spawn(
      findChromium(chromium.executablePath()) ?? '',
      [
        ...chromiumArguments,
        '--headless',
        '--disable-gpu',
        '--remote-debugging-port=0',
        `--user-data-dir=${this.profile}`,
        'about:blank',
      ],
      { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    this.#running = started;
    let said = '';
    for await (const part of started.stderr) {
      said += String(part);
      const address = /DevTools listening on (\S+)/.exec(said)?.[1];
      if (address === undefined) continue;
      const [context] = (await chromium.connectOverCDP(address)).contexts();
      if (context === undefined) throw new Error('The browser has no context.');
      return context.newPage();
    }
    throw new Error(`The browser did not start: ${said}`);
  }

  /** Kills every process of the browser with SIGKILL. @returns when, in milliseconds since 1970 */
  async kill(): Promise<number> {
    const killed = this.#running;
    this.#running = null;
    if (killed?.pid === undefined) return 0;
    const ended = once(killed, 'exit');
    process.kill(-killed.pid, 'SIGKILL');
    const at = Date.now();
    await ended;
    return at;
  }

  /** Kills it and removes its profile. */
  async remove(): Promise<void> {
    await this.kill();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
