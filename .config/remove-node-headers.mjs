/**
 * After an installation: the package `node`, which runs this project where an older Node is installed, brings the C++
 * headers for compiling add-ons. They are 67 MB, and nothing here is compiled.
 */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const folder = new URL('../node_modules/node/node_modules', import.meta.url).pathname;
try {
  for (const name of readdirSync(folder))
    if (name.startsWith('node-')) rmSync(join(folder, name, 'include'), { recursive: true, force: true });
} catch {
  // Without the package there is nothing to remove.
}
