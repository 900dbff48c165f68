/** Finds a browser for tests and for printing; for tests, installs one where there is none. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const knownPaths = [
  process.env['CHROME_PATH'],
  // The headless browser starts and opens pages several times faster.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Path of an installed Chromium, or null where there is none.
 *
 * @param own where Playwright would install its own: it is preferred to those of the system
 */
export function findChromium(own: string): string | null {
  return [own, ...knownPaths].find((path) => path !== undefined && existsSync(path)) ?? null;
}

/** Path of a Firefox that Playwright 1.64 can drive, or null. */
export function findFirefox(): string | null {
  return ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path)) ?? null;
}

/**
 * Makes sure that there is a Chromium: looks for one, else lets Playwright download its own, else, as root on Debian,
 * installs the system's.
 *
 * @param own where Playwright has its own
 * @throws where all of that fails, with what to do
 */
export function ensureChromium(own: string): string {
  const attempts: [string, string[]][] = [['npx', ['playwright', 'install', 'chromium']]];
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    attempts.push(
      ['apt-get', ['update', '-qq']],
      ['apt-get', ['install', '-y', '-qq', 'chromium-headless-shell']],
      ['apt-get', ['install', '-y', '-qq', 'chromium']],
    );
  }
  for (const [command, parameters] of attempts) {
    const found = findChromium(own);
    if (found !== null) return found;
    console.log(`No browser yet: ${command} ${parameters.join(' ')}`);
    try {
      execFileSync(command, parameters, {
        stdio: ['ignore', 'ignore', 'inherit'],
        timeout: 600_000,
        shell: process.platform === 'win32',
      });
    } catch {
      console.log(`  did not work.`);
    }
  }
  const found = findChromium(own);
  if (found !== null) return found;
  throw new Error(
    'The tests need a Chromium browser and none could be found or installed. Install Chrome or Chromium, or set CHROME_PATH to one.',
  );
}

/** Command-line options: no background requests, and no sandbox where root may not have one. */
export const chromiumArguments = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
