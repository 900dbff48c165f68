/** On the page of the course: how far somebody has come on this device. Without a store the page stays as it is. */
import { isAnswered } from '../../study/answers.ts';
import { answers } from '../assignment/device-answers.ts';
import { countAttempts } from '../exercise/attempt-storage.ts';
import { forgetBegun, loadBegun } from '../place/begun-readings.ts';
import { byId } from '../shared/elements.ts';
import { progressText } from './progress-text.ts';

/** Shows it now, and again whenever somebody comes back to the page. */
export function showProgress(): void {
  const show = () => void showAll().catch(() => undefined);
  addEventListener('pageshow', show);
  byId('_course-forget').addEventListener('click', () => {
    void forgetBegun().then(show, () => undefined);
  });
}

async function showAll(): Promise<void> {
  const begun = new Set(await loadBegun());
  const texts = await Promise.all(
    [...document.querySelectorAll<HTMLElement>('.lessons > li')].map(async (item) => {
      const text = progressText(await progressOf(item.dataset, begun));
      const line = item.querySelector('.lesson-progress');
      if (line !== null) line.textContent = text;
      return text;
    }),
  );
  byId('_course-device').hidden = texts.every((text) => text === '');
}

async function progressOf({ readings = '', assignment = '', prompts = '' }: DOMStringMap, begun: ReadonlySet<string>) {
  const [slugs, questions] = [readings.split(' '), prompts.split(' ')];
  const { kept } = await answers.load(assignment);
  const answered = new Set(kept.filter(({ value }) => isAnswered(value)).map(({ key }) => key));
  const tried = await Promise.all(slugs.map(countAttempts));
  return {
    readings: slugs.length,
    begun: slugs.filter((slug) => begun.has(slug)).length,
    questions: questions.length,
    answered: questions.filter((prompt) => answered.has(prompt)).length,
    tried: tried.reduce((sum, count) => sum + count, 0),
  };
}
