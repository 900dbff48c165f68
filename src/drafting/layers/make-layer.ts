/** Makes a layer from an annotated copy: a reading of the article’s own words whose claims carry the reading’s ids. */
import type { Inline } from '../../model/inline.ts';
import { claimsOf, type Reading } from '../../model/reading.ts';
import type { Layer, WordRange } from './layer.ts';
import { wordHash, wordsOf } from './layer-words.ts';

/** The layer of `reading`, from a copy that has its claims; in the reading’s order. */
export function makeLayer(copy: Reading, reading: Reading): Layer {
  const bytes: number[] = [];
  const words = new Map<string, number[]>();
  const cues = new Map<string, number[]>();
  const add = (to: Map<string, number[]>, id: string) => to.set(id, [...(to.get(id) ?? []), bytes.length]);
  for (const { children } of copy.sections.flatMap((section) => section.paragraphs)) {
    const { text, owners } = flatten(children);
    for (const { word, start } of wordsOf(text)) {
      const { claim, cue } = owners[start] ?? noOwner;
      if (cue !== null) for (const id of cue) add(cues, id);
      else if (claim !== null) add(words, claim);
      bytes.push(wordHash(word));
    }
  }
  return {
    format: 'according-to-layer-1',
    reading: reading.slug,
    words: bytes.length,
    hashes: btoa(String.fromCharCode(...bytes)),
    claims: claimsOf(reading).map(({ id }) => ({
      id,
      words: ranges(words.get(id) ?? []),
      cue: ranges(cues.get(id) ?? []),
    })),
  };
}

/**
 * The claims that a copy lacks or has in excess: a layer holds each claim of its reading, no other.
 *
 * @returns ids, in reading order
 */
export function claimDifferences(copy: Reading, reading: Reading): { missing: string[]; unknown: string[] } {
  const own = new Set(claimsOf(copy).map(({ id }) => id));
  const wanted = new Set(claimsOf(reading).map(({ id }) => id));
  return { missing: [...wanted].filter((id) => !own.has(id)), unknown: [...own].filter((id) => !wanted.has(id)) };
}

interface Owner {
  claim: string | null;
  cue: string[] | null;
}
const noOwner: Owner = { claim: null, cue: null };

/** The text of a paragraph, and for each of its code units the claim and the cue that it stands in. */
function flatten(nodes: readonly Inline[], owner: Owner = noOwner): { text: string; owners: Owner[] } {
  let text = '';
  const owners: Owner[] = [];
  for (const node of nodes) {
    if (node.type === 'text') {
      text += node.value;
      owners.push(...Array.from({ length: node.value.length }, () => owner));
      continue;
    }
    const within =
      node.type === 'claim' ? { ...owner, claim: node.id } : node.type === 'cue' ? { ...owner, cue: node.of } : owner;
    const inner = flatten(node.children, within);
    text += inner.text;
    owners.push(...inner.owners);
  }
  return { text, owners };
}

/** Numbers in ascending order as ranges. */
function ranges(numbers: readonly number[]): WordRange[] {
  const found: WordRange[] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last?.[1] === number) last[1] = number + 1;
    else found.push([number, number + 1]);
  }
  return found;
}
