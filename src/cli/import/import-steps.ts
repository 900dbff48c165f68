/** The steps of the import command between reading an article and writing its reading. */
import { readLibrary } from '../../parsing/library.ts';
import { readReading } from '../../parsing/reading.ts';
import type { Article } from '../../drafting/importing/structure/article.ts';
import { copyArticle, type CopyResult } from '../../drafting/importing/copy-article.ts';
import { importArticle, slugFromTitle, type ImportResult } from '../../drafting/importing/import-article.ts';
import { ImportError } from '../../drafting/importing/import-error.ts';
import { readLayer } from '../../drafting/layers/layer.ts';
import { idPattern } from '../../model/fields.ts';
import { claimsOf, type Library, type Reading } from '../../model/reading.ts';
import type { ContentIndex } from './content-index.ts';

/** Texts by path below the content folder. */
export type Files = Map<string, string>;

/** A longer name makes file names that some systems cannot write. */
const longestSlug = 80;

/** The name of the reading’s folder: the one asked for, or one from the title. */
export function chooseSlug(
  article: Article,
  file: string,
  { slug, layer, force }: { slug?: string | undefined; layer?: string | undefined; force: boolean },
  readings: ReadonlySet<string>,
): string {
  const base = slug ?? layer ?? slugFromTitle(article, file.replace(/\.\w+$/u, ''));
  // Copies end so: git ignores them by that.
  const name = layer === undefined || base.endsWith('-copy') ? base : `${base}-copy`;
  if (!idPattern.test(name) || name.length > longestSlug) {
    throw new ImportError('bad-slug', file, {
      found: `--slug ${name.length > longestSlug ? `${name.slice(0, 40)}… (${String(name.length)} characters)` : name}`,
      expected: `lower-case letters, digits and single hyphens, at most ${String(longestSlug)}`,
      hint: 'The name is part of the address: write it like the-closed-bridge.',
    });
  }
  if (!force && readings.has(name)) {
    throw new ImportError('slug-exists', file, {
      found: `readings/${name}/ is there`,
      expected: 'a name that no reading has',
      hint: 'Choose another with --slug, or put the new reading in its place with --force: a copy of the old one is kept.',
    });
  }
  return name;
}

/** Drafted speakers and the source that an earlier import of the same name wrote and no other reading uses. */
export function obsoleteFiles(slug: string, library: Library, files: Files): string[] {
  const old = library.readings.find((reading) => reading.slug === slug);
  if (old === undefined) return [];
  const others = library.readings.filter((reading) => reading !== old);
  const used = new Set(others.flatMap(claimsOf).map(({ speaker }) => speaker));
  const speakers = new Set(claimsOf(old).flatMap(({ speaker }) => speaker ?? []));
  const drafted = [...speakers].filter((id) => library.speakers.get(id)?.draft === true && !used.has(id));
  const cited = others.some(
    (reading) =>
      reading.source === old.source ||
      claimsOf(reading).some(({ checks }) => checks.some(({ source }) => source === old.source)),
  );
  const sources = old.status === 'draft' && old.twin === undefined && !cited ? [`sources/${old.source}.yaml`] : [];
  return [...drafted.map((id) => `speakers/${id}.yaml`), ...sources].filter((path) => files.has(path));
}

/** Ids of speakers and sources that will be there beside the new reading. */
export interface KnownRecords {
  speakers: ReadonlyMap<string, readonly string[]>;
  sources: ReadonlySet<string>;
  /** Ids of the speakers that are no drafts. */
  reviewed: ReadonlySet<string>;
}

/** The records of the library without those that go. */
export function recordsWithout(
  obsolete: readonly string[],
  { speakers, sources, reviewed }: ContentIndex,
): KnownRecords {
  const gone = new Set(obsolete);
  return {
    speakers: new Map([...speakers].filter(([id]) => !gone.has(`speakers/${id}.yaml`))),
    sources: new Set([...sources].filter((id) => !gone.has(`sources/${id}.yaml`))),
    reviewed,
  };
}

/** A draft of the article’s reading. */
export function draftReading(article: Article, slug: string, known: KnownRecords): ImportResult {
  return importArticle(article, { slug, known });
}

/** An annotated copy: the article with the claims of a reading in it. */
export async function copyReading(
  article: Article,
  slug: string,
  of: string,
  index: ContentIndex,
  file: string,
): Promise<CopyResult> {
  const path = `readings/${of}/layer.json`;
  const files = idPattern.test(of) ? await index.reading(of) : new Map<string, string>();
  const reading = readingOf(of, files, index);
  const json = files.get(path);
  if (reading === null || json === undefined) {
    const all = [...(await index.all()).keys()];
    throw new ImportError('no-layer', file, {
      found: reading === null ? `no reading “${of}”` : `no ${path}`,
      expected: 'a reading with a layer.json',
      hint: `Readings with a layer: ${all.flatMap((name) => /^readings\/([^/]+)\/layer\.json$/u.exec(name)?.[1] ?? []).join(', ') || 'none'}.`,
    });
  }
  const result = readLayer(json);
  if ('fault' in result) {
    throw new ImportError('broken-layer', path, {
      found: result.fault,
      expected: 'a layer as docs/layer-format.md describes it',
      hint: 'Get the file again, or make it again with npm run layer.',
    });
  }
  return copyArticle(article, result.layer, reading, slug, file);
}

function readingOf(slug: string, files: Files, { speakers, sources, readings }: ContentIndex): Reading | null {
  const names = new Map([...files].map(([path, text]) => [path.slice(`readings/${slug}/`.length), text]));
  return readReading(slug, names, { speakers: new Set(speakers.keys()), sources, readings }).reading;
}

/**
 * Reads back what would be written, beside the names of all that is there.
 *
 * @throws ImportError where the new reading has a fault: a draft that does not build is never written
 */
export function checkDraft(added: Files, slug: string, known: KnownRecords, index: ContentIndex, file: string): void {
  const folder = `readings/${slug}/`;
  const own = new Map<string, string>();
  const records: Files = new Map();
  for (const [path, text] of added) {
    if (path.startsWith(folder)) own.set(path.slice(folder.length), text);
    else records.set(path, text);
  }
  const ids = (kind: string) =>
    [...records.keys()].flatMap((path) => new RegExp(`^${kind}/([^/]+)\\.yaml$`, 'u').exec(path)?.[1] ?? []);
  const { diagnostics } = readReading(slug, own, {
    speakers: new Set([...known.speakers.keys(), ...ids('speakers')]),
    sources: new Set([...known.sources, ...ids('sources')]),
    readings: new Set([...index.readings, slug]),
  });
  const [fault] = [...readLibrary(records).diagnostics, ...diagnostics];
  if (fault === undefined) return;
  throw new ImportError('unsound-draft', file, {
    found: `${fault.code} at ${fault.file}:${String(fault.line)}: ${fault.found}`,
    expected: fault.expected,
    hint: 'Please report it, with the paragraph that it is about.',
  });
}
