import { defineConfig } from 'vitest/config';

/** Tests of the built site: the first of them builds it, the others and the browser tests use the same build. */
const built = {
  globalSetup: 'e2e/built/prepare.ts',
  // A command that prints or packs a whole site takes its time.
  testTimeout: 600_000,
  hookTimeout: 600_000,
};

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{src,.config,e2e}/**/*.test.ts'],
          exclude: ['e2e/{built,slow}/**'],
          // Tests share no state that they change, so a worker keeps its modules from file to file.
          isolate: false,
          // Properties run hundreds of examples, and the machine may be busy.
          testTimeout: 120_000,
        },
      },
      { extends: true, test: { ...built, name: 'built', include: ['e2e/built/*.test.ts'] } },
      ...(process.env['TEST_SET'] === 'slow'
        ? [{ extends: true as const, test: { ...built, name: 'slow', include: ['e2e/slow/*.test.ts'] } }]
        : []),
    ],
  },
});
