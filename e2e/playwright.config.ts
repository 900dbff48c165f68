import { chromium, defineConfig } from '@playwright/test';
import { chromiumArguments, findChromium, findFirefox } from '../src/cli/browser.ts';
import { addressOf, isSlowSet, site } from './sites.ts';

const firefox = isSlowSet ? findFirefox() : null;
if (isSlowSet && firefox === null) console.warn('SKIPPED: there is no Firefox here; nothing was looked at in it.');

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  // What only the slow set looks at is in a folder of its own, or has a tag.
  ...(isSlowSet ? {} : { grepInvert: /@slow/ }),
  outputDir: '../test-results',
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  // A test that passes does not wait; on a busy machine an answer comes late.
  expect: { timeout: 20_000 },
  forbidOnly: process.env['CI'] !== undefined,
  // A busy machine may be late once; the report names a test that needed its second try.
  retries: process.env['CI'] === undefined ? 0 : 2,
  reporter: 'list',
  // Service workers answer where tests look at what is fetched; the tests of reading offline let them.
  use: { baseURL: addressOf(site), serviceWorkers: 'block' },
  projects: [
    {
      name: 'chromium',
      // A narrower look than that of `offline.spec.ts`, for Firefox.
      testIgnore: [...(isSlowSet ? [] : ['slow/**']), 'slow/offline-firefox.spec.ts'],
      use: {
        browserName: 'chromium',
        launchOptions: {
          executablePath: findChromium(chromium.executablePath()) ?? '',
          args: [...chromiumArguments, '--disable-gpu'],
        },
      },
    },
    ...(firefox === null
      ? []
      : [
          {
            name: 'firefox',
            testMatch: [
              'reading.spec.ts',
              'search.spec.ts',
              'one-file.spec.ts',
              'workbench.spec.ts',
              'slow/offline-firefox.spec.ts',
            ],
            testIgnore: 'slow/one-file.spec.ts',
            use: {
              browserName: 'firefox' as const,
              channel: 'moz-firefox',
              launchOptions: {
                executablePath: firefox,
                // A page brought back from memory has no load that Playwright could wait for.
                firefoxUserPrefs: { 'browser.sessionhistory.max_total_viewers': 0 },
              },
            },
          },
        ]),
  ],
  webServer: {
    command: `"${process.execPath}" e2e/serve.ts`,
    cwd: '..',
    url: addressOf(site),
    reuseExistingServer: false,
    timeout: 30_000,
  },
});
