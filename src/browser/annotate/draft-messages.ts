/** What the page and the worker that drafts say to each other. */
import type { Project } from '../../drafting/workbench/project.ts';

/** An article as it comes in: pasted, or as a file. */
export type ArticleInput = { text: string } | { name: string; bytes: Uint8Array };

export interface DraftRequest {
  input: ArticleInput;
}

/** What is being done; each comes once, in this order. */
export const draftSteps = ['read', 'article', 'claims'] as const;
export type DraftStep = (typeof draftSteps)[number];

export type DraftReply = { step: DraftStep } | { project: Project } | { problem: string };
