/** Keeps zod from making code at run time: the pages’ content security policy forbids it, and a browser reports the try. */
import type { Plugin } from 'vite';

/** The Vite plugin, for all that runs in browsers. It sets zod’s own option where no schema is there yet. */
export function zodWithoutEval(): Plugin {
  return {
    name: 'zod-without-eval',
    apply: 'build',
    transform(code, id) {
      if (!id.replaceAll('\\', '/').endsWith('/zod/v4/core/core.js')) return null;
      if (!code.includes('export function config(')) throw new Error(`${id} has no function “config” any more.`);
      return { code: `${code}\nconfig({ jitless: true });\n`, map: null };
    },
  };
}
