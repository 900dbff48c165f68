/**
 * Formats citations with a CSL engine: citeproc-rs, compiled to WebAssembly (MPL-2.0). `#citeproc` (`imports` in package.json) is the build
 * of it that fits the platform; so far only Node has one, since citations are formatted when the site is built.
 */
import { Driver, type Cite } from '#citeproc';
import type { Citable } from './item.ts';
import { parseRuns, type Run } from './runs.ts';
import type { Style } from './styles.ts';

/** Where in a work a citation points, and what stands before the work in it. */
export interface CiteOptions {
  /** Who spoke, where the citation says so: “Jeffrey Davidow”. */
  lead?: string;
  /** Words before the work, after who spoke: “qtd. in ”, “, quoted in ”. */
  prefix?: string;
  /** `section` is a part that has a name. */
  label?: 'page' | 'paragraph' | 'section';
  locator?: string;
}

/** One citation of a work. */
export interface Citation {
  /** Id of an item. */
  id: string;
  options: CiteOptions;
}

/** Items in a style: one reading's, so that “2014a” means the same everywhere in it. */
export interface Formatted {
  /** Entries of the list of works cited, in the style's order. */
  entries: { id: string; runs: Run[] }[];
  /** A citation in the text or in a note; one of those that were given to `format`. */
  cite: (citation: Citation) => Run[];
}

/**
 * Placeholders for a speaker and for a number. A reading cites one article by a hundred paragraphs; the engine formats the
 * shape of such a citation once instead of a hundred times. The number is none that a record has.
 */
const speakerPlaceholder = '\uE000';
const numberPlaceholder = '9190919';

/**
 * Formats a list of works and citations of them, all at once: the engine compares every name with every other, so that
 * a citation by itself costs it nearly as much as all of them. It keeps nothing afterward.
 *
 * @param items every one of them goes into the list
 * @param citations all that `cite` will be called with
 * @throws where the style is not CSL, or the engine writes markup that citations do not have
 */
export function format(style: Style, items: readonly Citable[], citations: readonly Citation[] = []): Formatted {
  const shapes = new Map(citations.map((citation) => [keyOf(citation), shapeOf(citation)]));
  const clusters = [...shapes].map(([id, cite]) => ({ id, cites: [cite] }));
  const driver = new Driver({ style: style.csl, format: 'html', formatOptions: { linkAnchors: false } });
  try {
    driver.insertReferences(items.map(style.prepare));
    driver.includeUncited('All');
    driver.initClusters(clusters);
    driver.setClusterOrder(clusters.map(({ id }, index) => (style.inNotes ? { id, note: index + 1 } : { id })));
    const { allClusters, bibEntries } = driver.fullRender() as unknown as Rendered;
    const read = (html: string) =>
      parseRuns(html).map((run) => ({ ...run, text: run.text.replace(/https?:\/\/\S+/g, style.address) }));
    const rendered = new Map(Object.entries(allClusters).map(([key, html]) => [key, read(html)]));
    return {
      entries: bibEntries.map(({ id, value }) => ({ id, runs: read(value) })),
      cite: (citation) => {
        const runs = rendered.get(keyOf(citation));
        if (runs === undefined) throw new Error(`The citation of “${citation.id}” was not asked for.`);
        return fill(runs, citation.options);
      },
    };
  } finally {
    driver.free();
  }
}

/** What the engine gives; its types say that `allClusters` is a map. */
interface Rendered {
  allClusters: Record<string, string>;
  bibEntries: { id: string; value: string }[];
}

const isNumber = (locator: string | undefined) => locator !== undefined && /^\d+$/.test(locator);

function shapeOf({ id, options: { lead = '', prefix = '', label, locator } }: Citation): Cite {
  return {
    id,
    ...(lead + prefix === '' ? {} : { prefix: (lead === '' ? '' : speakerPlaceholder) + prefix }),
    ...(locator === undefined ? {} : { label, locator: isNumber(locator) ? numberPlaceholder : locator }),
  };
}

const keyOf = (citation: Citation) => JSON.stringify(shapeOf(citation));

function fill(runs: readonly Run[], { lead = '', locator }: CiteOptions): Run[] {
  const number = isNumber(locator) ? (locator ?? '') : numberPlaceholder;
  return runs.map((run) => ({
    ...run,
    text: run.text.replace(speakerPlaceholder, () => lead).replace(numberPlaceholder, number),
  }));
}
