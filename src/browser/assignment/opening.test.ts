import { describe, expect, it } from 'vitest';
import { assignmentSchema } from '../../model/assignment.ts';
import { sampleClaim, sampleLibrary, sampleReading } from '../../model/sample.ts';
import { readLink, writeLink } from '../../study/link.ts';
import { readingFile } from '../../study/reading-file.ts';
import { extentText, openRead } from './opening.ts';
import { sheetInfo, sheetInfoFrom } from './sheet-info.ts';

const reading = sampleReading([[sampleClaim({ id: 'first' })]]);
const file = readingFile(reading, sampleLibrary([reading]));
const assignment = assignmentSchema.parse({
  title: 'One question',
  reading: 'sample',
  prompts: [{ id: 'q1', on: 'first', kind: 'short', lines: 4, question: [{ type: 'text', value: 'Who?' }] }],
});
const found = () => Promise.resolve(file);

describe('an assignment that came in a link or a file', () => {
  it('is opened with its reading', async () => {
    expect(await openRead({ assignment }, found)).toEqual({ assignment, file });
  });

  it('is told why it was refused, and no reading is fetched for it', async () => {
    const fetched: string[] = [];
    const opened = await openRead(readLink('#a1.x'), (slug) => {
      fetched.push(slug);
      return found();
    });
    expect(opened).toEqual({ problem: 'This link is incomplete or damaged. Ask for it again, and copy it whole.' });
    expect(fetched).toEqual([]);
  });

  it('is told apart by what is missing: the network, the reading, its sections', async () => {
    expect(await openRead({ assignment }, () => Promise.reject(new Error('offline')))).toEqual({
      problem: 'The reading could not be fetched. Load this page again when you are online.',
    });
    expect(await openRead({ assignment }, () => Promise.resolve(null))).toEqual({
      problem: 'This site has no reading “sample”. The assignment was made for another site.',
    });
    expect(await openRead({ assignment: { ...assignment, sections: ['gone'] } }, found)).toEqual({
      problem: 'The reading has changed: it has none of the sections that this assignment is about.',
    });
  });

  it('says how long it is', () => {
    expect(extentText(assignment)).toBe('1 question');
    expect(extentText({ ...assignment, minutes: 15 })).toBe('1 question · 15 minutes');
  });

  it('has the same answers however it came, and others than another assignment', () => {
    const read = readLink(writeLink(assignment));
    const again = 'assignment' in read ? read.assignment : null;
    expect(again && sheetInfo(again, file)).toEqual(sheetInfo(assignment, file));
    const other = sheetInfo({ ...assignment, minutes: 15 }, file);
    expect(other.assignment).not.toBe(sheetInfo(assignment, file).assignment);
  });

  it('comes back from the data attributes of its page as it was', () => {
    const info = sheetInfo(assignment, file);
    expect(sheetInfoFrom({ ...info })).toEqual(info);
    expect(sheetInfoFrom({})).toEqual({ assignment: '', title: '', reading: '', readingTitle: '', revision: '' });
  });
});
