/** The answers on a sheet. */
import type { Answer } from '../../study/learning-system/report-answers.ts';

/** Every question with the answer that the page has for it at this moment. */
export function readAnswers(): Answer[] {
  return [...document.querySelectorAll<HTMLElement>('.ask')].map((ask, index) => {
    const control = ask.querySelector<HTMLTextAreaElement | HTMLSelectElement>('textarea, select');
    const options = [...ask.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
    const option = options.findIndex(({ checked }) => checked);
    const value = control?.value ?? options[option]?.value ?? '';
    const selected = control instanceof HTMLSelectElement ? control.selectedOptions[0] : undefined;
    return {
      prompt: ask.dataset['prompt'] ?? '',
      kind: ask.dataset['kind'] ?? '',
      number: index + 1,
      question: ask.querySelector('.ask-question')?.textContent.trim() ?? '',
      value,
      words: value === '' ? '' : (selected?.textContent ?? value),
      option,
    };
  });
}
