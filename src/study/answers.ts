/** Answers: what a student has said to a prompt, and how two versions of it become one without loss. */

/** One version of an answer. */
export interface Version {
  /** The words; the text of the option chosen; the id of the claim pointed at. */
  value: string;
  /** When it was last changed, in milliseconds since 1970 (UTC). */
  edited: number;
  /** Revision of the reading that it was given to. */
  revision: string;
}

export interface Answer extends Version {
  prompt: string;
  /** What was answered elsewhere, in another tab or on another device, and says something else. Oldest first. */
  others: Version[];
}

/** Whether there is anything in it. */
export function isAnswered(answer: Pick<Answer, 'value'> | undefined): boolean {
  return answer !== undefined && answer.value.trim() !== '';
}

/**
 * Makes one answer of two to the same prompt. Mine stays where it is unless it is blank; every other version is kept
 * beside it once. Nothing that anybody wrote is lost.
 */
export function mergeAnswer(mine: Answer | undefined, theirs: Answer): Answer {
  if (mine === undefined) return { ...theirs, others: distinct(theirs.others, theirs.value) };
  const head = isAnswered(mine) || !isAnswered(theirs) ? mine : theirs;
  const rest = [mine, theirs, ...mine.others, ...theirs.others];
  const same = rest.filter(({ value }) => value === head.value);
  const latest = same.reduce((late, version) => (version.edited > late.edited ? version : late), same[0] ?? head);
  return {
    prompt: head.prompt,
    value: head.value,
    edited: latest.edited,
    revision: latest.revision,
    others: distinct(rest, head.value),
  };
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
  const { value, edited, revision } = answer;
  const { others } = removeVersion(answer, other);
  return { value: other.value, others: isAnswered(answer) ? [...others, { value, edited, revision }] : others };
}

/** Removes another version from beside the answer. */
export function removeVersion(answer: Answer, other: Version): Pick<Answer, 'value' | 'others'> {
  return { value: answer.value, others: answer.others.filter(({ value }) => value !== other.value) };
}

/** Versions that differ from `value` and from each other, blank ones left out, oldest first. */
function distinct(versions: readonly Version[], value: string): Version[] {
  const byValue = new Map<string, Version>();
  for (const { value: words, edited, revision } of versions) {
    if (words === value || words.trim() === '') continue;
    const known = byValue.get(words);
    if (known === undefined || known.edited < edited) byValue.set(words, { value: words, edited, revision });
  }
  return [...byValue.values()].sort((a, b) => a.edited - b.edited || (a.value < b.value ? -1 : 1));
}

/** How many of the prompts have an answer. */
export function progressOf(
  prompts: readonly { id: string }[],
  answers: ReadonlyMap<string, Pick<Answer, 'value'>>,
): { answered: number; total: number } {
  return { answered: prompts.filter(({ id }) => isAnswered(answers.get(id))).length, total: prompts.length };
}
