/** What `npm run new` writes: for each kind of content the least that the parser accepts, with words to replace. */
import type { z } from 'zod';
import { recordYaml } from '../drafting/importing/write/yaml-records.ts';
import type { readingSchema } from '../model/reading.ts';
import type { sourceSchema } from '../model/source.ts';
import type { speakerSchema } from '../model/speaker.ts';

export const contentKinds = ['reading', 'speaker', 'source', 'assignment'] as const;
export type ContentKind = (typeof contentKinds)[number];

/** The first files of something new. */
export interface Start {
  /** Texts by path below the content folder. */
  files: Map<string, string>;
  /** What its author does next, a line each. */
  next: string[];
}

/** What a start takes from the day and from the content that is there. */
export interface StartContext {
  /** Today (ISO 8601). */
  today: string;
  /** The reading that an assignment is about, and its first section. */
  reading: string;
  section: string;
}

/** Where what the fields mean is written down. */
const fields = ' The fields: docs/writing-a-reading.md';

export const starts: Readonly<Record<ContentKind, (name: string, context: StartContext) => Start>> = {
  reading: (name, { today }) => ({
    files: new Map([
      [`readings/${name}/reading.yaml`, recordYaml(readingStart(name, today), fields)],
      [`readings/${name}/01-opening.mdx`, openingStart],
      [`sources/${name}.yaml`, recordYaml(sourceStart(name, today), fields)],
    ]),
    next: [
      `Open readings/${name}/reading.yaml: who wrote the article, who holds the rights, what it is about.`,
      `Write the sections: 01-opening.mdx is the first. For each speaker: npm run new -- speaker NAME`,
      'Count the paragraphs into reading.yaml; npm run check:content says what is left to review.',
      'npm start shows the reading. A build for publication leaves it out until redistribute is true.',
    ],
  }),
  speaker: (name) => ({
    files: new Map([[`speakers/${name}.yaml`, recordYaml(speakerStart(name), fields)]]),
    next: [
      `Open speakers/${name}.yaml: the name, its place in a list, and what the article says of them.`,
      `Attribute a claim: <Claim id="…" by="${name}" form="indirect">…</Claim>`,
    ],
  }),
  source: (name, { today }) => ({
    files: new Map([[`sources/${name}.yaml`, recordYaml(sourceStart(name, today), fields)]]),
    next: [
      `Open sources/${name}.yaml: type, title, author, publisher, date and address of the record.`,
      `Cite it: <Check of="…" verdict="supports" source="${name}" locator="p. 1">…</Check>`,
    ],
  }),
  assignment: (name, { reading, section }) => ({
    files: new Map([[`assignments/${name}.mdx`, assignmentStart(name, reading, section)]]),
    next: [
      `Open assignments/${name}.mdx: it is about “${reading}”. Write the task, the prompts and their keys.`,
      `npm run dev shows it at /assignments/${name}/.`,
    ],
  }),
};

/** “the-late-ferry” as a title: “The Late Ferry”. */
function titleOf(name: string): string {
  return name
    .split('-')
    .map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`)
    .join(' ');
}

function readingStart(name: string, today: string): z.infer<typeof readingSchema> {
  return {
    title: titleOf(name),
    kind: 'original',
    byline: 'Name of the author',
    publication: 'Name of the publication',
    date: today.slice(0, 4),
    language: 'en',
    added: today,
    summary: 'Write here in two sentences what the reading is about.',
    source: name,
    paragraphs: 1,
    rights: {
      holder: 'Name of the holder',
      redistribute: false,
      statement:
        'Write here why it may be passed on. Until redistribute is true, a build for publication leaves it out.',
    },
    status: 'draft',
  };
}

const openingStart = `---
title: Opening
---

<Claim id="first-claim" form="narration" draft>Write here the first thing that the article states</Claim>.

<Note of="first-claim">Write here what a reader should know about this claim.</Note>
`;

function speakerStart(name: string): z.infer<typeof speakerSchema> {
  return {
    name: titleOf(name),
    sort: titleOf(name),
    type: 'person',
    identification: 'named',
    role: 'Role at the time',
  };
}

function sourceStart(name: string, today: string): z.infer<typeof sourceSchema> {
  const year = today.slice(0, 4);
  return {
    type: 'webpage',
    title: titleOf(name),
    author: [{ literal: 'Name of the author' }],
    issued: year,
    short: `${titleOf(name)}, ${year}`,
  };
}

function assignmentStart(name: string, reading: string, section: string): string {
  const head = recordYaml({
    title: titleOf(name),
    reading,
    sections: [section],
    minutes: 15,
    summary: 'Write here one sentence for the list of assignments.',
  });
  return `---
${head}---

Write here what to do.

<Prompt id="first-question" on="section:${section}" kind="short" lines="3">
Write here the first question.
</Prompt>

<Key of="first-question">
Write here what you look for in an answer.
</Key>
`;
}
