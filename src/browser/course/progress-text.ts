/** How far somebody has come with a lesson, in words. */
import { countNoun } from '../../model/words.ts';

export interface LessonProgress {
  /** Readings of the lesson, and how many of them were begun. */
  readings: number;
  begun: number;
  /** Questions of its assignment, and how many of them have an answer. */
  questions: number;
  answered: number;
  /** Claims at which “Who said it?” was tried. */
  tried: number;
}

/** Such as "Reading begun · 2 of 6 questions answered"; empty where nothing was done. */
export function progressText({ readings, begun, questions, answered, tried }: LessonProgress): string {
  return [
    ...(begun === 0
      ? []
      : [readings === 1 ? 'Reading begun' : `${String(begun)} of ${String(readings)} readings begun`]),
    ...(tried === 0 ? [] : [`“Who said it?”: ${countNoun(tried, 'claim')} tried`]),
    ...(answered === 0 ? [] : [`${String(answered)} of ${countNoun(questions, 'question')} answered`]),
  ].join(' · ');
}
