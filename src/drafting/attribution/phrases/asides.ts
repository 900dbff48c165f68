import { clauseOpeners, determiners, isAdverb, prepositions, subjectPronouns } from '../words/closed-class-words.ts';
import { phraseEndingAt } from './phrases.ts';
import { tokenAt, type Token, type TokenRange } from '../text/tokens.ts';

/** From a possessive to the end of a role are at most so many tokens: "Mr. Day’s chief spokesman for the region". */
const longestRole = 9;

/** "X, who …, said" and "X, the …, said": the parts between commas, read backwards from the verb. */
export function subjectBeforeAside(tokens: readonly Token[], comma: number, floor: number): TokenRange | null {
  const commas = [comma];
  for (let index = comma - 1; index >= floor; index -= 1) {
    const { text } = tokenAt(tokens, index);
    if (text === ',' || text === '—' || text === '–') commas.push(index);
  }
  const segmentStart = (position: number): number => {
    const earlier = commas[position + 1];
    return earlier === undefined ? floor : earlier + 1;
  };
  let fallback: TokenRange | null = null;
  for (let position = 0; position < commas.length; position += 1) {
    const end = commas[position] ?? floor;
    const start = segmentStart(position);
    if (position < commas.length - 1 && opensRelative(tokens, start)) {
      const before = commas[position + 1] ?? floor;
      const phrase = phraseEndingAt(tokens, before - 1, segmentStart(position + 1));
      if (phrase !== null) return phrase;
    }
    if (isAside(tokens, start, end)) continue;
    const phrase = phraseEndingAt(tokens, end - 1, start);
    if (phrase === null) continue;
    const earlier = commas[position + 1];
    const roleBefore =
      position === 0 && earlier !== undefined && hasName(tokens, phrase) && isRole(tokens, segmentStart(1), earlier);
    if (position > 0 || commas.length === 1 || roleBefore) return phrase;
    fallback = phrase;
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
  if (determiners.has(first.lower) || prepositions.has(first.lower) || isAdverb(first.lower)) return true;
  if (clauseOpeners.has(first.lower) || first.lower === 'who') return true;
  if (/^[RDI](?:-|$)/.test(first.text) && end - start <= 3) return true;
  return !first.capital && !subjectPronouns.has(first.lower);
}

/** "his top aide" in "his top aide, Jo Bell, said", "Mr. Day’s spokesman" in the like: a role with the name after it. */
function isRole(tokens: readonly Token[], start: number, end: number): boolean {
  if (tokenAt(tokens, end - 1).capital) return false;
  if (end - start <= 6 && determiners.has(tokenAt(tokens, start).lower)) return true;
  for (let index = end - 2; index > Math.max(start, end - longestRole); index -= 1) {
    if (tokenAt(tokens, index).kind === 'possessive') return true;
    if (tokenAt(tokens, index).lower === 'and') return false;
  }
  return false;
}

function hasName(tokens: readonly Token[], phrase: TokenRange): boolean {
  for (let index = phrase.from; index < phrase.to; index += 1) if (tokenAt(tokens, index).capital) return true;
  return false;
}
