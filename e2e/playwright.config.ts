import { chromium, defineConfig } from '@playwright/test';
import { chromiumArguments, findChromium, findFirefox } from '../src/cli/browser.ts';
import { addressOf, rootSite } from './sites.ts';

const firefox = findFirefox();

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  forbidOnly: process.env['CI'] !== undefined,
  // A busy machine may be late once; the report names a test that needed its second try.
  retries: process.env['CI'] === undefined ? 0 : 2,
  reporter: process.env['CI'] === undefined ? 'list' : 'dot',
  // Workers answer where tests look at what is fetched; the tests of reading offline let them.
  use: { baseURL: addressOf(rootSite), serviceWorkers: 'block' },
  projects: [
    {
      name: 'chromium',
      use: {
        browserName: 'chromium',
        launchOptions: { executablePath: findChromium(chromium.executablePath()) ?? '', args: chromiumArguments },
      },
    },
    ...(firefox === null
      ? []
      : [
          {
            name: 'firefox',
            testMatch: ['reading.spec.ts', 'search.spec.ts', 'one-file.spec.ts', 'offline-firefox.spec.ts'],
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
    url: addressOf(rootSite),
    reuseExistingServer: false,
    timeout: 30_000,
  },
});
