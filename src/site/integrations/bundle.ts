/** A program as one text, for a page that fetches nothing. */
import { build } from 'vite';

/**
 * Bundles a TypeScript module and all that it imports into a classic script.
 *
 * @param entry path of the module
 */
export async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
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
