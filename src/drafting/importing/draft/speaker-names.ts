/** Names of speakers: who is the same, and how a name is sorted. */
import { capital } from '../../../model/words.ts';
import type { Naming } from '../../attribution/attribution.ts';
import { reportingVerb } from '../../attribution/words/reporting-verbs.ts';
import { oneLine } from '../clean/characters.ts';
import { nameParticles } from '../../name-particles.ts';
import { asciiWords } from './ids.ts';

/** What two forms of one name have in common: words in plain letters, without a leading article. */
export const nameKey = (name: string) =>
  asciiWords(name)
    .join(' ')
    .replace(/^(?:the|a|an) /u, '');

/** A name as an entry is headed: first letter capital, nothing at its ends. */
export function displayName(description: string): string {
  const name = oneLine(description).replace(/^[\s,;:.–—-]+|[\s,;:–—-]+$/gu, '');
  return capital(name);
}

/** A name or role as the label of a turn gives it, “THE WITNESS”, as it stands in a sentence. Acronyms stay as they are. */
export function turnName(label: string, naming: Naming): string {
  if (!/\p{Lu}{2}/u.test(label) || label !== label.toUpperCase()) return label;
  if (naming === 'description') return label.toLowerCase();
  const lone = !label.includes(' ');
  if (lone && naming !== 'person' && (label.length < 4 || !/[AEIOUY]/u.test(label))) return label;
  return label.replace(/\p{L}[\p{L}\p{M}]*/gu, (word) =>
    /^(?:I{2,3}|IV)$/u.test(word) ? word : word.charAt(0) + word.slice(1).toLowerCase(),
  );
}

const particles = new Set([...nameParticles, 'do']);

/**
 * How a person’s name stands in a list: “Sol, Ana”. The surname is what the article calls them by where it uses no more
 * than a part of the name, so that a double surname stays whole.
 */
export function sortedName(name: string, text: string): string {
  const words = name.split(' ');
  if (words.length < 2) return name;
  let from = words.length - 1;
  for (let start = 1; start < words.length - 1; start++) {
    if (particles.has((words[start] ?? '').toLowerCase())) continue;
    const first = withParticles(words, start);
    const surname = words.slice(first, start + 1).join(' ');
    const before = escapePattern(words[first - 1] ?? '');
    const alone = new RegExp(`(?<!${before}\\s)(?<!\\p{L})${escapePattern(surname)}(?!\\p{L})`, 'iu');
    if (alone.test(text)) {
      from = start;
      break;
    }
  }
  from = withParticles(words, from);
  return `${words.slice(from).join(' ')}, ${words.slice(0, from).join(' ')}`;
}

/** Where a surname begins whose chief word stands at `index`: “de la Vega” begins with “de”. */
function withParticles(words: readonly string[], index: number): number {
  let first = index;
  while (first > 1 && particles.has((words[first - 1] ?? '').toLowerCase())) first -= 1;
  return first;
}

const counting =
  /^(?<count>the|an?|one|two|three|four|five|six|seven|eight|nine|ten|some|several|many|most|few|both|other)\s+(?<rest>.+)$/iu;

/** How a description stands in a list: its count goes last, as in “Former U.S. officials, two”. */
export function sortedDescription(name: string): string {
  const match = counting.exec(name)?.groups;
  if (match === undefined) return name;
  const { count = '', rest = '' } = match;
  const first = capital(rest);
  return /^(?:the|an?)$/iu.test(count) ? first : `${first}, ${count.toLowerCase()}`;
}

/** How a role begins: an article, a possessive, “former”; or a noun of office, “director of”. */
const roleStart =
  '(?:an?|the|then|former|its|her|his|their|\\p{Lu}[\\p{L}.]*(?:\\s\\p{Lu}[\\p{L}.]*)?’s?)\\s|(?!\\p{Ll}+ed\\s)\\p{Ll}+(?:\\s\\p{Ll}+)?\\s(?:of|for|at)\\s';

/** What ends a role; the full stops of “U.S.” do not. */
const stop = '[,;:“”()–—]|(?<!\\.\\p{Lu})\\.(?!\\p{L})';
const roleAfterName = new RegExp(
  `^,\\s(?:who\\s(?:is|was)\\s)?(?<role>(?:${roleStart})(?:(?!${stop}).|(?<=\\p{Lu})\\.){2,90}?)(?=${stop})`,
  'u',
);
/** A role is looked for in so many code units after a name. */
const longestRole = 130;

/** What the article says of a named person right where it names them: “…, the mayor of Pell,”. */
export function roleIn(name: string, text: string): string | null {
  for (let at = text.indexOf(`${name},`); at !== -1; at = text.indexOf(`${name},`, at + 1)) {
    const after = at + name.length;
    const role = roleAfterName
      .exec(text.slice(after, after + longestRole))
      ?.groups?.['role']?.replace(/^(?:an?|the)\s/u, '');
    if (role === undefined) continue;
    return reportingVerb(role.split(' ', 1)[0]?.toLowerCase() ?? '') === undefined ? capital(role) : null;
  }
  return null;
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
