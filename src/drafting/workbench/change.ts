/**
 * What an edit changed in a project, as data: every record that it touched, before and after. So each edit can be undone
 * and done again, and kept on the device beside the project, without a second, inverse edit to write.
 */
import { z } from 'zod';
import { inReadingOrder, type Project } from './project.ts';
import { projectSchema } from './project-schema.ts';

const { shape } = projectSchema;

/** Parts of a project that are kept by id, each record on its own. */
const lists = { claims: shape.claims.element, speakers: shape.speakers.valueType, sources: shape.sources.valueType };
type List = keyof typeof lists;
const listNames = Object.keys(lists) as List[];

/** Parts that change as a whole. */
const wholes = {
  slug: shape.slug,
  record: shape.record,
  source: shape.source,
  sections: shape.sections,
  leftOut: shape.leftOut,
};
type Whole = keyof typeof wholes;
const wholeNames = Object.keys(wholes) as Whole[];

const entry = <Of extends string, Value extends z.ZodType>(of: Of, value: Value) =>
  z.strictObject({ of: z.literal(of), id: z.string(), before: value.nullable(), after: value.nullable() });
const replaced = <Of extends string, Value extends z.ZodType>(of: Of, value: Value) =>
  z.strictObject({ of: z.literal(of), before: value, after: value });

export const changeSchema = z.strictObject({
  /** What was done, for the buttons that undo it and do it again. */
  what: z.string().max(200),
  parts: z.array(
    z.discriminatedUnion('of', [
      entry('claims', lists.claims),
      entry('speakers', lists.speakers),
      entry('sources', lists.sources),
      replaced('slug', wholes.slug),
      replaced('record', wholes.record),
      replaced('source', wholes.source),
      replaced('sections', wholes.sections),
      replaced('leftOut', wholes.leftOut),
    ]),
  ),
});
export type Change = z.infer<typeof changeSchema>;
type Part = Change['parts'][number];

type Entries = ReadonlyMap<string, unknown>;

const entriesOf = (project: Project, list: List): Entries =>
  list === 'claims'
    ? new Map(project.claims.map((claim) => [claim.id, claim]))
    : new Map<string, unknown>(Object.entries(project[list]));

/** What makes `after` of `before`; records that both share are not looked into. Null where nothing changed. */
export function changeBetween(before: Project, after: Project, what: string): Change | null {
  const parts: unknown[] = [];
  for (const of of listNames) {
    if (before[of] === after[of]) continue;
    const [old, fresh] = [entriesOf(before, of), entriesOf(after, of)];
    for (const id of new Set([...old.keys(), ...fresh.keys()])) {
      const [was, is] = [old.get(id) ?? null, fresh.get(id) ?? null];
      if (was !== is) parts.push({ of, id, before: was, after: is });
    }
  }
  for (const of of wholeNames) {
    if (before[of] !== after[of]) parts.push({ of, before: before[of], after: after[of] });
  }
  // Each part was taken from the two projects, whose types are the schema’s.
  return parts.length === 0 ? null : { what, parts: parts as Part[] };
}

/** The project after a change, or before it. */
export function applyChange(project: Project, { parts }: Change, to: 'after' | 'before'): Project {
  const claims = new Map(project.claims.map((claim) => [claim.id, claim]));
  const result = { ...project, speakers: { ...project.speakers }, sources: { ...project.sources } };
  for (const part of parts) {
    switch (part.of) {
      case 'claims':
        put(claims, part.id, part[to]);
        break;
      case 'speakers':
        result.speakers = withEntry(result.speakers, part.id, part[to]);
        break;
      case 'sources':
        result.sources = withEntry(result.sources, part.id, part[to]);
        break;
      default:
        Object.assign(result, { [part.of]: part[to] });
    }
  }
  return { ...result, claims: inReadingOrder([...claims.values()]) };
}

function put<Value>(map: Map<string, Value>, id: string, value: Value | null): void {
  if (value === null) map.delete(id);
  else map.set(id, value);
}

function withEntry<Value>(record: Record<string, Value>, id: string, value: Value | null): Record<string, Value> {
  const others = Object.entries(record).filter(([key]) => key !== id);
  return Object.fromEntries(value === null ? others : [...others, [id, value]]);
}
