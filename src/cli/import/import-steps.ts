/** The steps of the import command between reading an article and writing its reading. */
import { readLibrary } from '../../parsing/library.ts';
import type { Article } from '../../drafting/importing/structure/article.ts';
import { copyArticle, type CopyResult } from '../../drafting/importing/copy-article.ts';
import { importArticle, slugFromTitle, type ImportResult } from '../../drafting/importing/import-article.ts';
import { ImportError } from '../../drafting/importing/import-error.ts';
import { readLayer } from '../../drafting/layers/layer.ts';
import { idPattern } from '../../model/fields.ts';
import { claimsOf, type Library } from '../../model/reading.ts';

/** Texts by path below the content folder. */
export type Files = Map<string, string>;

/** The name of the reading’s folder: the one asked for, or one from the title. */
export function chooseSlug(
  article: Article,
  file: string,
  { slug, layer, force }: { slug?: string | undefined; layer?: string | undefined; force: boolean },
  files: Files,
): string {
  const base = slug ?? layer ?? slugFromTitle(article, file.replace(/\.\w+$/u, ''));
  // Copies end so: git ignores them by that.
  const name = layer === undefined || base.endsWith('-copy') ? base : `${base}-copy`;
  if (!idPattern.test(name)) {
    throw new ImportError('bad-slug', file, {
      found: `--slug ${name}`,
      expected: 'lower-case letters, digits and single hyphens',
      hint: 'The name is part of the address: write it like the-closed-bridge.',
    });
  }
  if (!force && [...files.keys()].some((path) => path.startsWith(`readings/${name}/`))) {
    throw new ImportError('slug-exists', file, {
      found: `readings/${name}/ is there`,
      expected: 'a name that no reading has',
      hint: 'Choose another with --slug, or put the new reading in its place with --force: what you changed there is lost.',
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

/** A draft of the article’s reading. */
export function draftReading(article: Article, slug: string, kept: Files, fallbackDate: string): ImportResult {
  const { library } = readLibrary(kept);
  const ids = (folder: string) =>
    [...kept.keys()].flatMap((path) => new RegExp(`^${folder}/([^/]+)\\.yaml$`, 'u').exec(path)?.[1] ?? []);
  const names = ids('speakers').map((id): [string, string[]] => {
    const speaker = library.speakers.get(id);
    return [id, speaker === undefined ? [] : [speaker.name, ...(speaker.also ?? [])]];
  });
  const reviewed = new Set(names.map(([id]) => id).filter((id) => library.speakers.get(id)?.draft !== true));
  return importArticle(article, {
    slug,
    fallbackDate,
    known: { speakers: new Map(names), sources: new Set(ids('sources')), reviewed },
  });
}

/** An annotated copy: the article with the claims of a reading in it. */
export function copyReading(
  article: Article,
  slug: string,
  of: string,
  library: Library,
  files: Files,
  file: string,
): CopyResult {
  const path = `readings/${of}/layer.json`;
  const reading = library.readings.find((candidate) => candidate.slug === of);
  const json = files.get(path);
  if (reading === undefined || json === undefined) {
    throw new ImportError('no-layer', file, {
      found: reading === undefined ? `no reading “${of}”` : `no ${path}`,
      expected: 'a reading with a layer.json',
      hint: `Readings with a layer: ${[...files.keys()].flatMap((name) => /^readings\/([^/]+)\/layer\.json$/u.exec(name)?.[1] ?? []).join(', ') || 'none'}.`,
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

/**
 * Reads back what would be written, together with all that is there.
 *
 * @throws ImportError where the new reading has a fault: a draft that does not build is never written
 */
export function checkDraft(kept: Files, added: Files, slug: string, file: string): void {
  const own = (path: string) => added.has(path) || path.startsWith(`readings/${slug}/`);
  const [fault] = readLibrary(new Map([...kept, ...added])).diagnostics.filter((diagnostic) => own(diagnostic.file));
  if (fault === undefined) return;
  throw new ImportError('unsound-draft', file, {
    found: `${fault.code} at ${fault.file}:${String(fault.line)}: ${fault.found}`,
    expected: fault.expected,
    hint: 'Please report it, with the paragraph that it is about.',
  });
}
