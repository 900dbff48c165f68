import {
  auxiliaries,
  clauseOpeners,
  determiners,
  irregularPasts,
  isAdverb,
  possessivePronouns,
  prepositions,
  subjectPronouns,
} from '../words/closed-class-words.ts';
import { reportingVerb } from '../words/reporting-verbs.ts';
import { wordSet } from '../../word-set.ts';
import { isPlural } from './plurals.ts';
import { tokenAt, type Token, type TokenRange } from '../text/tokens.ts';

/** Determiners and the like that name a speaker alone: "Some say". */
const standAlone = wordSet(
  'some many most several all both few others another one each two three four five six seven eight nine ten dozens hundreds',
);
/** Verbs in their base form that no noun phrase without an article begins with. */
const baseVerbs = wordSet(`
  run let make get give take provide stop discuss react keep hold go come see use put set help seek want need become remain
  allow bring build buy carry cause change choose continue create cut decide defend do draw drop enter feel fight fill find
  follow get grow happen happens have hear hit include increase join know learn leave lose meet move pay play protect pull push
  raise reach reduce remember remove require save send serve shut sit speak spend stand start stay take think throw turn try
  understand vote wait walk win work attend resist pick favor attack name back point feel let`);
/** Verbs in the third person that are no plural nouns. */
const thirdPersonVerbs = wordSet(`
  says reads keeps makes affirms touts reflects seems helps happens spreads believes thinks insists argues contends asserts
  maintains tells writes adds admits concedes explains lists goes gets gives takes becomes remains brings allows includes suggests
  seek wish read holds leads wants sounds comes knows sees finds means meets loses begins draws grows`);
/** Nouns for something written or a body of people, which stand without an article. */
const bareNouns =
  /(?:tion|sis|research|evidence|data|footage|police|staff|management|leadership|counsel|defense|prosecution|congress|parliament|media|scholarship|everyone|everybody|someone|somebody|anyone|anybody|government|campaign)$/;
/** Openings that no noun phrase has. */
const otherOpenings = wordSet(
  'happy easier better worse able unable ready due such least well much unlike like given seen far there here not according',
);
/** Heads of phrases that tell a time, an amount or an abstract thing: nobody who could say anything. */
const silentHeads = wordSet(`
  time week weeks month months year years day days morning evening night hour hours minute minutes moment past last point fact
  way ways rest help word idea effort reason contrast reference proportion prominence kind sort case much none thing
  things end start beginning middle wake midst face light`);
/** Participles that describe the noun before them, with the words after: "people briefed on the plan". */
const describing = wordSet(`
  briefed involved told asked known based interviewed employed named called contacted reached appointed elected hired wounded
  displaced affected charged accused convicted opposed aligned associated connected attached assigned allied gathered led
  backed owned released published conducted commissioned compiled filed signed written provided obtained posted sponsored
  funded issued prepared cited quoted identified surveyed polled tied linked trained versed concerned interested selected advised
  represented retained invited injured stationed located nominated detained arrested headed`);
const afterParticiple = wordSet('by in on with to at for from about near as of');
/** Words that begin a clause or tell a time, after which the phrase names nobody. */
const clauseInside = /^(?:since|than|when|while|because|if|after|before|until|not|there)$/;

/**
 * Whether the words can name a speaker: whether they are a noun phrase, as far as the words that make up a phrase and the
 * endings of the others tell. "Officials briefed on the plan" are; "forced to defend", "The" and "third time" are not.
 */
export function isNounPhrase(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  const first = tokenAt(tokens, from);
  if (to - from === 1)
    return (
      (first.capital && from > 0 && isName(first)) || (isNoun(first) && (first.capital || isBareNoun(first.lower)))
    );
  if (!opensPhrase(tokens, from, to) || endsInAdjective(tokens, to)) return false;
  for (let index = from + 1; index < to; index += 1) if (breaksPhrase(tokens, index, to)) return false;
  return !silentHeads.has(tokenAt(tokens, headIndex(tokens, { from, to })).lower);
}

/** Whether a noun can stand alone and without an article: a plural, "police", "research". */
export function isBareNoun(lower: string): boolean {
  return (
    standAlone.has(lower) ||
    subjectPronouns.has(lower) ||
    bareNouns.test(lower) ||
    /[^su’'i]s$|men$|people$/.test(lower)
  );
}

/** Index of the noun at the head of a phrase: the last word before a preposition, a mark or "who". */
export function headIndex(tokens: readonly Token[], { from, to }: TokenRange): number {
  let index = from;
  while (index + 1 < to) {
    const { kind, lower } = tokenAt(tokens, index + 1);
    if (prepositions.has(lower) || lower === 'who' || lower === 'that' || lower === 'which' || kind === 'mark') break;
    if (describing.has(lower) || lower === 'familiar' || lower === 'close') break;
    index += 1;
  }
  return tokenAt(tokens, index).kind === 'possessive' ? index - 1 : index;
}

/** Inside a sentence a word with a capital is a name, whatever it means otherwise: "said Day". */
function isName({ lower }: Token): boolean {
  if (determiners.has(lower) || prepositions.has(lower) || subjectPronouns.has(lower)) return false;
  return !clauseOpeners.has(lower) && !/[’']/.test(lower);
}

function isNoun({ kind, lower, capital }: Token): boolean {
  if (kind !== 'word') return false;
  if (standAlone.has(lower) || subjectPronouns.has(lower)) return true;
  if (determiners.has(lower) || prepositions.has(lower) || auxiliaries.has(lower) || clauseOpeners.has(lower))
    return false;
  if (/[’'](?:m|re|ve|d|ll|s)$/.test(lower)) return false;
  if (otherOpenings.has(lower) || silentHeads.has(lower) || baseVerbs.has(lower) || irregularPasts.has(lower))
    return false;
  if (isAdverb(lower) && !capital) return false;
  return capital || !/(?:[^e]ed|ing)$/.test(lower);
}

function opensPhrase(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokenAt(tokens, from);
  const next = tokenAt(tokens, from + 1);
  if (first.kind === 'number') return true;
  const { lower } = first;
  if (possessivePronouns.has(lower) || standAlone.has(lower) || /^(?:the|an?|this|that|these|those)$/.test(lower))
    return next.kind === 'word' || next.kind === 'number' || next.kind === 'quote';
  if (determiners.has(lower)) return true;
  if (subjectPronouns.has(lower)) return next.lower === 'who';
  if (otherOpenings.has(lower) || irregularPasts.has(lower) || (lower === 'more' && prepositions.has(next.lower)))
    return false;
  if (/[’'](?:m|re|ve|d|ll)$/.test(lower)) return false;
  // "Back her opponents", "point the crowd": a verb with its object.
  if (possessivePronouns.has(next.lower) || /^(?:the|an?|this|these|those)$/.test(next.lower)) return false;
  const name = tokenAt(tokens, headIndex(tokens, { from, to })).capital && next.capital && first.capital;
  if (name && !lower.endsWith('ing')) return true;
  const plural = isPlural(tokens, { from, to });
  if (lower.endsWith('ing'))
    return !next.capital && plural && !determiners.has(next.lower) && !prepositions.has(next.lower);
  if (/[^e]ed$/.test(lower)) return !prepositions.has(next.lower) && (plural || tokenAt(tokens, to - 1).capital);
  if (baseVerbs.has(lower)) return false;
  if (reportingVerb(lower)?.shape === 'base' && !first.capital)
    return !determiners.has(next.lower) && !next.capital && plural;
  return true;
}

/** "in many", "very frequent": the noun of the last words is missing. */
function endsInAdjective(tokens: readonly Token[], to: number): boolean {
  const { lower, kind } = tokenAt(tokens, to - 1);
  if (kind === 'mark') return false;
  if (prepositions.has(lower)) return true;
  return determiners.has(lower) && prepositions.has(tokenAt(tokens, to - 2).lower);
}

/** Whether a word after the first shows that the words are a clause. */
function breaksPhrase(tokens: readonly Token[], index: number, to: number): boolean {
  const { kind, lower, capital } = tokenAt(tokens, index);
  const before = tokenAt(tokens, index - 1);
  const next = tokenAt(tokens, index + 1);
  if (kind !== 'word' || capital) return false;
  if (clauseInside.test(lower) || (thirdPersonVerbs.has(lower) && before.kind === 'word')) return true;
  if (lower === 'who' || lower === 'which') return false;
  if (subjectPronouns.has(lower) || /[’'](?:m|re|ve|d|ll)$/.test(lower)) return true;
  if (auxiliaries.has(lower) || irregularPasts.has(lower)) return before.lower !== 'who';
  if (lower === 'to' && index + 1 < to)
    return next.kind === 'word' && !next.capital && !isNounAfterTo(tokens, index + 1, to);
  const pastVerb = /[^e]ed$/.test(lower) && before.kind === 'word' && !before.lower.endsWith('ly');
  if (!pastVerb || determiners.has(before.lower) || prepositions.has(before.lower) || before.lower === 'and')
    return false;
  const describes = describing.has(lower) && (afterParticiple.has(next.lower) || index + 1 === to);
  if (before.capital && !describes && next.lower !== 'by' && index + 1 < to) return true;
  if (index + 1 < to && !prepositions.has(next.lower) && !determiners.has(next.lower)) return false;
  return !describes && next.lower !== 'by';
}

/** "aides to the mayor", "advisers to farmers": a noun phrase after "to", and no verb. */
function isNounAfterTo(tokens: readonly Token[], index: number, to: number): boolean {
  const { lower } = tokenAt(tokens, index);
  if (determiners.has(lower) || possessivePronouns.has(lower)) return true;
  return isPlural(tokens, { from: index, to: index + 1 }) && !baseVerbs.has(lower) && to > index;
}
