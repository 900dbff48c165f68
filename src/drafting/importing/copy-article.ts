/** A reader’s own copy of an article with a reading’s claims, notes and checks on it, as a reading’s files. */
import type { Layer } from '../layers/layer.ts';
import type { UnplacedClaim } from '../layers/place-claims.ts';
import type { Check, Claim } from '../../model/claim.ts';
import type { Inline } from '../../model/inline.ts';
import type { Reading } from '../../model/reading.ts';
import { countNoun } from '../../model/words.ts';
import type { Article } from './structure/article.ts';
import { applyLayer, type AppliedClaim } from './draft/apply-layer.ts';
import { unlinked } from './draft/unlinked.ts';
import { proseWithClaims } from './write/prose-with-claims.ts';
import { sectionFileNames } from './write/section-file-names.ts';
import { sectionMdx } from './write/section-mdx.ts';
import type { ReadingRecord } from './write/records.ts';
import { leftOutComment, recordYaml } from './write/yaml-records.ts';

export interface CopyResult {
  slug: string;
  files: Map<string, string>;
  applied: AppliedClaim[];
  unplaced: UnplacedClaim[];
  paragraphs: number;
  sections: number;
}

/**
 * @param slug name of the copy’s folder
 * @param file the article’s file name, for the error
 * @throws ImportError where the text is another article than the layer’s
 */
export function copyArticle(article: Article, layer: Layer, reading: Reading, slug: string, file: string): CopyResult {
  const paragraphs = article.body.filter(({ kind }) => kind === 'paragraph').map(({ text }) => text);
  const { applied, unplaced } = applyLayer(paragraphs, layer, reading, file);
  const there = new Set(applied.map(({ id }) => id));
  const sections = sectionsOfReading(reading, paragraphs.length, applied);
  const files = new Map([
    [
      `readings/${slug}/reading.yaml`,
      recordYaml(
        recordOf(article, reading, paragraphs.length, applied, unplaced.length),
        comment,
        leftOutComment(article.leftOut),
      ),
    ],
  ]);
  sectionFileNames(sections).forEach((name, index) => {
    const { title, from, to } = sections[index] ?? { title: '', from: 0, to: 0 };
    const written = paragraphs.slice(from, to).map((text, offset) => {
      const claims = applied
        .filter(({ paragraph }) => paragraph === from + offset)
        .map((claim) => ({ ...claim, when: claim.claim.when, same: claim.claim.same.filter((id) => there.has(id)) }));
      return {
        prose: proseWithClaims(text, claims),
        claims,
        notes: claims.map(({ claim }) => notesAndChecks(claim, there)),
      };
    });
    files.set(`readings/${slug}/${name}`, sectionMdx(title, written));
  });
  return { slug, files, applied, unplaced, paragraphs: paragraphs.length, sections: sections.length };
}

const comment = ' Your own copy: git ignores this folder, and a build for publication leaves it out.';

/** The reading’s sections over this text’s paragraphs: a section begins where its first claim was placed. */
function sectionsOfReading(
  reading: Reading,
  count: number,
  applied: readonly AppliedClaim[],
): { title: string; from: number; to: number }[] {
  const starts: { title: string; from: number }[] = [];
  for (const { id, title } of reading.sections) {
    const first = applied
      .filter(({ claim }) => claim.section.id === id)
      .reduce((least, { paragraph, claim }) => {
        // Paragraphs of the section before its first claim, as many as the reading has.
        const sectionStart =
          reading.sections.find((section) => section.id === id)?.paragraphs[0]?.number ?? claim.paragraph;
        return Math.min(least, paragraph - (claim.paragraph - sectionStart));
      }, Infinity);
    const from = Math.max(first, starts.at(-1) === undefined ? 0 : (starts.at(-1)?.from ?? 0) + 1);
    if (from < count) starts.push({ title, from });
  }
  if (starts[0] !== undefined) starts[0].from = 0;
  return starts.map(({ title, from }, index) => ({ title, from, to: starts[index + 1]?.from ?? count }));
}

function recordOf(
  article: Article,
  reading: Reading,
  paragraphs: number,
  applied: readonly AppliedClaim[],
  unplaced: number,
): ReadingRecord {
  const reviewed = reading.status !== 'draft' && unplaced === 0 && applied.every(({ draft }) => !draft);
  const total = applied.length + unplaced;
  const placed =
    unplaced === 0
      ? ''
      : ` Of the ${countNoun(total, 'claim')} of the reading ${String(applied.length)} ${applied.length === 1 ? 'was' : 'were'} found in this text; ${String(unplaced)} ${unplaced === 1 ? 'is' : 'are'} missing here.`;
  return {
    title: article.title ?? reading.title,
    kind: 'copy',
    byline: reading.byline,
    publication: reading.publication,
    ...(reading.date === undefined ? {} : { date: reading.date }),
    language: reading.language,
    summary: `${reading.summary}${placed}`,
    source: reading.source,
    paragraphs,
    rights: {
      holder: reading.rights.holder,
      redistribute: false,
      statement:
        'The article’s own words, with the claims, notes and checks of the reading applied on them. It stays on this machine.',
    },
    status: reviewed ? 'reviewed' : 'draft',
    twin: reading.slug,
    ...(reading.original === undefined ? {} : { original: reading.original }),
  };
}

/** A claim’s note and checks; links to claims that are not here become plain words. */
function notesAndChecks(
  { id, note, checks }: Claim,
  there: ReadonlySet<string>,
): { of: string; note: Inline[] | null; checks: Check[] } {
  return {
    of: id,
    note: note === null ? null : unlinked(note, there),
    checks: checks.map((check) => ({ ...check, text: unlinked(check.text, there) })),
  };
}
