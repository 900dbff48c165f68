/**
 * Where the words of claims stand in the text of a section. The word index has one record a section, because one a claim
 * makes it grow too fast; it tells the positions of the words that it finds. So that a position tells the claim as well,
 * without a table, each claim has a slot of the same number of words, filled up with pilcrows, which are no words to the
 * index. A slot has two halves: the claim and its speaker’s name, then what is told of the speaker, the cue, and what
 * tells acronyms apart. What belongs to the section itself stands behind the last slot.
 */
import { acronymTokens } from './acronyms.ts';
import { joinContent, pilcrow, type ContentFields } from './content.ts';

/** The text of a record, and the number of words in half a slot. */
export interface SlottedText {
  content: string;
  half: number;
}

/** Where a position is: in a claim of the record, or behind them all (`claim` is null). */
export interface WordPlace {
  /** Place of the claim in the record, from 0. */
  claim: number | null;
  /** Whether the word is the claim’s or its speaker’s name, not only told of the speaker. */
  isSaid: boolean;
  /** From the start of the half, or behind the last slot. */
  offset: number;
}

const tokensOf = (text: string): string[] => text.split(/\s+/).filter((token) => token !== '');
const saidText = ({ text, name }: ContentFields): string => joinParts([text, name]);
const toldText = ({ role, cue, extra }: ContentFields): string => joinParts([role, cue, extra]);
const joinParts = (parts: readonly string[]): string =>
  parts.map((part) => part.replaceAll(pilcrow, ' ').replace(/\s+/g, ' ').trim()).join(` ${pilcrow} `);

/** The record of a section: the slots of its claims, then what the section itself is found by. */
export function slottedText(claims: readonly ContentFields[], own: ContentFields): SlottedText {
  const halves = claims.flatMap((fields) => [
    tokensOf(saidText(fields)),
    [...tokensOf(toldText(fields)), ...acronymTokens(Object.values(fields).join(' '))],
  ]);
  const longest = Math.max(1, ...halves.map(({ length }) => length));
  const half = 2 ** Math.ceil(Math.log2(longest));
  const slots = halves.map((tokens) => [...tokens, ...Array<string>(half - tokens.length).fill(pilcrow)].join(' '));
  return { content: [...slots, joinContent(own)].join(' ').trim(), half };
}

/** @param claims how many claims the record has */
export function wordPlace(position: number, half: number, claims: number): WordPlace {
  const slot = Math.floor(position / (2 * half));
  if (slot >= claims) return { claim: null, isSaid: true, offset: position - 2 * half * claims };
  const inSlot = position % (2 * half);
  return { claim: slot, isSaid: inSlot < half, offset: inSlot % half };
}

/** A place in a slot as an index into the words of `joinContent` of the same fields. */
export function joinedIndex({ isSaid, offset }: WordPlace, fields: ContentFields): number {
  return isSaid ? offset : offset + tokensOf(saidText(fields)).length + 1;
}
