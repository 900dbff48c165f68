/**
 * Assignments: a reading or some of its sections, what to do with it, and questions about its claims. One made in the
 * browser and one from a file of `src/content/assignments/` are the same value, held against the same schema.
 */
import { z } from 'zod';
import { id, idPart, text } from './fields.ts';
import { inlineSchema } from './inline-schema.ts';
import type { Inline } from './inline.ts';

export const promptKinds = ['short', 'choice', 'point'] as const;
export type PromptKind = (typeof promptKinds)[number];

const paragraph = z.array(inlineSchema(3)).min(1, 'some words').max(500);

/** A claim by its id; a section by its id, with `section:` before it where a claim has the same. */
const passage = z
  .string()
  .regex(new RegExp(`^(?:section:)?${idPart}$`), 'the id of a claim or a section')
  .max(100);

/** The ids that a passage may be: of a section only, or of a claim and, where no claim has it, of a section. */
export function parsePassage(on: string): { claim: string | null; section: string } {
  const isSection = on.startsWith('section:');
  return { claim: isSection ? null : on, section: isSection ? on.slice('section:'.length) : on };
}

const promptCommon = {
  /** Unique in its assignment; answers are kept under it. */
  id,
  /** The claim or the section that it asks about: `its-id`, or `section:its-id`. */
  on: passage,
  question: paragraph,
};

export const promptSchema = z.discriminatedUnion('kind', [
  /** Answered in the student’s own words; on paper, on so many lines. */
  z.strictObject({ ...promptCommon, kind: z.literal('short'), lines: z.int().min(1).max(30) }),
  /** Answered by one of the options. */
  z.strictObject({ ...promptCommon, kind: z.literal('choice'), options: z.array(paragraph).min(2).max(12) }),
  /** Answered by pointing at a claim. */
  z.strictObject({ ...promptCommon, kind: z.literal('point') }),
]);
export type Prompt = z.infer<typeof promptSchema>;

const head = {
  title: text.max(160),
  /** Slug of the reading. */
  reading: id,
  /** Ids of the sections to read; none named means all of them. */
  sections: z.array(id).max(200).default([]),
  /** How long it takes. */
  minutes: z.int().min(1).max(600).optional(),
  /** One sentence for the list of assignments. */
  summary: text.max(400).optional(),
  /** Claims whose notes and checks are shown. Who speaks is always shown. */
  notes: z.union([z.enum(['all', 'none']), z.array(id).max(1000)], 'all, none, or a list of claims').default('all'),
  /** Whether to practice “Who said it?” on the passage first. */
  practice: z.boolean().default(false),
};

/** Front matter of a file of `src/content/assignments/`. */
export const assignmentHeadSchema = z.strictObject(head);

/** A complete assignment. The limits are far above what a class can do and far below what a page can show. */
export const assignmentSchema = z.strictObject({
  ...head,
  /** What to do, paragraph by paragraph. */
  task: z.array(paragraph).max(50).default([]),
  /** Words to know. */
  terms: z
    .array(z.strictObject({ word: text.max(100), meaning: paragraph }))
    .max(100)
    .default([]),
  prompts: z
    .array(promptSchema)
    .min(1, 'at least one question')
    .max(100)
    .refine(
      (prompts) => new Set(prompts.map((prompt) => prompt.id)).size === prompts.length,
      'prompts of different ids',
    ),
});
export type Assignment = z.infer<typeof assignmentSchema>;

/** What a teacher looks for in the answer to a prompt. It never travels with the assignment. */
export interface KeyEntry {
  /** Id of the prompt. */
  of: string;
  /** The right option, from 1; null where the prompt is not a choice. */
  option: number | null;
  /** Claims that a student may point at. */
  claims: string[];
  text: Inline[];
}

/** A file of `src/content/assignments/`. */
export interface AssignmentFile {
  slug: string;
  assignment: Assignment;
  key: KeyEntry[];
}
