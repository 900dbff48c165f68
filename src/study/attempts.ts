/** Attempts at “Who said it?”, and what they show: the first at each claim apart from all later ones. */
import { forms, type Claim, type Form } from '../model/claim.ts';
import { speakerClasses, type SpeakerClass } from '../model/speaker.ts';
import { answerTo, parts, type Judgment, type Part, type Speakers } from './who-said-it.ts';

/** What is remembered of the attempts at one claim. A first attempt is never replaced. */
export interface Attempts {
  claim: string;
  first: Judgment;
  /** When the first was made, in milliseconds since 1970 (UTC). */
  at: number;
  /** Revision of the reading at the first attempt. */
  revision: string;
  /** The last of the later attempts. */
  last: Judgment | null;
  /** How many came after the first. */
  later: number;
}

/** Adds an attempt to those at the same claim. */
export function addAttempt(
  before: Attempts | undefined,
  { claim, judgment, at, revision }: { claim: string; judgment: Judgment; at: number; revision: string },
): Attempts {
  if (before === undefined) return { claim, first: judgment, at, revision, last: null, later: 0 };
  return { ...before, last: judgment, later: before.later + 1 };
}

export interface Score {
  right: number;
  total: number;
}

export interface SummaryRow<Key extends string> {
  key: Key;
  first: Score;
  later: Score;
}

export interface Summary {
  parts: SummaryRow<Part>[];
  /** Whether the form was recognized, by the right form; forms without an attempt are left out. */
  forms: SummaryRow<Form>[];
  /** The same for identification. */
  identifications: SummaryRow<SpeakerClass>[];
  /** Claims with any part wrong at the latest attempt. */
  missed: Claim[];
}

/** Sums up the attempts at `claims`; claims without an attempt do not count. */
export function summarize(
  claims: readonly Claim[],
  attempts: ReadonlyMap<string, Attempts>,
  speakers: Speakers,
): Summary {
  const attempted = claims.flatMap((claim) => {
    const made = attempts.get(claim.id);
    return made === undefined ? [] : [{ claim, made, right: answerTo(claim, speakers) }];
  });
  const row = <Key extends string>(key: Key, part: Part, rows: typeof attempted): SummaryRow<Key> => ({
    key,
    first: { right: rows.filter(({ made }) => made.first[part]).length, total: rows.length },
    later: {
      right: rows.filter(({ made }) => made.last?.[part] === true).length,
      total: rows.filter(({ made }) => made.last !== null).length,
    },
  });
  /** A row for each key that at least one of the claims has. */
  const rowsBy = <Key extends string>(keys: readonly Key[], part: 'form' | 'identification'): SummaryRow<Key>[] =>
    keys
      .map((key) =>
        row(
          key,
          part,
          attempted.filter(({ right }) => right[part] === key),
        ),
      )
      .filter(({ first }) => first.total > 0);
  return {
    parts: parts.map((part) => row(part, part, attempted)),
    forms: rowsBy(forms, 'form'),
    identifications: rowsBy(speakerClasses, 'identification'),
    missed: attempted
      .filter(({ made }) => !Object.values(made.last ?? made.first).every((isRight) => isRight))
      .map(({ claim }) => claim),
  };
}

/** What to practice: the forms and identifications with the lowest share of right first attempts, if any was wrong. */
export function weakest(summary: Summary): { form: Form | null; identification: SpeakerClass | null } {
  return { form: lowest(summary.forms), identification: lowest(summary.identifications) };
}

function lowest<Key extends string>(rows: readonly SummaryRow<Key>[]): Key | null {
  const share = ({ first }: SummaryRow<Key>) => first.right / first.total;
  const missed = rows.filter(({ first }) => first.right < first.total).sort((a, b) => share(a) - share(b));
  return missed[0]?.key ?? null;
}
