import { deflateSync, strToU8 } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignmentSchema, type Assignment } from '../model/assignment.ts';
import { fingerprint } from './fingerprint.ts';
import {
  isAssignmentFragment,
  longestAssignment,
  longestLink,
  readAssignmentFile,
  readLink,
  writeAssignmentFile,
  writeLink,
} from './link.ts';

const words = (value: string) => [{ type: 'text' as const, value }];
const small: Assignment = assignmentSchema.parse({
  title: 'Two sources',
  reading: 'the-closed-bridge',
  prompts: [{ id: 'q1', on: 'told-in-june', kind: 'short', lines: 4, question: words('Who “says” so? <b>é</b>') }],
});

/** A fragment with whatever data, and the sum that belongs to it. */
function fragmentOf(value: unknown): string {
  return fragmentOfBytes(strToU8(typeof value === 'string' ? value : JSON.stringify(value)));
}

function fragmentOfBytes(bytes: Uint8Array): string {
  const data = Buffer.from(deflateSync(bytes, { level: 9 })).toString('base64url');
  return `#a1.${fingerprint(data)}.${data}`;
}

describe('an assignment in a link', () => {
  it('comes out as it went in, and the same assignment gives the same link', () => {
    expect(readLink(writeLink(small))).toEqual({ assignment: small });
    expect(writeLink(small)).toBe(writeLink(structuredClone(small)));
  });

  it('is recognized by its beginning', () => {
    expect(isAssignmentFragment(writeLink(small))).toBe(true);
    expect(isAssignmentFragment(writeLink(small).slice(0, 9))).toBe(true);
    expect(isAssignmentFragment('#my-answers')).toBe(false);
    expect(isAssignmentFragment('')).toBe(false);
  });

  it('comes out as it went in, whatever words are in it', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (questions) => {
        const prompts = questions.map((question, index) => ({
          id: `q${String(index)}`,
          on: 'told-in-june',
          kind: 'short' as const,
          lines: 3,
          question: words(question),
        }));
        const assignment = { ...small, prompts };
        expect(readLink(writeLink(assignment))).toEqual({ assignment });
      }),
    );
  });

  it('of twelve long questions is far below the limit', () => {
    const question = (index: number) =>
      `Question ${String(index)}: read the passage again, say which of its sources has an interest in being believed, and give one reason from the text for what you say (${String(index * 7919)}).`;
    const prompts = Array.from({ length: 12 }, (_, index) => ({
      id: `q${String(index)}`,
      on: 'told-in-june',
      kind: 'short' as const,
      lines: 5,
      question: words(question(index)),
    }));
    expect(writeLink({ ...small, prompts }).length).toBeLessThan(longestLink / 4);
  });
});

describe('a link that is not sound is refused with a sentence', () => {
  const link = writeLink(small);
  const refused = (fragment: string) => {
    const read = readLink(fragment);
    if (!('problem' in read)) throw new Error('It was not refused.');
    return read.problem;
  };

  it('cut short, or changed in one character', () => {
    expect(refused(link.slice(0, -1))).toContain('missing or changed');
    fc.assert(
      fc.property(fc.integer({ min: 4, max: link.length - 1 }), (at) => {
        const other = link[at] === 'a' ? 'b' : 'a';
        expect(refused(link.slice(0, at) + other + link.slice(at + 1))).not.toBe('');
      }),
    );
  });

  it('with something else for a fragment', () => {
    for (const fragment of [
      '',
      '#',
      '#a1',
      '#a1..',
      '#<script>',
      '#a2.00000000000000.abc',
      '#a1.00000000000000.%3Cscript%3E',
    ]) {
      expect(refused(fragment)).toContain('incomplete or damaged');
    }
  });

  it('too long to look at', () => {
    expect(refused(`#a1.${'0'.repeat(14)}.${'A'.repeat(100_000)}`)).toContain('longer than any');
  });

  it('that inflates to more than any assignment', () => {
    const bomb = fragmentOf(' '.repeat(20 * longestAssignment));
    expect(bomb.length).toBeLessThan(3 * longestLink);
    expect(refused(bomb)).toContain('does not hold an assignment');
  });

  it('with data that is not deflated, or that breaks off', () => {
    const raw = Buffer.from('not deflated at all').toString('base64url');
    expect(refused(`#a1.${fingerprint(raw)}.${raw}`)).toContain('does not hold an assignment');
    const cut = Buffer.from(deflateSync(strToU8(JSON.stringify(small))).subarray(0, 40)).toString('base64url');
    expect(refused(`#a1.${fingerprint(cut)}.${cut}`)).toContain('does not hold an assignment');
  });

  it('with a value of another shape', () => {
    for (const value of ['{', null, 7, [], { ...small, title: '' }, { ...small, prompts: [] }, { ...small, more: 1 }]) {
      expect(refused(fragmentOf(value))).toContain('not a sound assignment');
    }
  });

  it('with an address that could run code, or a reading that is no name', () => {
    const question = [{ type: 'link', url: 'javascript:alert(1)', children: words('here') }];
    expect(refused(fragmentOf({ ...small, task: [question] }))).toContain('task');
    expect(refused(fragmentOf({ ...small, reading: '../../evil' }))).toContain('reading');
    expect(refused(fragmentOf('{"__proto__":{"title":"x"}}'))).toContain('not a sound assignment');
  });

  it('nested deeper than any prose', () => {
    let deep: unknown = { type: 'text', value: 'x' };
    for (let level = 0; level < 2000; level++) deep = { type: 'emphasis', children: [deep] };
    expect(refused(fragmentOf({ ...small, task: [[deep]] }))).toContain('not a sound assignment');
  });
});

describe('an assignment in a file', () => {
  it('comes out as it went in', () => {
    expect(readAssignmentFile(writeAssignmentFile(small))).toEqual({ assignment: small });
  });

  it('is refused where it is something else', () => {
    for (const source of [
      '',
      'PK',
      '[]',
      '{"accordingTo":"answers","assignment":{}}',
      ' '.repeat(longestAssignment + 1),
    ]) {
      expect(readAssignmentFile(source)).toHaveProperty('problem');
    }
  });
});
