/** Answers: what a student has said to a prompt, and how two versions of it become one without loss. */

/** What was said, and to what. */
export interface Said {
  /** The words; the text of the option chosen; the id of the claim pointed at. */
  value: string;
  /** The question as it was put then, as plain text; empty where that is not known. */
  question: string;
  /** The claim or section that it was about, as the assignment names it; empty where that is not known. */
  on: string;
  /** The value in words where it is none itself: of a claim pointed at, its number and its words then. Else empty. */
  words: string;
}

/** One version of an answer. */
export interface Version extends Said {
  /** When it was last changed, in milliseconds since 1970 (UTC), by the device’s clock. It is shown; nothing rests on it. */
  edited: number;
  /** Revision of the reading that it was given to. */
  revision: string;
}

export interface Answer extends Version {
  prompt: string;
  /** Other versions: of another tab or device, or of before the question was changed. Oldest first. */
  others: Version[];
}

/** A prompt as the assignment has it now. */
export interface Present {
  /** As plain text. */
  question: string;
  on: string;
  /** What can be chosen: options, or ids of claims; null where it is answered in words. */
  choices: ReadonlySet<string> | null;
}

/** Whether there is anything in it. */
export function isAnswered(answer: Pick<Answer, 'value'> | undefined): boolean {
  return answer !== undefined && answer.value.trim() !== '';
}

/** One version alone, with the fields of a version and no others. */
export const versionOf = ({ value, question, on, words, edited, revision }: Version): Version => ({
  value,
  question,
  on,
  words,
  edited,
  revision,
});

/** Whether a value can be given to the prompt as it is now. */
export const isPossible = (value: string, { choices }: Present): boolean => choices === null || choices.has(value);

/**
 * Whether what was said answers the prompt as it is now: what it was asked has not changed since, and what was chosen is
 * still there. What is not known is taken for the same.
 */
export function answersPresent(said: Said, present: Present): boolean {
  const isSame = (then: string, now: string) => then === '' || now === '' || then === now;
  return isPossible(said.value, present) && isSame(said.question, present.question) && isSame(said.on, present.on);
}

/**
 * What is to stand beside a new value: what stood beside the old one, and the old one too where it answered the prompt as it
 * was before it changed. So nothing is written over that the student does not see in the field.
 */
export function othersBeside(answer: Answer | undefined, present: Present): Version[] {
  if (answer === undefined) return [];
  const isEarlier = isAnswered(answer) && !answersPresent(answer, present);
  return isEarlier ? [...answer.others, versionOf(answer)] : answer.others;
}

/**
 * Makes one answer of two to the same prompt. Mine stays where it is unless it is blank; every other version is kept
 * beside it once. Nothing that anybody wrote is lost.
 */
export function mergeAnswer(mine: Answer | undefined, theirs: Answer): Answer {
  if (mine === undefined) return mergeAnswer({ ...theirs, others: [] }, theirs);
  const head = isAnswered(mine) || !isAnswered(theirs) ? mine : theirs;
  const rest = [mine, theirs, ...mine.others, ...theirs.others];
  const same = rest.filter(({ value }) => value === head.value);
  const latest = same.reduce((late, version) => (version.edited > late.edited ? version : late), same[0] ?? head);
  return { prompt: head.prompt, ...versionOf(latest), others: distinct(rest, head.value) };
}

/** Merges lists of answers, by prompt; mine in their order, then what only the others have. */
export function mergeAnswers(mine: readonly Answer[], theirs: readonly Answer[]): Answer[] {
  const merged = new Map(mine.map((answer) => [answer.prompt, answer]));
  for (const answer of theirs) merged.set(answer.prompt, mergeAnswer(merged.get(answer.prompt), answer));
  return [...merged.values()];
}

/** Whether it was given to an older revision of the reading than `revision`. */
export function isToOlderReading(answer: Answer | undefined, revision: string): answer is Answer {
  return answer !== undefined && isAnswered(answer) && answer.revision !== revision;
}

/** Puts another version in the place of the answer. What stood there moves to the others, unless it is blank. */
export function useVersion(answer: Answer, other: Version): Pick<Answer, 'value' | 'others'> {
  const { others } = removeVersion(answer, other);
  return { value: other.value, others: isAnswered(answer) ? [...others, versionOf(answer)] : others };
}

/** Removes another version from beside the answer. */
export function removeVersion(answer: Answer, other: Version): Pick<Answer, 'value' | 'others'> {
  return { value: answer.value, others: answer.others.filter(({ value }) => value !== other.value) };
}

/** Versions that differ from `value` and from each other, blank ones left out, oldest first. */
function distinct(versions: readonly Version[], value: string): Version[] {
  const byValue = new Map<string, Version>();
  for (const version of versions) {
    const { value: words, edited } = version;
    if (words === value || words.trim() === '') continue;
    const known = byValue.get(words);
    if (known === undefined || known.edited < edited) byValue.set(words, versionOf(version));
  }
  return [...byValue.values()].sort((a, b) => a.edited - b.edited || (a.value < b.value ? -1 : 1));
}

/** How many of the prompts have an answer to what they ask now. */
export function progressOf(
  prompts: readonly { id: string; present: Present }[],
  answers: ReadonlyMap<string, Said>,
): { answered: number; total: number } {
  const isCounted = (answer: Said | undefined, present: Present) =>
    answer !== undefined && isAnswered(answer) && answersPresent(answer, present);
  return {
    answered: prompts.filter(({ id, present }) => isCounted(answers.get(id), present)).length,
    total: prompts.length,
  };
}
