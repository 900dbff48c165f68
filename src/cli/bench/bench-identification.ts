/** How often a draft says rightly whether a speaker is named, described, anonymous or a document, on labels made by hand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { draftClaims } from '../../drafting/importing/draft/draft-claims.ts';
import { draftSpeakers } from '../../drafting/importing/draft/draft-speakers.ts';
import { findParagraphs } from '../../drafting/attribution/text/paragraphs.ts';
import { speakerClassOf, type SpeakerClass } from '../../model/speaker-class.ts';

interface Label {
  /** Number of the article in the corpus, from 0. */
  readonly article: number;
  /** Offset in the article’s text at which a claim starts. */
  readonly at: number;
  /** What its speaker is; `nobody` where the draft should find none. */
  readonly is: SpeakerClass | 'nobody';
}

/** How many labels there are, how many of their claims the draft has, and for how many of those it is right. */
export function benchIdentification(texts: readonly string[]): { labels: number; found: number; right: number } {
  const file = readFileSync(join(import.meta.dirname, 'speaker-labels.json'), 'utf8');
  const { speakers: labels } = JSON.parse(file) as { readonly speakers: readonly Label[] };
  const count = { labels: labels.length, found: 0, right: 0 };
  for (const [article, own] of Map.groupBy(labels, (label) => label.article)) {
    const classes = classesByOffset(texts[article] ?? '');
    for (const { at, is } of own) {
      const drafted = classes.get(at);
      if (drafted === undefined && is !== 'nobody') continue;
      count.found += 1;
      if ((drafted ?? 'nobody') === is) count.right += 1;
    }
  }
  return count;
}

/** What the speaker of each drafted claim is, by the offset at which the claim starts. */
function classesByOffset(text: string): Map<number, Label['is']> {
  const ranges = findParagraphs(text);
  const paragraphs = ranges.map(({ start, end }) => text.slice(start, end));
  const claims = draftClaims(paragraphs);
  const { speakers, idOf } = draftSpeakers(claims, paragraphs, new Map(), new Set());
  const records = new Map(speakers.map(({ id, record }) => [id, record]));
  return new Map(
    claims.map((claim) => {
      const at = (ranges[claim.paragraph]?.start ?? 0) + (claim.parts[0]?.start ?? 0);
      const record = records.get(idOf(claim));
      return [at, record === undefined || claim.speaker === null ? 'nobody' : speakerClassOf(record)];
    }),
  );
}
