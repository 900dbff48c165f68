import { describe, expect, it } from 'vitest';
import { wholeNotes } from './margin-fit.ts';

const line = 30;
const note = (...paragraphs: number[]) => ({ line, paragraphs });

describe('the notes that show whole', () => {
  it('are those that fit beside their paragraph', () => {
    expect(wholeNotes(600, [note(90)])).toEqual([true]);
    expect(wholeNotes(60, [note(90)])).toEqual([false]);
  });

  it('leave room for the first line of those that do not', () => {
    expect(wholeNotes(500, [note(120)])).toEqual([true]);
    expect(wholeNotes(500, [note(120), note(400), note(400), note(400)])).toEqual([false, false, false, false]);
  });

  it('are chosen in their order: one that is too long does not keep a short one out', () => {
    expect(wholeNotes(500, [note(600), note(80)])).toEqual([false, true]);
  });

  it('always are those of one line', () => {
    expect(wholeNotes(10, [note(20)])).toEqual([true]);
  });
});
