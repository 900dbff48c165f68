/** The transitive dependencies of a file: what it does not work without. */
import type { References } from './references.ts';

/**
 * For a path of the build: its programs, what those load in turn, fonts, the reading that it fetches as data, in
 * alphabetical order. Each path is looked up once.
 */
export function dependenciesAmong(
  paths: ReadonlySet<string>,
  references: ReadonlyMap<string, References>,
): (path: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (path) => {
    const dependencies = known.get(path) ?? reachableFrom(path);
    known.set(path, dependencies);
    return dependencies;
  };

  function reachableFrom(start: string): readonly string[] {
    const reached = new Set([start]);
    for (const path of reached) {
      const { names = [], reading = null } = references.get(path) ?? {};
      for (const name of names) if (paths.has(`_astro/${name}`)) reached.add(`_astro/${name}`);
      const data = `readings/${reading ?? ''}/reading.json`;
      if (reading !== null && paths.has(data)) reached.add(data);
    }
    reached.delete(start);
    return [...reached].sort();
  }
}
