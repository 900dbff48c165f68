/** The margin line of a claim on a sheet, with its note and checks where the assignment shows them. */
import type { Element, ElementContent } from 'hast';
import type { Claim } from '../../model/claim.ts';
import { speakerClassOf } from '../../model/speaker.ts';
import { formWords, identificationWords, verdictWords } from '../../model/words.ts';
import { element, proseHast } from '../prose.ts';
import type { View } from './view.ts';
import { speakerOf } from '../../study/who-said-it.ts';

/** @param isShown whether the note and the checks are shown, and not only who speaks */
export function noteView(claim: Claim, place: number, isShown: boolean, view: View): Element {
  const speaker = speakerOf(claim, view.speakers);
  const unnamed = speaker === null ? '' : identificationWords(speaker);
  const name =
    speaker === null
      ? element('b', {}, [text('No source stated')])
      : element('b', speaker.language === undefined ? {} : { lang: speaker.language }, [text(speaker.name)]);
  const line: ElementContent[] = [
    name,
    ...(unnamed === '' ? [] : [text(`, ${unnamed}`)]),
    ...(speaker === null ? [] : [text(' '), element('i', {}, [text(formWords[claim.form])])]),
    ...(isShown && claim.checks.length > 0 ? [text(' '), element('i', {}, [text('checked')])] : []),
  ];
  // In a summary the mark comes from the style sheet.
  const mark = element('span', { className: ['mark', speakerClassOf(speaker)], ariaHidden: 'true' }, []);
  const number = element('a', { href: `#${claim.id}`, role: 'doc-backlink' }, [text(String(claim.number))]);
  const has = isShown && (claim.note !== null || claim.checks.length > 0);
  return element('li', { id: `n${String(claim.number)}`, className: [speakerClassOf(speaker), `k${String(place)}`] }, [
    number,
    has
      ? element('details', {}, [element('summary', {}, line), element('div', {}, explanation(claim, view))])
      : element('p', { className: ['line'] }, [mark, ...line]),
  ]);
}

/** Note and checks, as on the reading’s page. */
export function explanation(claim: Claim, view: View): Element[] {
  const prose = { claimAddress: view.claimAddress };
  return [
    ...(claim.note === null ? [] : [element('p', {}, proseHast(claim.note, prose))]),
    ...claim.checks.map((check) =>
      element('p', { className: ['check'] }, [
        element('b', {}, [text(`${verdictWords[check.verdict]}.`)]),
        text(' '),
        ...proseHast(check.text, prose),
        text(' '),
        element('a', { href: view.sourceAddress(check.source) }, [text(view.sources[check.source] ?? check.source)]),
      ]),
    ),
  ];
}

export function text(value: string): ElementContent {
  return { type: 'text', value };
}
