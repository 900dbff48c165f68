/**
 * The CSL engine: citeproc-rs, compiled to WebAssembly (MPL-2.0). It runs when the site is built and never in a page.
 *
 * It is loaded with `require` from the project's folder, because it reads its own .wasm file from beside itself and a
 * bundler would leave that behind.
 */
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { Cite, Driver as EngineDriver } from '@citeproc-rs/wasm';
import type { Citable } from './item.ts';
import { parseRuns, type Run } from './runs.ts';
import type { Style } from './styles.ts';

const { Driver } = createRequire(resolve('package.json'))('@citeproc-rs/wasm') as { Driver: typeof EngineDriver };

/** What a citation points at, and what stands before it. */
export interface Place {
  /** Words before the source, as in “qtd. in ”. */
  prefix?: string;
  /** Words after it, as in “, Summary”. */
  suffix?: string;
  /** `section` is a part that has a name. */
  label?: 'page' | 'paragraph' | 'section';
  locator?: string;
}

/** A style at work on a fixed set of items: one reading's, so that “2014a” means the same everywhere in it. */
export interface Formatter {
  /** Entries of the list of works cited, in the style's order. */
  entries: { id: string; runs: Run[] }[];
  /** A citation in the text or in a note. */
  cite: (id: string, place?: Place) => Run[];
}

/**
 * @param items every one of them goes into the list
 * @throws where the style is not CSL, or the engine writes markup that citations do not have
 */
export function formatterFor(style: Style, items: readonly Citable[]): Formatter {
  const driver = new Driver({ style: style.csl, format: 'html', formatOptions: { linkAnchors: false } });
  const read = (html: string) => parseRuns(html).map((run) => ({ ...run, text: run.text.replace(/https?:\/\/\S+/g, style.address) }));
  driver.insertReferences(items.map(style.prepare));
  driver.includeUncited('All');
  driver.initClusters([]);
  const entries = driver.makeBibliography().map(({ id, value }) => ({ id, runs: read(value) }));
  const known = new Map<string, Run[]>();
  return {
    entries,
    cite: (id, place = {}) => {
      const cite = { id, ...place } as Cite;
      const key = JSON.stringify(cite);
      const runs = known.get(key) ?? read(driver.previewCluster({ cites: [cite] }, [{ note: 1 }], 'html'));
      known.set(key, runs);
      return runs;
    },
  };
}
