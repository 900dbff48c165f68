import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isReservedAnchor } from './anchors.ts';

const page = join(import.meta.dirname, '../site/pages/readings/[slug]/index.astro');

const views = join(import.meta.dirname, '../views');

/** The reading’s page, and every component and view that it is made of. */
function partsOf(path: string, met = new Set<string>()): Set<string> {
  if (met.has(path)) return met;
  met.add(path);
  for (const [, name = ''] of readFileSync(path, 'utf8').matchAll(/from '(\.[^']+)'/g)) {
    const imported = join(dirname(path), name);
    if (imported.endsWith('.astro') || imported.startsWith(views)) partsOf(imported, met);
  }
  return met;
}

describe('the anchors of the page', () => {
  it('are all reserved, whatever component or view writes them', () => {
    const sources = [...partsOf(page)].map((path) => readFileSync(path, 'utf8'));
    const literal = sources.flatMap((source) => [...source.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id));
    // A number stands for whatever is put in.
    const template = sources.flatMap((source) =>
      [...source.matchAll(/\bid(?:=\{|: )`([^`]+)`/g)].map(([, id = '']) => id.replaceAll(/\$\{[^}]*\}/g, '1')),
    );
    expect(literal).toContain('main');
    expect(template).toContain('p1');
    expect([...literal, ...template].filter((id) => !isReservedAnchor(id))).toEqual([]);
  });

  it('leave the words of claims free', () => {
    expect(
      ['lens', 'main-street', 'contents-of-the-bag', 'page-12', 'p12b', 'notes-taken', 'find-out'].filter(
        isReservedAnchor,
      ),
    ).toEqual([]);
  });
});
