import type { ArticleText } from '../article-text.ts';
import { findNames, type Name } from '../names/names.ts';
import { looksPersonal } from '../names/organization-words.ts';
import type { Turn } from './turn-labels.ts';
import type { TextRange } from '../../text-range.ts';
import { tokenAt, type Token } from '../text/tokens.ts';

/** Whose words the turns of an interview are: the interviewed person is named where its introduction names them. */
export interface InterviewParts {
  /** Who asks: labels by which nobody is named. */
  readonly asks: (label: string) => boolean;
  readonly answers: (label: string) => boolean;
  /** Where the introduction names the one who answers. */
  readonly answerer: TextRange | null;
}

const question = /^(?:q|question)$/i;
const answer = /^(?:a|answer)$/i;
/** Only so many sentences before the first turn are read for the name. */
const longestIntroduction = 40;
const withPerson = /^(?:conversation|interview|q|talk|chat|discussion|exchange|interviewed|interviewing)$/;

/** The parts of an interview in which "Q" speaks, and perhaps "A"; null for any other text. */
export function interviewParts(article: ArticleText, turns: readonly (Turn | null)[]): InterviewParts | null {
  const labels = turns.flatMap((turn) => turn?.label ?? []);
  if (!labels.some((label) => question.test(label))) return null;
  const first = turns.findIndex((turn) => turn !== null);
  return {
    // "GAZETTE:", the newspaper that interviews, asks too.
    asks: (label) => question.test(label) || (!answer.test(label) && !looksPersonal(titleCased(label).split(' '))),
    answers: (label) => answer.test(label),
    answerer:
      interviewedPerson(article, (paragraph) => paragraph < first) ??
      interviewedPerson(article, (paragraph) => turns[paragraph] === null),
  };
}

const titleCased = (label: string): string => label.charAt(0) + label.slice(1).toLowerCase();

/** The person whom some paragraphs present: “a conversation with Ana Ruiz”, or whom they name most. */
function interviewedPerson(article: ArticleText, isIntroduction: (paragraph: number) => boolean): TextRange | null {
  const sentences = article.sentences.filter(({ paragraph }) => isIntroduction(paragraph)).slice(-longestIntroduction);
  const found = new Map<string, { readonly range: TextRange; count: number }>();
  for (const { tokens } of sentences) {
    for (const name of findNames(tokens, article.inText)) {
      const surname = name.words.at(-1) ?? '';
      const known = found.get(surname);
      if (known !== undefined) known.count += 1;
      else if (isFullName(tokens, name))
        found.set(surname, { range: rangeOf(tokens, name), count: isPresented(tokens, name) ? 100 : 1 });
    }
  }
  const [best] = [...found.values()].sort((left, right) => right.count - left.count);
  return best?.range ?? null;
}

function isFullName(tokens: readonly Token[], name: Name): boolean {
  return name.kind === 'person' && name.words.length > 1 && tokenAt(tokens, name.from - 1).lower !== 'by';
}

function isPresented(tokens: readonly Token[], { from }: Name): boolean {
  for (let index = from - 1; index >= Math.max(0, from - 6); index -= 1)
    if (withPerson.test(tokenAt(tokens, index).lower)) return true;
  return false;
}

function rangeOf(tokens: readonly Token[], { from, to }: Name): TextRange {
  return { start: tokenAt(tokens, from).start, end: tokenAt(tokens, to - 1).end };
}
