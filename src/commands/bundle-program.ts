/** Bundles a program of the browser into one classic script, which needs nothing beside it. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** @param source path of its first module, from this folder */
export async function bundleProgram(source: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL(source, import.meta.url)),
        formats: ['iife'],
        name: 'program',
        fileName: 'program',
      },
    },
  });
  const [chunk] = [result].flat().flatMap((made) => ('output' in made ? made.output : []));
  if (chunk?.type !== 'chunk') throw new Error(`${source} could not be bundled.`);
  return chunk.code;
}
