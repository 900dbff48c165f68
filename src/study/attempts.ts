/** Tries at “Who said it?”, and what they show: the first at each claim apart from all later ones. */
import { forms, type Claim, type Form } from '../model/claim.ts';
import { speakerClasses, type SpeakerClass } from '../model/speaker.ts';
import { answerTo, parts, type Judgment, type Part, type Speakers } from './who-said-it.ts';

/** What is remembered of the tries at one claim. A first try is never replaced. */
export interface Tries {
  claim: string;
  first: Judgment;
  /** When the first was made, in milliseconds since 1970 (UTC). */
  at: number;
  /** Revision of the reading at the first try. */
  revision: string;
  /** The last of the later tries. */
  last: Judgment | null;
  /** How many came after the first. */
  later: number;
}

/** Adds a try to those at the same claim. */
export function addTry(
  before: Tries | undefined,
  { claim, judgment, at, revision }: { claim: string; judgment: Judgment; at: number; revision: string },
): Tries {
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
  /** Whether the form was recognized, by the right form; forms that were not met are left out. */
  forms: SummaryRow<Form>[];
  /** The same for identification. */
  identifications: SummaryRow<SpeakerClass>[];
  /** Claims with any part wrong at the latest try. */
  missed: Claim[];
}

/** Sums up the tries at `claims`; claims that were not tried do not count. */
export function summarize(claims: readonly Claim[], tries: ReadonlyMap<string, Tries>, speakers: Speakers): Summary {
  const met = claims.flatMap((claim) => {
    const made = tries.get(claim.id);
    return made === undefined ? [] : [{ claim, made, right: answerTo(claim, speakers) }];
  });
  const row = <Key extends string>(key: Key, part: Part, of: typeof met): SummaryRow<Key> => ({
    key,
    first: { right: of.filter(({ made }) => made.first[part]).length, total: of.length },
    later: {
      right: of.filter(({ made }) => made.last?.[part] === true).length,
      total: of.filter(({ made }) => made.last !== null).length,
    },
  });
  return {
    parts: parts.map((part) => row(part, part, met)),
    forms: forms
      .map((form) =>
        row(
          form,
          'form',
          met.filter(({ right }) => right.form === form),
        ),
      )
      .filter(({ first }) => first.total > 0),
    identifications: speakerClasses
      .map((kind) =>
        row(
          kind,
          'identification',
          met.filter(({ right }) => right.identification === kind),
        ),
      )
      .filter(({ first }) => first.total > 0),
    missed: met
      .filter(({ made }) => !Object.values(made.last ?? made.first).every((isRight) => isRight))
      .map(({ claim }) => claim),
  };
}

/** What to practice: the forms and identifications with the lowest share of right first tries, if any was wrong. */
export function weakest(summary: Summary): { form: Form | null; identification: SpeakerClass | null } {
  return { form: lowest(summary.forms), identification: lowest(summary.identifications) };
}

function lowest<Key extends string>(rows: readonly SummaryRow<Key>[]): Key | null {
  const share = ({ first }: SummaryRow<Key>) => first.right / first.total;
  const missed = rows.filter(({ first }) => first.right < first.total).sort((a, b) => share(a) - share(b));
  return missed[0]?.key ?? null;
}
