/** A drafted claim with an id, as the writing of MDX takes it. */
import type { Channel, Form } from '../../../model/claim.ts';
import type { TextRange } from '../../text-range.ts';

/** A claim to be written into a paragraph. */
export interface ClaimToWrite {
  id: string;
  form: Form;
  /** Id of the speaker; null for narration. */
  by: string | null;
  channel: Channel | null;
  draft: boolean;
  /** When the event that it dates happened; only a claim that comes from a layer has it. */
  when?: string | null;
  /** Ids of other claims that say the same. */
  same?: readonly string[];
  /** The claim’s words; parts of two claims do not overlap. */
  parts: TextRange[];
  /** The words that attribute it; claims may share them. */
  cues: TextRange[];
}

/** Whether the last of a claim’s parts ends its paragraph: a quotation may stay open there. */
export function endsParagraph(text: string, parts: readonly TextRange[]): boolean {
  return text.slice(parts.at(-1)?.end ?? 0).trim() === '';
}
