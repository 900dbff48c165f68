import type { TokenRange } from '../text/tokens.ts';
import type { ReportingVerb } from '../words/reporting-verbs.ts';

/** The words that attribute a statement: those that name the speaker, and the reporting phrase. Indexes count the tokens of one sentence. */
export interface Cue {
  readonly kind: 'verb' | 'according' | 'declined' | 'noun';
  readonly verb: ReportingVerb | null;
  /** Index of the verb, or of "according". */
  readonly at: number;
  /** First token of the cue: of the subject or of the verb group, whichever stands first. */
  readonly from: number;
  /** First token after the cue: what is reported may start here. */
  readonly to: number;
  readonly subject: TokenRange | null;
  /** The subject stands after the verb: “…,” said the mayor. */
  readonly inverted: boolean;
  /** The subject is that of an earlier verb: "…, adding that …", "… and said …". */
  readonly shared: boolean;
}
