/** Advice on a search, as paragraphs and buttons. */
import type { SearchState } from '../../search/state.ts';
import { button, make } from '../shared/elements.ts';
import type { Advice, NextSearch } from './advice.ts';

export function adviceView(
  advice: readonly Advice[],
  speakersAddress: string,
  go: (state: SearchState) => void,
): HTMLElement[] {
  const buttonTo = ({ text, language, next }: NextSearch) =>
    button(
      text,
      () => {
        go(next);
      },
      { lang: language },
    );
  return advice.flatMap((one) => {
    switch (one.kind) {
      case 'sentence':
        return [make('p', {}, one.text, ...(one.button === null ? [] : [' ', buttonTo(one.button)]))];
      case 'list':
        return [make('p', {}, one.text), make('ul', {}, ...one.buttons.map((next) => make('li', {}, buttonTo(next))))];
      case 'speakers':
        return [
          make(
            'p',
            {},
            'Or look through ',
            make('a', { href: speakersAddress }, 'all speakers'),
            ' and what they say.',
          ),
        ];
    }
  });
}
