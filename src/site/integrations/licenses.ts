/** Writes the notices of all that others have made and that is in the site: programs, the search engine, fonts. */
import { readFileSync, readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { licensesPath } from '../../outputs/licenses-path.ts';
import { notePackages } from './bundled-packages.ts';

const packages = fileURLToPath(new URL('../../../node_modules', import.meta.url));
const own = fileURLToPath(new URL('../../../LICENSE', import.meta.url));

/** In the site without being bundled: the search’s files, the fonts, and what the bundler puts around modules. */
const copied = ['pagefind', '@fontsource/literata', '@fontsource/source-sans-3', 'vite'];

/** The integration, for `astro.config.mjs`, before the manifest of the build. */
export default function licenses(): AstroIntegration {
  const bundled = new Set<string>();
  return {
    name: 'licenses',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [notePackages(bundled)],
            // A worker is a build of its own.
            worker: { plugins: () => [notePackages(bundled)] },
          },
        });
      },
      'astro:build:done': async ({ dir }) => {
        await writeFile(join(fileURLToPath(dir), licensesPath), notices([...bundled, ...copied]));
      },
    },
  };
}

/** The notices of packages, in alphabetical order, after the project’s own. */
export function notices(names: readonly string[]): string {
  const line = `\n${'-'.repeat(72)}\n`;
  const parts = [...new Set(names)].sort().map((name) => {
    const { version, license } = JSON.parse(readFileSync(join(packages, name, 'package.json'), 'utf8')) as {
      version: string;
      license?: string;
    };
    return `${name} ${version} (${license ?? 'see below'})\n\n${licenseText(name, license)}\n`;
  });
  const head = 'Programs of others, and fonts, that are in this site.';
  return [`According To\n\n${readFileSync(own, 'utf8').trim()}\n`, `${head}\n`, ...parts].join(line);
}

/** What follows is of packages that Vite itself is made of; none of them is in a page. */
const ofItsTools = /^# Licenses of bundled dependencies/m;

/** The text that a package brings; where it brings none, the name of its license and where it comes from. */
function licenseText(name: string, license = 'a license of its own'): string {
  const folder = join(packages, name);
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((file) => file.isFile() && /^(?:licen[cs]e|copying|notice)/i.test(file.name))
    .map((file) => readFileSync(join(folder, file.name), 'utf8').split(ofItsTools)[0]?.trim() ?? '');
  if (files.length > 0) return files.join('\n\n');
  return `${license}: https://www.npmjs.com/package/${name}`;
}
