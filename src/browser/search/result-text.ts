/** What is said below a result: who says it, how, and where. */
import { classWords, formWords, recordWords } from '../../model/words.ts';
import type { HighlightPart } from '../../search/content.ts';
import type { ClaimResult, PlaceResult } from '../../search/result.ts';

/** The line of who says a claim. */
export interface SpeakerText {
  /** Null where the article’s own voice says it. */
  name: HighlightPart[] | null;
  /** Language of the name, where it is another than the page’s. */
  language: string | undefined;
  /** What the name leaves open, with its comma. */
  withheld: string;
  role: HighlightPart[];
  /** How it is said, and what the record says of it. */
  rest: string;
}

export function speakerText({ speaker, name, role, form, verdicts }: ClaimResult): SpeakerText {
  const check = verdicts.map((verdict) => ` · ${recordWords[verdict]}`).join('');
  if (speaker === null) return { name: null, language: undefined, withheld: '', role: [], rest: check };
  return {
    name,
    language: speaker.language === '' ? undefined : speaker.language,
    withheld: speaker.withheld === '' ? '' : `, ${speaker.withheld}`,
    role,
    rest: ` · ${formWords[form]}${check}`,
  };
}

/** In place of a name, where no speaker is stated. */
export const noSpeakerText = classWords.narration;

/** Where a claim stands: “The Closed Bridge · Barriers, ¶3”. */
export function placeText({
  reading,
  section,
  paragraph,
}: Pick<ClaimResult, 'reading' | 'section' | 'paragraph'>): string {
  return `${reading.label} · ${section.label}, ¶${String(paragraph)}`;
}

/** What a place is, before what it belongs to. */
export const kindText: Readonly<Record<PlaceResult['kind'], string>> = {
  section: 'Section of ',
  reading: 'Reading · ',
};
