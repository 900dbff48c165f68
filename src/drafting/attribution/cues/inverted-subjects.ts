import { determiners, isAdverb } from '../words/closed-class-words.ts';
import { isNounPhrase } from '../phrases/noun-phrases.ts';
import { phraseStartingAt } from '../phrases/phrases.ts';
import type { ReportingVerb } from '../words/reporting-verbs.ts';
import { tokenAt, type Token, type TokenRange } from '../text/tokens.ts';

/** Verbs whose subject can follow them after a comma that ends no quotation. */
const verbsAfterComma = new Set([
  'say',
  'write',
  'add',
  'note',
  'explain',
  'report',
  'argue',
  'continue',
  'recall',
  'joke',
  'observe',
]);

/** The subject after the verb, as in “…,” said the mayor; null where the subject stands elsewhere. */
export function invertedSubject(
  tokens: readonly Token[],
  group: number,
  at: number,
  verb: ReportingVerb,
): TokenRange | null {
  if (verb.shape !== 'past' && verb.shape !== 'third') return null;
  if (verb.group !== 'say' && verb.group !== 'tell' && verb.group !== 'speak') return null;
  const before = tokenAt(tokens, group - 1);
  const afterQuote = before.kind === 'quote';
  const afterComma = /^(?:,|—|–|--)$/.test(before.text) && verbsAfterComma.has(verb.lemma);
  const opens = group === 0 && verb.lemma === 'say';
  if (!afterQuote && !afterComma && !opens) return null;
  let first = at + 1;
  if (isAdverb(tokenAt(tokens, first).lower)) first += 1;
  const start = tokenAt(tokens, first);
  if (start.lower === 'it' || start.lower === 'that' || start.lower === 'him' || start.lower === 'them') return null;
  const phrase = phraseStartingAt(tokens, first, tokens.length);
  if (phrase === null) return null;
  const named = nameAfterRole(tokens, phrase);
  if (named !== null && afterQuote) return named;
  const after = tokenAt(tokens, phrase.to);
  if (afterQuote) return /^(?:that|’s|is|was|would)$/.test(after.lower) ? null : phrase;
  if (!isNounPhrase(tokens, phrase)) return null;
  const closed = after.kind === 'none' || after.kind === 'quote' || /^[.,;:—–]$/.test(after.text);
  const person = start.capital || determiners.has(start.lower) || /^(?:he|she|they)$/.test(start.lower);
  return closed && (person || !afterComma) ? phrase : null;
}

/** “…,” said his daughter, Ida Bell: the name after a role, between commas. */
function nameAfterRole(tokens: readonly Token[], role: TokenRange): TokenRange | null {
  if (tokenAt(tokens, role.to).text !== ',' || tokenAt(tokens, role.to - 1).capital) return null;
  if (!determiners.has(tokenAt(tokens, role.from).lower)) return null;
  const name = phraseStartingAt(tokens, role.to + 1, tokens.length);
  if (name === null || name.to - name.from < 2) return null;
  for (let index = name.from; index < name.to; index += 1) if (!tokenAt(tokens, index).capital) return null;
  return /^(?:[,.;]|)$/.test(tokenAt(tokens, name.to).text) || tokenAt(tokens, name.to).kind === 'quote' ? name : null;
}
