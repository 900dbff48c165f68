import { AUXILIARIES, CLAUSE_OPENERS, DETERMINERS, PREPOSITIONS, SUBJECT_PRONOUNS, isAdverb } from './closed-class.ts';
import { phraseEndingAt, phraseStartingAt, type Phrase } from './phrases.ts';
import { tokenAt, type Token } from './tokens.ts';

/** "Minutes later,": a time, no subject. */
const LATER = /^(?:later|earlier|ago|before|after)$/;
/** How far back from a verb its subject is looked for, in tokens. */
const REACH = 60;

/** Start of the verb group: the verb with the auxiliaries and adverbs before it. */
export function verbGroupStart(tokens: readonly Token[], verb: number): number {
  let start = verb;
  for (let index = verb - 1; index >= Math.max(0, verb - 8); index -= 1) {
    const { lower, kind } = tokenAt(tokens, index);
    const auxiliary = AUXILIARIES.has(lower) || kind === 'possessive' || /[’'](?:s|ve|d|re|ll)$/.test(lower);
    if (!auxiliary && !isAdverb(lower)) break;
    if (
      kind === 'possessive' &&
      index === start - 1 &&
      index + 1 === verb &&
      !/ing$|ed$|id$/.test(tokenAt(tokens, verb).lower)
    )
      break;
    start = index;
  }
  return start;
}

/** The subject before a verb group; it may stand before an appositive or a clause with "who". */
export function subjectBefore(tokens: readonly Token[], groupStart: number): Phrase | null {
  const before = tokenAt(tokens, groupStart - 1);
  const floor = segmentFloor(tokens, groupStart - 1);
  if (before.text === ',' || before.text === '—' || before.text === '–')
    return subjectBeforeAside(tokens, groupStart - 1, floor);
  if (before.lower === 'who') return whoseClause(tokens, groupStart - 1, floor);
  if (before.lower === 'and' || before.lower === 'but' || before.lower === 'or') return null;
  return phraseEndingAt(tokens, groupStart - 1, floor);
}

/** The one that "who" stands for: the phrase before it. */
function whoseClause(tokens: readonly Token[], who: number, floor: number): Phrase | null {
  const comma = tokenAt(tokens, who - 1).text === ',';
  const antecedent = phraseEndingAt(tokens, comma ? who - 2 : who - 1, floor);
  return { from: antecedent?.from ?? who, to: who + 1 };
}

/** Where the search for a subject must end: after a quotation, a colon or a semicolon. */
function segmentFloor(tokens: readonly Token[], from: number): number {
  for (let index = from; index >= Math.max(0, from - REACH); index -= 1) {
    const token = tokenAt(tokens, index);
    if (token.text === ':' || token.text === ';') return index + 1;
    if (token.kind === 'quote' && /[.,!?—…]”$/.test(token.text)) return index + 1;
  }
  return Math.max(0, from - REACH);
}

/** "X, who …, said" and "X, the …, said": the segments between commas, read from the verb backwards. */
function subjectBeforeAside(tokens: readonly Token[], comma: number, floor: number): Phrase | null {
  const commas = [comma];
  for (let index = comma - 1; index >= floor; index -= 1) {
    const { text } = tokenAt(tokens, index);
    if (text === ',' || text === '—' || text === '–') commas.push(index);
  }
  const segmentStart = (position: number): number => {
    const earlier = commas[position + 1];
    return earlier === undefined ? floor : earlier + 1;
  };
  let fallback: Phrase | null = null;
  for (let position = 0; position < commas.length; position += 1) {
    const end = commas[position] ?? floor;
    const start = segmentStart(position);
    if (position < commas.length - 1 && opensRelative(tokens, start)) {
      const before = commas[position + 1] ?? floor;
      const found = phraseEndingAt(tokens, before - 1, segmentStart(position + 1));
      if (found !== null) return found;
    }
    if (isAside(tokens, start, end)) continue;
    const found = phraseEndingAt(tokens, end - 1, start);
    if (found === null) continue;
    const earlier = commas[position + 1];
    const roleBefore =
      position === 0 && earlier !== undefined && hasName(tokens, found) && isRole(tokens, segmentStart(1), earlier);
    if (position > 0 || commas.length === 1 || roleBefore) return found;
    fallback = found;
  }
  return fallback;
}

function opensRelative(tokens: readonly Token[], start: number): boolean {
  const { lower } = tokenAt(tokens, start);
  return lower === 'who' || lower === 'whose' || lower === 'which' || lower === 'whom';
}

/** Whether a segment between commas describes what stands before it. */
function isAside(tokens: readonly Token[], start: number, end: number): boolean {
  const first = tokenAt(tokens, start);
  if (first.kind === 'number' || first.lower === 'and') return true;
  if (DETERMINERS.has(first.lower) || PREPOSITIONS.has(first.lower) || isAdverb(first.lower)) return true;
  if (CLAUSE_OPENERS.has(first.lower) || first.lower === 'who') return true;
  if (/^[RDI](?:-|$)/.test(first.text) && end - start <= 3) return true;
  return !first.capital && !SUBJECT_PRONOUNS.has(first.lower);
}

/** "his top aide" in "his top aide, Jo Bell, said": a role with the name after it. */
function isRole(tokens: readonly Token[], start: number, end: number): boolean {
  const first = tokenAt(tokens, start);
  return end - start <= 6 && DETERMINERS.has(first.lower) && !tokenAt(tokens, end - 1).capital;
}

function hasName(tokens: readonly Token[], phrase: Phrase): boolean {
  for (let index = phrase.from; index < phrase.to; index += 1) if (tokenAt(tokens, index).capital) return true;
  return false;
}

/** The subject of a whole sentence: the first phrase after whatever introduces it. */
export function sentenceSubject(tokens: readonly Token[], ceiling: number): Phrase | null {
  let start = 0;
  for (let hop = 0; hop < 4; hop += 1) {
    const first = tokenAt(tokens, start);
    const opening = phraseStartingAt(tokens, start, ceiling);
    if (opening !== null && isDateline(tokens, start, opening.to)) {
      start = opening.to + 1;
      continue;
    }
    const introduces =
      LATER.test(tokenAt(tokens, opening?.to ?? start).lower) ||
      PREPOSITIONS.has(first.lower) ||
      (CLAUSE_OPENERS.has(first.lower) && !/^(?:but|nor|or|yet|so)$/.test(first.lower)) ||
      (/ing$|ed$/.test(first.lower) && !DETERMINERS.has(tokenAt(tokens, start + 1).lower)) ||
      first.kind === 'quote';
    if (isAdverb(first.lower) || /^(?:but|and|so|yet|or|nor)$/.test(first.lower) || first.kind === 'mark') {
      start += 1;
      continue;
    }
    if (!introduces) break;
    const comma = nextComma(tokens, start, ceiling);
    if (comma === -1) break;
    start = comma + 1;
  }
  return phraseStartingAt(tokens, start, ceiling);
}

/** "LIMA, Peru —" or "WASHINGTON (AP) -" before the first sentence of a report. */
function isDateline(tokens: readonly Token[], start: number, end: number): boolean {
  const { text } = tokenAt(tokens, start);
  return start === 0 && /^\p{Lu}{2,}$/u.test(text) && /^(?:—|–|-|--)$/.test(tokenAt(tokens, end).text);
}

function nextComma(tokens: readonly Token[], from: number, ceiling: number): number {
  for (let index = from; index < Math.min(ceiling, from + REACH); index += 1)
    if (tokenAt(tokens, index).text === ',') return index;
  return -1;
}
