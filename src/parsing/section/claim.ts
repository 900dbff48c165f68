/** Makes a claim of the model from a claim as its author marked it. */
import { channels, forms, formTraits, isQuoted, type Channel, type Claim, type Form } from '../../model/claim.ts';
import { isReservedAnchor } from '../../model/anchors.ts';
import { idPattern, idWords } from '../../model/fields.ts';
import { claimText } from '../../model/inline.ts';
import { idList } from '../mdx/id-list.ts';
import { didYouMean, type Report } from '../report.ts';
import type { WrittenClaim } from '../mdx/prose.ts';
import { wordsOutsideQuotations, quotationsIn } from './quotations.ts';
import { readEventDate } from './event-date.ts';

/** A claim without its number, section and paragraph, which only the whole reading gives. */
export type UnnumberedClaim = Omit<Claim, 'number' | 'section' | 'paragraph'>;

/** What the paragraph around a claim says of its quotation marks. */
export interface ClaimContext {
  /** Whether a cue such as “Ana Ruiz:” introduces it: what follows is verbatim without quotation marks. */
  isTurn: boolean;
  /** Whether it ends the paragraph: a quotation may continue in the next, and is then not closed. */
  isLast: boolean;
}

/**
 * Checks everything that a claim can say of itself: its id, form, channel, speaker and quotation marks.
 *
 * @param mark the claim in the prose
 * @param speakers ids of all speakers
 * @param around how it stands in its paragraph
 * @returns the claim, with no cue, note or check yet, or null where it has no id or no known form
 */
export function readClaim(
  mark: WrittenClaim,
  speakers: ReadonlySet<string>,
  { isTurn, isLast }: ClaimContext,
  report: Report,
): UnnumberedClaim | null {
  const { line, attributes } = mark;
  const id = attributes.get('id') ?? '';
  const form = attributes.get('form') ?? '';
  const by = attributes.get('by') ?? null;
  if (id !== '') reportId(id, line, report);
  const channel = readChannel(id, attributes.get('channel') ?? null, line, report);
  if (by !== null && by !== '' && !speakers.has(by)) {
    report('unknown-speaker', line, {
      found: `by="${by}" on “${id}”`,
      expected: 'the id of a file in speakers/',
      hint: didYouMean(by, speakers, `Add speakers/${by}.yaml.`),
    });
  }
  if (!isForm(form)) {
    if (form !== '') {
      report('unknown-form', line, {
        found: `form="${form}" on “${id}”`,
        expected: `one of ${forms.join(', ')}`,
        hint: didYouMean(form, forms, 'See the README for what each form means.'),
      });
    }
    return null;
  }
  reportSpeaker(id, form, by, line, report);
  const text = claimText(mark.children);
  const quoted = isQuoted(form);
  const outside = formTraits[form].quoted === 'all' ? wordsOutsideQuotations(text, isLast) : '';
  const spoken = isTurn && outside !== '';
  const quotations = spoken ? [text] : quoted ? quotationsIn(text, isLast) : [];
  if (quoted && !spoken && text !== '') reportQuotations(id, form, outside, quotations, line, report);
  const when = readEventDate(attributes.get('when'), `“${id}”`, line, report);
  const same = idList(attributes.get('same') ?? '');
  const draft = attributes.has('draft') ? { draft: true as const } : {};
  return id === ''
    ? null
    : {
        id,
        text,
        quotations,
        form,
        cue: null,
        lead: null,
        channel,
        speaker: by,
        when,
        same,
        note: null,
        checks: [],
        ...draft,
      };
}

function reportId(id: string, line: number, report: Report): void {
  if (!idPattern.test(id)) {
    report('wrong-value', line, {
      found: `id="${id}"`,
      expected: idWords,
      hint: 'The id is part of the address of the claim.',
    });
  } else if (isReservedAnchor(id)) {
    report('wrong-value', line, {
      found: `id="${id}"`,
      expected: 'an id that the page does not use itself, as it does main, contents, lens-… and p12',
      hint: 'Choose an id that tells what the claim says.',
    });
  }
}

function readChannel(id: string, channel: string | null, line: number, report: Report): Channel | null {
  if (channel === null || isChannel(channel)) return channel;
  report('wrong-value', line, {
    found: `channel="${channel}" on “${id}”`,
    expected: `one of ${channels.join(', ')}`,
    hint: didYouMean(channel, channels, 'Leave it out where the article does not tell.'),
  });
  return null;
}

function reportSpeaker(id: string, form: Form, by: string | null, line: number, report: Report): void {
  if (form === 'narration') {
    if (by === null) return;
    report('narration-with-speaker', line, {
      found: `by="${by}" on narration “${id}”`,
      expected: 'no speaker: narration is the article’s own voice',
      hint: 'Take “by” out, or use indirect if the article attributes the words.',
    });
  } else if (by === null || by === '') {
    report('claim-without-speaker', line, {
      found: `${form} claim “${id}” without “by”`,
      expected: 'by="…" with the id of a speaker',
      hint: 'Name the speaker, or use form="narration" if nothing in the article attributes the words.',
    });
  }
}

function reportQuotations(
  id: string,
  form: Form,
  outside: string,
  quotations: string[],
  line: number,
  report: Report,
): void {
  if (quotations.length === 0) {
    report('quotation-missing', line, {
      found: `${form} claim “${id}” without quotation marks`,
      expected: 'the verbatim words in “…”',
      hint: 'Put the speaker’s own words in curly quotation marks, or use form="indirect".',
    });
    return;
  }
  if (outside !== '') {
    report('quotation-incomplete', line, {
      found: `direct claim “${id}” with “${outside}” outside its quotation marks`,
      expected: 'a claim that is quoted from end to end, cues aside',
      hint: 'Use form="mixed", or leave the words that are not quoted out of the claim.',
    });
  }
}

function isForm(value: string): value is Form {
  return (forms as readonly string[]).includes(value);
}

function isChannel(value: string): value is Channel {
  return (channels as readonly string[]).includes(value);
}
