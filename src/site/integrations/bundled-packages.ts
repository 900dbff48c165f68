/** Notes which installed packages the programs of the site hold, from the bundler’s own list of modules. */
import type { Plugin } from 'vite';

/** The package that a module is of, by its path; null for the project’s own and the bundler’s. */
export function packageOf(id: string): string | null {
  const path = id.replaceAll('\\', '/').replace(/^\0/, '');
  return /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? null;
}

/** The Vite plugin. @param found gets the names of packages of which something is left in a program */
export function notePackages(found: Set<string>): Plugin {
  return {
    name: 'note-packages',
    apply: 'build',
    applyToEnvironment: (environment) => environment.name === 'client',
    generateBundle(_, files) {
      for (const file of Object.values(files)) {
        if (file.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(file.modules)) {
          const name = renderedLength === 0 ? null : packageOf(id);
          if (name !== null) found.add(name);
        }
      }
    },
  };
}
