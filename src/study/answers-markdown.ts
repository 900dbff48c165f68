/** “My answers” for people: Markdown that reads well as plain text in a message or a document. */

export interface AnswerShown {
  number: number;
  question: string;
  /** The passage that the question is about, in a few words. */
  passage: string;
  /** The answer in words, or nothing. */
  answer: string;
  /** Other versions of the answer; with the question that one answered where it was another. */
  others: { words: string; question: string }[];
}

/** What the student wrote is text: whatever Markdown would take for markup is escaped. */
function escaped(line: string): string {
  return line.replace(/[\\`*_[\]<>]/g, '\\$&').replace(/^(\s*)([#>+-]|\d+[.)])/, '$1\\$2');
}

function quoted(words: string): string {
  return words
    .split('\n')
    .map((line) => `> ${escaped(line)}`.trimEnd())
    .join('\n');
}

const otherLine = (earlier: string) =>
  earlier === '' ? 'Another version' : `Another version, when the question was “${escaped(earlier)}”`;

/**
 * @param gone answers to questions that the assignment no longer has; their numbers are not used
 * @param date when it was written, as it should stand there
 */
export function answersMarkdown(
  title: string,
  reading: string,
  date: string,
  answers: readonly AnswerShown[],
  gone: readonly AnswerShown[] = [],
): string {
  const sections = [
    ...answers.map((shown) => answerMarkdown(`## ${String(shown.number)}. ${escaped(shown.question)}`, shown)),
    ...(gone.length === 0 ? [] : ['## Questions no longer in this assignment']),
    ...gone.map((shown) => answerMarkdown(`### ${escaped(shown.question)}`, shown)),
  ];
  return `# ${escaped(title)}\n\nAnswers of ${date}, on “${escaped(reading)}”\n\n${sections.join('\n\n')}\n`;
}

function answerMarkdown(heading: string, { passage, answer, others }: AnswerShown): string {
  return [
    heading,
    passage === '' ? '' : `On: ${escaped(passage)}`,
    answer.trim() === '' ? '*No answer yet.*' : quoted(answer),
    ...others.map(({ words, question: earlier }) => `${otherLine(earlier)}:\n\n${quoted(words)}`),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
