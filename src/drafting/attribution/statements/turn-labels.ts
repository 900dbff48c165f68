import { wordSet } from '../../word-set.ts';
import type { TextRange } from '../../text-range.ts';

/** A paragraph that begins with who speaks it: "MS. RUIZ: The bridge was unsafe." */
export interface Turn {
  /** The label without brackets and roles, as it stands. */
  readonly label: string;
  readonly speakerWords: TextRange;
  /** The label with brackets and role, without the colon. */
  readonly cue: TextRange;
  readonly content: TextRange;
  /** The content is put in quotation marks together with the label, or opens with one. */
  readonly quoted: boolean;
}

const word = "\\p{Lu}[\\p{L}\\p{M}.’'-]*";
const labelPattern = new RegExp(
  `^[“"]?(?<label>${word}(?:[ \\u00a0](?:${word}|de|la|von|van|bin|of|the)){0,5})` +
    "(?:,? ?[([][^)\\]\\n]{1,40}[)\\]])?(?:, \\p{Lu}[\\p{L}\\p{M} .’'&-]{1,40})?:\\s+(?=\\S)",
  'u',
);
/** "Q. When?", "A. In June." in place of a colon. */
const letterPattern = /^(?<label>[QA])\.\s+(?=[\p{Lu}“"\p{N}])/u;
/** Words before a colon that name no speaker. */
const notSpeakers =
  /^(?:note|updated?|correction|photos?|related|read more|more|see also|video|watch|sources?|here|editor[’']s note|exclusive|breaking|analysis|opinion|live|caption|bottom line|why|how|what|total|results?|contact|media contact|background|example|warning|tip|step|question \d+)$/i;
const notSpeakersAnywhere = /\b(?:transcript|excerpts?|partial|text|summary|highlights|remarks|full text|part)\b/i;
/** Whether the words before a colon say what follows and name no speaker: "Partial transcript:". */
export function namesNoSpeaker(label: string): boolean {
  return notSpeakers.test(label) || notSpeakersAnywhere.test(label);
}

/** A label and its colon stand within this many code units of the start of their paragraph. */
const longestTurnStart = 110;

/** The turn that a paragraph is, or null. */
export function turnOf(text: string, paragraph: TextRange): Turn | null {
  const opening = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + longestTurnStart));
  const match = labelPattern.exec(opening) ?? letterPattern.exec(opening);
  const label = match?.groups?.['label'];
  if (match === null || label === undefined || namesNoSpeaker(label)) return null;
  const from = paragraph.start + match[0].indexOf(label);
  const quoted = from > paragraph.start;
  const closed = quoted && /[”"]$/.test(text.slice(paragraph.start, paragraph.end));
  const content = { start: paragraph.start + match[0].length, end: closed ? paragraph.end - 1 : paragraph.end };
  const said = text.slice(content.start, Math.min(content.end, content.start + longestTurnStart));
  if (!/\p{L}{2}/u.test(said)) return null;
  const cue = { start: from, end: paragraph.start + match[0].trimEnd().length - 1 };
  return { label, speakerWords: { start: from, end: from + label.length }, cue, content, quoted };
}

/** "MS. RUIZ", "THE WITNESS", "Sen. Day": labels that only a transcript has. */
export function isTranscriptLabel(label: string): boolean {
  return (
    (/\p{Lu}{2}/u.test(label) && label === label.toUpperCase()) ||
    /^(?:M[rsx]|Mrs|Dr|Sen|Rep|Gov|Del|Judge)\.? /u.test(label)
  );
}

const roleLabels = wordSet(`
  witness reporter reporters questioner interviewer moderator host hostess anchor clerk operator announcer narrator audience crowd
  court chairman chairwoman chair chairperson speaker unidentified unknown male female voice man woman caller judge
  foreperson foreman counsel prosecutor defendant plaintiff interpreter translator bailiff member student person
  commissioner mayor president participant attendee resident`);

/** Whether a label gives a role and no name: "THE WITNESS", "Reporter", "UNIDENTIFIED SPEAKER". */
export function isRoleLabel(label: string): boolean {
  const words = label.toLowerCase().replace(/^the /, '').split(/\s+/);
  return words.every((each) => roleLabels.has(each));
}
