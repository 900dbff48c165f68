/** “My answers” for people: Markdown that reads well as plain text in a message or a document. */

export interface AnswerShown {
  number: number;
  question: string;
  /** The passage that the question is about, in a few words. */
  passage: string;
  /** The answer in words, or nothing. */
  answer: string;
  /** Other versions of the answer. */
  others: string[];
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

/** @param date when it was written, as it should stand there */
export function answersMarkdown(title: string, reading: string, date: string, answers: readonly AnswerShown[]): string {
  const parts = answers.map(({ number, question, passage, answer, others }) =>
    [
      `## ${String(number)}. ${escaped(question)}`,
      passage === '' ? '' : `On: ${escaped(passage)}`,
      answer.trim() === '' ? '*No answer yet.*' : quoted(answer),
      ...others.map((other) => `Another version:\n\n${quoted(other)}`),
    ]
      .filter((part) => part !== '')
      .join('\n\n'),
  );
  return `# ${escaped(title)}\n\nAnswers of ${date}, on “${escaped(reading)}”\n\n${parts.join('\n\n')}\n`;
}
