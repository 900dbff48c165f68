/** Bundles the programs that pages do not import: into a text, or into a file of the build under a fixed name. */
import { build, type Plugin } from 'vite';
import { zodWithoutEval } from './zod-without-eval.ts';

/**
 * Bundles a TypeScript module and all that it imports into a classic script.
 *
 * @param entry path of the module
 * @param define values that the build writes in, by the name that stands for them
 */
export async function bundle(entry: string, define: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [zodWithoutEval()],
    define: Object.fromEntries(Object.entries(define).map(([name, value]) => [name, JSON.stringify(value)])),
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { input: entry, output: { format: 'iife' } },
    },
  });
  const { output } = (Array.isArray(result) ? result[0] : result) as { output: { type: string; code?: string }[] };
  const code = output.find(({ type }) => type === 'chunk')?.code;
  if (code === undefined) throw new Error(`Nothing came of ${entry}.`);
  return code.trim();
}

/** A module that is built with the programs of the pages, so that it shares their chunks. */
export interface Program {
  /** Path of the module. */
  entry: string;
  /** Path of its file in the build. */
  path: string;
}

/** The Vite plugin that adds a program to the build, with all that it exports. */
export function emitProgram({ entry, path }: Program): Plugin {
  return {
    name: `program:${path}`,
    apply: 'build',
    applyToEnvironment: (environment) => environment.name === 'client',
    buildStart() {
      this.emitFile({ type: 'chunk', id: entry, fileName: path, preserveSignature: 'strict' });
    },
  };
}
