/** What students and their teachers open: links to assignments, files of answers, addresses of the search, records of a course. */
import { deflateSync, strToU8 } from 'fflate';
import type { Assignment } from '../../model/assignment.ts';
import { decodePercent } from '../../model/percent.ts';
import { candidatePaths, pathBelow } from '../../offline/address.ts';
import { parseQuery } from '../../search/query.ts';
import { addressOf, stateOf } from '../../search/state.ts';
import { mergeAnswer, versionOf, type Answer } from '../../study/answers.ts';
import { readAnswersFile, writeAnswersFiles } from '../../study/answers-file.ts';
import { toBase64Url } from '../../study/base64url.ts';
import { choiceNamed } from '../../study/exercise.ts';
import { fingerprint } from '../../study/fingerprint.ts';
import { decodeTries, encodeTries } from '../../study/learning-system/encode-tries.ts';
import { decodeState, encodeState } from '../../study/learning-system/suspend-data.ts';
import { readAssignmentFile, readLink, writeAssignmentFile, writeLink, type AssignmentRead } from '../../study/link.ts';
import { damaged, expectSame, expectThat, type Fc, type Target } from './target.ts';

const site = 'https://site.example/course/';
const addressScraps = [
  '%',
  '%E0%A4',
  '%00',
  '..',
  '/',
  '//',
  '?',
  '#',
  '&',
  '=',
  '+',
  'index.html',
  'speaker',
  'q',
  ':',
  '@',
];
const jsonScraps = [
  '{',
  '}',
  '[',
  ']',
  '"',
  ':',
  ',',
  '\\u0000',
  '\\ud800',
  'null',
  '-1',
  '1e999',
  '"__proto__":',
  '"value":',
];

function expectRead(read: AssignmentRead): void {
  if ('problem' in read) {
    expectThat(/^[A-Z].*\.$/s.test(read.problem), 'a sentence on what is wrong');
    return;
  }
  const { assignment } = read;
  expectSame(readLink(writeLink(assignment)), { assignment }, 'the link of what was read');
  expectSame(readAssignmentFile(writeAssignmentFile(assignment)), { assignment }, 'the file of what was read');
}

const linkOf = (json: string) => {
  const data = toBase64Url(deflateSync(strToU8(json)));
  return `#a1.${fingerprint(data)}.${data}`;
};

/** @param assignments sound ones, to be damaged */
export function studentTargets(fc: Fc, assignments: readonly Assignment[]): Target[] {
  const soundTexts = assignments.map((assignment) => JSON.stringify(assignment));
  const json = fc.oneof(damaged(fc, soundTexts, jsonScraps), fc.json(), fc.constantFrom(...soundTexts));
  const versionParts = {
    value: fc.string({ unit: 'binary', maxLength: 60 }),
    question: fc.string({ maxLength: 60 }),
    on: fc.constantFrom('', 'told-in-june', 'section:barriers'),
    words: fc.string({ maxLength: 60 }),
    edited: fc.nat(),
    revision: fc.string({ maxLength: 40 }),
  };
  const version = fc.record(versionParts);
  const prompt = fc.constantFrom('a', 'b-1', 'who-says');
  const answer = fc.record({ ...versionParts, prompt, others: fc.array(version, { maxLength: 5 }) });
  const about = { assignment: 'site/sample', title: 'T', reading: 'sample', revision: 'r' };
  /** The first file of these answers, which are short enough for one. */
  const file = (answers: readonly Answer[]) => writeAnswersFiles(about, answers)[0] ?? '';
  const sample = file([
    { prompt: 'a', value: 'v', question: 'Q', on: '', words: '', edited: 1, revision: 'r', others: [] },
  ]);
  const judgment = fc.record({ speaker: fc.boolean(), form: fc.boolean(), identification: fc.boolean() });
  return [
    {
      name: 'links',
      property: fc.property(
        fc.oneof(
          json.map(linkOf),
          damaged(fc, soundTexts.map(linkOf), ['a1.', '.', '-', '_', 'A']),
          fc
            .uint8Array({ maxLength: 300 })
            .map((bytes) => `#a1.${fingerprint(toBase64Url(bytes))}.${toBase64Url(bytes)}`),
          fc.string({ unit: 'binary' }),
        ),
        (fragment) => {
          expectRead(readLink(fragment));
        },
      ),
    },
    {
      name: 'assignment-files',
      property: fc.property(
        fc.oneof(
          json,
          json.map((text) => `{"accordingTo":"assignment","version":1,"assignment":${text}}`),
        ),
        (text) => {
          expectRead(readAssignmentFile(text));
        },
      ),
    },
    {
      name: 'answer-files',
      property: fc.property(fc.oneof(fc.json(), damaged(fc, [sample], jsonScraps)), (text) => {
        const read = readAnswersFile(text, about.assignment);
        if ('problem' in read) expectThat(/^[A-Z].*\.$/s.test(read.problem), 'a sentence on what is wrong');
        else
          expectSame(
            readAnswersFile(file(read.answers), about.assignment),
            { ...read, title: about.title },
            'the file of what was read',
          );
      }),
    },
    {
      name: 'answers-round-trip',
      property: fc.property(fc.array(answer, { maxLength: 5 }), (answers) => {
        const read = readAnswersFile(file(answers), about.assignment);
        expectThat('answers' in read, 'answers, not a problem');
        const order = ({ prompt: id, others, ...own }: Answer) => ({
          prompt: id,
          ...versionOf(own),
          others: others.map(versionOf),
        });
        expectSame(read.answers, answers.map(order), 'what was brought back');
      }),
    },
    {
      name: 'merged-answers',
      property: fc.property(answer, answer, (a, b) => {
        const [mine, theirs] = [a, { ...b, prompt: a.prompt }];
        const merged = mergeAnswer(mine, theirs);
        const held = new Set([merged, ...merged.others].map(({ value }) => value));
        for (const { value } of [mine, theirs, ...mine.others, ...theirs.others])
          expectThat(held.has(value) || value.trim() === '', `“${value}” to be kept`);
        expectSame(mergeAnswer(merged, theirs), merged, 'merged once more');
      }),
    },
    {
      name: 'search-addresses',
      property: fc.property(
        fc.oneof(fc.webQueryParameters(), damaged(fc, ['q=void&speaker=a&form=direct'], addressScraps)),
        (query) => {
          const state = stateOf(new URLSearchParams(query));
          const again = stateOf(new URLSearchParams(addressOf(state)));
          expectSame(again, { ...state, q: state.q.trim() }, 'the address of what was read');
          parseQuery(state.q);
        },
      ),
    },
    {
      name: 'addresses',
      property: fc.property(damaged(fc, [`${site}readings/x/#y`, '#barriers', site], addressScraps), (address) => {
        decodePercent(address);
        choiceNamed(address, []);
        const path = URL.canParse(address) ? pathBelow(address, site) : null;
        if (path !== null) candidatePaths(path);
      }),
    },
    {
      name: 'course-records',
      property: fc.property(
        fc.oneof(
          fc.string({ maxLength: 200 }),
          fc.uint8Array({ maxLength: 200 }).map((bytes) => `1.${toBase64Url(bytes)}`),
        ),
        fc.array(fc.tuple(judgment, fc.option(judgment)), { maxLength: 20 }),
        fc.jsonValue(),
        (text, tries, state) => {
          decodeState(text);
          const claims = tries.map((_, index) => `c-${String(index)}`);
          decodeTries(text, claims, 'r');
          const made = tries.map(([first, last], index) => ({
            claim: `c-${String(index)}`,
            first,
            at: 0,
            revision: 'r',
            last,
            later: last === null ? 0 : 1,
          }));
          const line = encodeTries(claims, new Map(made.map((each) => [each.claim, each])));
          expectSame(
            decodeTries(line, claims, 'r').map(({ claim, last }) => [claim, last]),
            made.map(({ claim, last }) => [claim, last]),
            'the tries that were kept',
          );
          const kept = encodeState(state);
          if (kept !== null) expectSame(decodeState(kept), state, 'the state that was kept');
        },
      ),
    },
  ];
}
