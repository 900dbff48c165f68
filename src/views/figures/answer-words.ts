/** The site's words for the answers that readings are compared by. */
import { countryName } from '../../model/country.ts';
import { capital, formWords, typeWords, classWords } from '../../model/words.ts';
import { noSpeaker, untold, type Question } from '../../model/library/comparison.ts';

/** An answer as a label, with a capital. */
export function answerWords(question: Question, answer: string): string {
  if (answer === noSpeaker) return classWords.narration;
  if (answer === untold) return question === 'country' ? 'Country not told' : 'Affiliation not told';
  if (question === 'country') return countryName(answer);
  const words: Readonly<Record<string, string>> =
    question === 'form' ? formWords : question === 'type' ? typeWords : question === 'identification' ? classWords : {};
  return capital(words[answer] ?? answer);
}
