/** Lays a layer on a reader’s own text: a project with the layer’s claims, speakers, notes and checks. */
import type { Claim } from '../../model/claim.ts';
import { applyLayer, type AppliedClaim } from '../importing/draft/apply-layer.ts';
import type { Article } from '../importing/structure/article.ts';
import { draftHeading } from '../importing/structure/sections.ts';
import { sourceRecord } from '../importing/write/records.ts';
import { uniqueId } from '../importing/draft/ids.ts';
import { tidy } from './edits/edit.ts';
import type { LayerFile } from './layer-file.ts';
import { inReadingOrder, type Project, type ProjectClaim } from './project.ts';

/** A claim that has no place in the text, with what is told of it. */
export interface UnplacedNote {
  claim: Omit<ProjectClaim, 'parts' | 'cues' | 'paragraph'>;
  why: string;
}

/**
 * @param article the reader’s text
 * @param slug name of the copy
 * @param file name of the text, for the error
 * @throws ImportError where the text is another article; it says how much agreed
 */
export function layOn(
  article: Article,
  layerFile: LayerFile,
  slug: string,
  file: string,
): { project: Project; unplaced: UnplacedNote[] } {
  const paragraphs = article.body.filter(({ kind }) => kind === 'paragraph').map(({ text }) => text);
  const claims = claimsOfFile(layerFile);
  const { applied, unplaced } = applyLayer(paragraphs, layerFile.layer, readingOf(layerFile, claims), file);
  const { title, byline, publication, date, language, holder, address } = layerFile.article;
  const source = uniqueId(slug, new Set(Object.keys(layerFile.sources)));
  const project: Project = {
    slug,
    record: {
      title,
      byline,
      publication,
      date,
      language,
      summary: 'Your own copy of the article, with the notes of a layer.',
      holder,
      address,
      twin: layerFile.twin,
    },
    source,
    sections: sectionsOf(layerFile, applied, paragraphs),
    claims: inReadingOrder(
      applied.flatMap(({ id, form, by, channel, draft, parts, cues, paragraph }) => {
        const claim = claims.get(id);
        return claim === undefined
          ? []
          : [
              {
                ...claim,
                form,
                by,
                channel,
                draft: draft || claim.draft,
                parts: [...parts],
                cues: [...cues],
                paragraph,
              },
            ];
      }),
    ),
    speakers: Object.fromEntries(
      Object.entries(layerFile.speakers).map(([id, record]) => [id, { id, record, sameName: [] }]),
    ),
    sources: {
      ...layerFile.sources,
      [source]: sourceRecord({ ...article, title, byline, publication, date, address }),
    },
    leftOut: article.leftOut,
  };
  return {
    project: tidy(
      project,
      unplaced.map(({ id }) => claims.get(id)?.by ?? null),
    ),
    unplaced: unplaced.flatMap(({ id, why }) => {
      const claim = claims.get(id);
      if (claim === undefined) return [];
      const { form, by, channel, draft, when, same, note, checks } = claim;
      return [{ claim: { id, form, by, channel, draft, when, same, note, checks }, why }];
    }),
  };
}

/** The claims of a layer file, not yet anywhere. */
function claimsOfFile({ sections }: LayerFile): Map<string, ProjectClaim> {
  return new Map(
    sections.flatMap(({ claims }) =>
      claims.map((claim): [string, ProjectClaim] => [claim.id, { ...claim, paragraph: 0, parts: [], cues: [] }]),
    ),
  );
}

/** The layer file as the reading that a layer is applied with. */
function readingOf({ article, sections }: LayerFile, claims: ReadonlyMap<string, ProjectClaim>) {
  const modelClaim = ({ id, form, by, channel, when, same, note, checks }: ProjectClaim): Claim => ({
    id,
    number: 0,
    section: { id: '', title: '' },
    paragraph: 0,
    text: '',
    quotations: [],
    form,
    cue: null,
    lead: null,
    channel,
    speaker: by,
    when,
    same,
    note,
    checks,
  });
  return {
    title: article.title,
    sections: sections.map((section, index) => ({
      id: String(index),
      number: index + 1,
      title: section.title ?? '',
      paragraphs: [
        {
          number: index + 1,
          children: [],
          claims: section.claims.flatMap(({ id }) => {
            const claim = claims.get(id);
            return claim === undefined ? [] : [modelClaim(claim)];
          }),
        },
      ],
    })),
  };
}

/** The layer’s sections over this text’s paragraphs: a section begins where its first claim was placed. */
function sectionsOf(
  { sections }: LayerFile,
  applied: readonly AppliedClaim[],
  paragraphs: readonly string[],
): Project['sections'] {
  const placed = new Map(applied.map(({ id, paragraph }) => [id, paragraph]));
  const starts: { title: string | null; from: number }[] = [];
  for (const { title, claims } of sections) {
    // Paragraphs of the section before a claim, as many as the layer has.
    const first = Math.min(
      ...claims.flatMap(({ id, paragraph }) => {
        const at = placed.get(id);
        return at === undefined ? [] : [at - (paragraph - 1)];
      }),
    );
    const from = Math.max(first, starts.length === 0 ? 0 : (starts.at(-1)?.from ?? 0) + 1);
    if (from < paragraphs.length) starts.push({ title, from });
  }
  if (starts.length === 0) starts.push({ title: null, from: 0 });
  if (starts[0] !== undefined) starts[0].from = 0;
  return starts.map(({ title, from }, index) => ({
    title: title ?? draftHeading(paragraphs[from] ?? ''),
    paragraphs: paragraphs.slice(from, starts[index + 1]?.from ?? paragraphs.length),
  }));
}
