/** Answers to questions that the assignment no longer has: their words are shown, and stay. */
import type { Answer } from '../../study/answers.ts';
import { byId, make } from '../shared/elements.ts';
import { goneInWords } from './answer-list.ts';
import type { SheetField } from './sheet-field.ts';

export function showGoneAnswers(fields: readonly SheetField[], answers: ReadonlyMap<string, Answer>): void {
  const gone = goneInWords(fields, answers);
  byId('gone-answers').hidden = gone.length === 0;
  byId('gone-answers-list').replaceChildren(
    ...gone.map(({ question, answer, others }) =>
      make(
        'div',
        { class: 'gone-answer' },
        make('p', { class: 'ask-question' }, question),
        ...[answer, ...others.map(({ words }) => words)]
          .filter((words) => words.trim() !== '')
          .map((words) => make('p', { class: 'ask-words' }, words)),
      ),
    ),
  );
}
