/** The shares of readings as bars: one for each reading, divided by the answers to a question. */
import type { Element } from 'hast';
import { noSpeaker, untold, type Question, type Share } from '../../model/library/comparison.ts';
import type { Reading } from '../../model/reading.ts';
import { classWords } from '../../model/words.ts';
import { make } from '../tree.ts';
import { answerWords } from './answer-words.ts';
import { rounded, shape } from './svg.ts';

/** Bars that a figure can show and still be read. */
const mostReadings = 40;
/** Answers that patterns can tell apart; the others become one. */
const mostAnswers = 6;
const others = 'Others';
/** Answers that always stand for themselves: no speaker, or one of whom the article does not tell. */
const unjoined = new Set([noSpeaker, 'narration', untold]);

/** Fills in an order that alternates dark and light, so that neighbors differ in grey as well. */
const fills = ['var(--accent)', 'url(#share-2)', 'url(#share-3)', 'url(#share-4)', 'url(#share-5)', 'url(#share-6)'];
/** Identification has the classes of source for answers, and those have their own fills everywhere. */
const classFills: Readonly<Record<string, string>> = {
  [classWords.named]: 'var(--named)',
  [classWords.described]: 'url(#fill-described)',
  [classWords.anonymous]: 'url(#fill-anonymous)',
  [classWords.document]: 'url(#fill-document)',
};
const noSpeakerFill = 'var(--narration)';

/** An answer, or several joined, as the key of the figure names it. */
export interface ShareKey {
  name: string;
  fill: string;
}

export interface SharesFigure {
  picture: Element;
  keys: ShareKey[];
  /** How many readings the figure shows. */
  shown: number;
}

/**
 * @param shares of every reading, in order
 * @param answers in order
 * @param label what the picture says to those who do not see it
 */
export function sharesFigure(
  shares: readonly Share[],
  answers: readonly string[],
  label: string,
  question: Question,
): SharesFigure {
  const nameOf = joinedNames(answers, question);
  const keys = keysFor([...new Set(answers.map(nameOf))], question);
  const bars = [...Map.groupBy(shares, ({ reading }) => reading.slug).values()]
    .slice(0, mostReadings)
    .flatMap((own) => (own[0] === undefined ? [] : [barOf(own[0].reading, own, nameOf)]));
  return { picture: draw(bars, keys, label), keys, shown: bars.length };
}

/** How the figure names an answer: the rarest of many are joined. */
function joinedNames(answers: readonly string[], question: Question): (answer: string) => string {
  const joinable = answers.filter((answer) => !unjoined.has(answer));
  const room = mostAnswers - (answers.includes(untold) ? 1 : 0);
  const own = new Set(joinable.slice(0, joinable.length > room ? room - 1 : room));
  return (answer) => (unjoined.has(answer) || own.has(answer) ? answerWords(question, answer) : others);
}

function keysFor(names: readonly string[], question: Question): ShareKey[] {
  const none = answerWords(question, question === 'form' ? 'narration' : noSpeaker);
  let next = 0;
  return names.map((name) => {
    const classFill = question === 'identification' ? classFills[name] : undefined;
    return { name, fill: name === none ? noSpeakerFill : (classFill ?? fills[next++] ?? noSpeakerFill) };
  });
}

interface Bar {
  title: string;
  /** Claims by the name of their answer. */
  claims: Map<string, number>;
  of: number;
}

function barOf({ title }: Reading, shares: readonly Share[], nameOf: (answer: string) => string): Bar {
  const claims = new Map<string, number>();
  for (const share of shares) {
    const name = nameOf(share.answer);
    claims.set(name, (claims.get(name) ?? 0) + share.claims);
  }
  return { title, claims, of: shares[0]?.of ?? 1 };
}

/** In pixels. Across, the figure counts in per cent: it is as wide as its column, and its words keep their size. */
const barHeight = 24;
const axisHeight = 42;
const ticks = [0, 20, 40, 60, 80, 100];

/** Titles are words of the page, so that they wrap where the column is narrow; together all is one picture. */
function draw(bars: readonly Bar[], keys: readonly ShareKey[], label: string): Element {
  return make(
    'div',
    { className: ['bars'], role: 'img', ariaLabel: label },
    bars.map((bar) => [
      make('p', {}, bar.title),
      shape('svg', { width: '100%', height: barHeight }, piecesOf(bar, keys)),
    ]),
    axis(),
  );
}

function axis(): Element {
  return shape(
    'svg',
    { width: '100%', height: axisHeight },
    ticks.map((percent) => {
      const x = `${String(percent)}%`;
      const textAnchor = percent === 0 ? 'start' : percent === 100 ? 'end' : 'middle';
      return [
        shape('line', { className: ['axis'], x1: x, x2: x, y1: 0, y2: 6 }),
        shape('text', { x, y: 20, textAnchor }, String(percent)),
      ];
    }),
    shape('text', { x: '100%', y: 37, textAnchor: 'end' }, 'Percent of claims'),
  );
}

function piecesOf({ title, claims, of }: Bar, keys: readonly ShareKey[]): Element[] {
  let x = 0;
  return keys.flatMap(({ name, fill }) => {
    const count = claims.get(name) ?? 0;
    if (count === 0) return [];
    const percent = (100 * count) / of;
    const words = `${title}: ${name}, ${String(count)} (${String(Math.round(percent))}%)`;
    const piece = shape(
      'rect',
      { fill, x: `${rounded(x)}%`, width: `${rounded(percent)}%`, height: barHeight },
      make('title', {}, words),
    );
    x += percent;
    return [piece];
  });
}
