/** A module of which pages and integrations share one instance, with what it holds in memory. */
import { normalizePath, type Plugin } from 'vite';

/**
 * Gives the pages a module that Node has loaded for the integrations. Otherwise a build would bundle one of its own for
 * them, and the development server run one of its own. Node’s `require` is used since Vite rewrites every `import`, but
 * not this. The price: an edit of such a module needs a restart of the development server.
 *
 * @param file path of the module
 * @param module the same, as the integration has it
 */
export function sharedModule(file: string, module: object): Plugin {
  const id = normalizePath(file);
  const names = Object.keys(module).join(', ');
  return {
    name: `shared-module:${id}`,
    load: (loaded) =>
      loaded === id
        ? `import { createRequire } from 'node:module';
           export const { ${names} } = createRequire(${JSON.stringify(import.meta.url)})(${JSON.stringify(file)});`
        : null,
  };
}
