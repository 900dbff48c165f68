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
  /** Who spoke, where the citation says so: “Jeffrey Davidow”. */
  lead?: string;
  /** Words before the source, after who spoke: “qtd. in ”, “, quoted in ”. */
  prefix?: string;
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
 * Stand-ins for a speaker and for a number. A reading cites one article by a hundred paragraphs; the engine formats the
 * shape of such a citation once (a millisecond or two) instead of a hundred times. The number is none that a record has.
 */
const anyone = '\uE000';
const anyNumber = '9190919';

/** Gives the memory of an engine back when nothing can cite with it any more; WebAssembly's is not collected by itself. */
const release = new FinalizationRegistry<EngineDriver>((driver) => {
  driver.free();
});

/**
 * @param items every one of them goes into the list
 * @throws where the style is not CSL, or the engine writes markup that citations do not have
 */
export function formatterFor(style: Style, items: readonly Citable[]): Formatter {
  const driver = new Driver({ style: style.csl, format: 'html', formatOptions: { linkAnchors: false } });
  const read = (html: string) =>
    parseRuns(html).map((run) => ({ ...run, text: run.text.replace(/https?:\/\/\S+/g, style.address) }));
  driver.insertReferences(items.map(style.prepare));
  driver.includeUncited('All');
  driver.initClusters([]);
  const entries = driver.makeBibliography().map(({ id, value }) => ({ id, runs: read(value) }));
  const known = new Map<string, Run[]>();
  const cite: Formatter['cite'] = (id, { lead = '', prefix = '', label, locator } = {}) => {
    const counts = locator !== undefined && /^\d+$/.test(locator);
    const asked = {
      id,
      ...(lead + prefix === '' ? {} : { prefix: (lead === '' ? '' : anyone) + prefix }),
      ...(locator === undefined ? {} : { label, locator: counts ? anyNumber : locator }),
    } as Cite;
    const key = JSON.stringify(asked);
    const runs = known.get(key) ?? read(driver.previewCluster({ cites: [asked] }, [{ note: 1 }], 'html'));
    known.set(key, runs);
    return runs.map((run) => ({
      ...run,
      text: run.text.replace(anyone, lead).replace(anyNumber, counts ? locator : anyNumber),
    }));
  };
  release.register(cite, driver);
  return { entries, cite };
}
