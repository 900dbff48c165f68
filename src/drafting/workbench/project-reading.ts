/**
 * A project as a reading of the model, so that every view and every output works on it. Claims are read by the same code
 * that reads them from files; so what the check command would find is found here.
 */
import type { z } from 'zod';
import type { Code, Diagnostic } from '../../model/diagnostic.ts';
import { idPattern } from '../../model/fields.ts';
import { plainText } from '../../model/inline.ts';
import type { Library, Paragraph, Reading } from '../../model/reading.ts';
import { readingSchema } from '../../model/reading.ts';
import { sourceSchema } from '../../model/source.ts';
import { speakerSchema } from '../../model/speaker.ts';
import { checkNoteQuotations } from '../../parsing/note-quotations.ts';
import { numberInOrder } from '../../parsing/number-in-order.ts';
import type { Report } from '../../parsing/report.ts';
import { readParagraphClaims } from '../../parsing/section/paragraph-claims.ts';
import { proseWithClaims } from '../importing/write/prose-with-claims.ts';
import { sectionIds } from '../importing/write/section-file-names.ts';
import { markedProse } from './marked-prose.ts';
import { projectRecord } from './project-record.ts';
import type { Project, ProjectClaim } from './project.ts';

/** What is wrong with a part of a project. */
export interface ProjectFault {
  /** `wrong-value` also for a field of a record. */
  code: Code;
  at: { claim: string } | { speaker: string } | { source: string } | { field: string };
  found: string;
}

export interface ProjectReading {
  reading: Reading;
  library: Library;
  faults: ProjectFault[];
}

/** Reads a project; what it read before is used again for paragraphs that have not changed since. */
export class ProjectReader {
  #read = new Map<number, { text: string; claims: readonly ProjectClaim[]; ids: string; result: ReadParagraph }>();

  /** @returns the reading, its library and everything that is wrong with it */
  read(project: Project): ProjectReading {
    const speakers = new Set(Object.keys(project.speakers));
    const ids = [...speakers].join(' ');
    const byParagraph = Map.groupBy(project.claims, ({ paragraph }) => paragraph);
    const faults: ProjectFault[] = [];
    const sectionNames = sectionIds(project.sections);
    let number = -1;
    const sections = project.sections.map(({ title, paragraphs }, index) => ({
      id: sectionNames[index] ?? '',
      title,
      paragraphs: paragraphs.map((text) => {
        number += 1;
        const claims = byParagraph.get(number) ?? [];
        const before = this.#read.get(number);
        const isSame =
          before?.text === text &&
          before.ids === ids &&
          before.claims.length === claims.length &&
          before.claims.every((claim, place) => claim === claims[place]);
        const result = isSame ? before.result : readParagraph(text, claims, speakers);
        this.#read.set(number, { text, claims, ids, result });
        faults.push(...result.faults);
        return result.paragraph;
      }),
    }));
    faults.push(...quotationFaults(sections, project));
    faults.push(...recordFaults(project));
    const reading: Reading = {
      ...projectRecord(project),
      slug: project.slug,
      sections: numberInOrder(sections),
    };
    return { reading, library: libraryOf(project, reading), faults };
  }
}

/** The same for a project that is read once. */
export const readProject = (project: Project): ProjectReading => new ProjectReader().read(project);

interface ReadParagraph {
  paragraph: { children: Paragraph['children']; claims: ReturnType<typeof readParagraphClaims>['claims'] };
  faults: ProjectFault[];
}

function readParagraph(text: string, claims: readonly ProjectClaim[], speakers: ReadonlySet<string>): ReadParagraph {
  const faults: ProjectFault[] = [];
  // Each claim stands on a line of its own, as it were, so that its faults can be told from the others’.
  const report: Report = (code, line, { found }) => {
    faults.push({ code, at: { claim: claims[line - 1]?.id ?? '' }, found });
  };
  const prose = markedProse(proseWithClaims(text, claims), claims, report);
  const read = readParagraphClaims(prose, speakers, report);
  for (const { id } of claims) {
    if (!prose.claims.some(({ attributes }) => attributes.get('id') === id))
      report('empty-component', claims.findIndex((claim) => claim.id === id) + 1, {
        found: 'a claim without words',
        expected: '',
        hint: '',
      });
  }
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const complete = read.claims.map((claim) => {
    const { note = null, checks = [] } = byId.get(claim.id) ?? {};
    return { ...claim, note, checks };
  });
  return { paragraph: { children: prose.children, claims: complete }, faults };
}

function libraryOf({ speakers, sources }: Project, reading: Reading): Library {
  return {
    readings: [reading],
    speakers: new Map(Object.entries(speakers).map(([id, { record }]) => [id, { ...record, id }])),
    sources: new Map(Object.entries(sources).map(([id, record]) => [id, { ...record, id }])),
  };
}

/** Quotations in notes that the article does not have. */
function quotationFaults(
  sections: readonly { paragraphs: readonly ReadParagraph['paragraph'][] }[],
  { record }: Project,
): ProjectFault[] {
  const diagnostics: Diagnostic[] = [];
  const quoting = sections.map(({ paragraphs }) => ({
    file: '',
    paragraphs,
    notes: paragraphs.flatMap(({ claims }, paragraph) =>
      claims.flatMap(({ id, note }) => (note === null ? [] : [{ of: id, words: plainText(note), line: 1, paragraph }])),
    ),
  }));
  const noted = new Map(quoting.flatMap(({ notes }) => notes).map((note, index) => [index + 1, note.of]));
  let line = 0;
  for (const { notes } of quoting) for (const note of notes) note.line = ++line;
  const twin = record.twin === null ? {} : { twin: record.twin };
  checkNoteQuotations(quoting, { kind: 'copy', ...twin }, diagnostics);
  return diagnostics.map(({ code, line: number, found }) => ({ code, at: { claim: noted.get(number) ?? '' }, found }));
}

/** Records that fit their schema. An edit makes a new record of what it changes, so none is looked at twice. */
const sound = new WeakSet();

/** What the schemas of the records and the references between them say. */
function recordFaults(project: Project): ProjectFault[] {
  const { claims, speakers, sources } = project;
  const ids = new Set(claims.map(({ id }) => id));
  const ofSchema = (schema: z.ZodType, value: object, at: (field: string) => ProjectFault['at']): ProjectFault[] => {
    if (sound.has(value)) return [];
    const issues = schema.safeParse(value).error?.issues ?? [];
    if (issues.length === 0) sound.add(value);
    return issues.map(({ path, message }) => ({
      code: 'wrong-value',
      at: at(path.map(String).join('.')),
      found: message,
    }));
  };
  return [
    ...ofSchema(readingSchema, projectRecord(project), (field) => ({ field })),
    ...(idPattern.test(project.slug)
      ? []
      : [{ code: 'misnamed-file' as const, at: { field: 'slug' }, found: project.slug }]),
    ...Object.entries(speakers).flatMap(([id, { record }]) => ofSchema(speakerSchema, record, () => ({ speaker: id }))),
    ...Object.entries(sources).flatMap(([id, record]) => ofSchema(sourceSchema, record, () => ({ source: id }))),
    ...(project.source in sources
      ? []
      : [{ code: 'unknown-source' as const, at: { field: 'source' }, found: project.source }]),
    ...claims.flatMap(({ id, same, checks }) => [
      ...same
        .filter((other) => other === id || !ids.has(other))
        .map((other) => ({ code: 'same-as-no-claim' as const, at: { claim: id }, found: other })),
      ...checks
        .filter(({ source }) => !(source in sources))
        .map(({ source }) => ({ code: 'unknown-source' as const, at: { claim: id }, found: source })),
    ]),
  ];
}
