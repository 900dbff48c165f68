import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['{src,.config}/**/*.test.ts'],
    // Tests share no state that they change, so a worker keeps its modules from file to file.
    isolate: false,
    // Properties run hundreds of examples, and the machine may be busy.
    testTimeout: 120_000,
  },
});
