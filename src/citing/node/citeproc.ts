/**
 * citeproc-rs as Node loads it. It is required from the project's folder, because it reads its own .wasm file from
 * beside itself and a bundler would leave that behind.
 */
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { Driver as EngineDriver } from '@citeproc-rs/wasm';

export type { Cite } from '@citeproc-rs/wasm';

export const { Driver } = createRequire(resolve('package.json'))('@citeproc-rs/wasm') as {
  Driver: typeof EngineDriver;
};
