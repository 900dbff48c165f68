/** Draws the shares of readings as bars, with Observable Plot on a document of its own: no browser, no script in the page. */
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { classWords } from '../../model/words.ts';
import { answerWords } from './answer-words.ts';
import { noSpeaker, untold, type Question, type Share } from '../../model/library/comparison.ts';

/** Bars that a figure can show and still be read. */
const mostReadings = 40;
/** Answers that patterns can tell apart; the others become one. */
const mostAnswers = 6;
const others = 'Others';
/** Answers that always stand for themselves: no speaker, or one of whom the article does not tell. */
const leftOpen = new Set([noSpeaker, 'narration', untold]);

/** Fills in an order that alternates dark and light, so that neighbors differ in grey as well. */
const fills = ['var(--accent)', 'url(#share-2)', 'url(#share-3)', 'url(#share-4)', 'url(#share-5)', 'url(#share-6)'];
/** Identification has the classes of source for answers, and those have their own fills everywhere. */
const classFills: Readonly<Record<string, string>> = {
  [classWords.named]: 'var(--named)',
  [classWords.described]: 'url(#fill-described)',
  [classWords.anonymous]: 'url(#fill-anonymous)',
};
const nothing = 'var(--narration)';

export interface Figure {
  svg: string;
  keys: { name: string; fill: string }[];
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
): Figure {
  const named = answers.filter((answer) => !leftOpen.has(answer));
  const room = mostAnswers - (answers.includes(untold) ? 1 : 0);
  const own = new Set(named.slice(0, named.length > room ? room - 1 : room));
  const nameOf = (answer: string) => (leftOpen.has(answer) || own.has(answer) ? answerWords(question, answer) : others);
  const none = answerWords(question, question === 'form' ? 'narration' : noSpeaker);
  let next = 0;
  const keys = [...new Set(answers.map(nameOf))].map((name) => {
    const classFill = question === 'identification' ? classFills[name] : undefined;
    return { name, fill: name === none ? nothing : (classFill ?? fills[next++] ?? nothing) };
  });
  const fillOf = new Map(keys.map(({ name, fill }) => [name, fill]));

  const slugs = [...new Set(shares.map(({ reading }) => reading.slug))].slice(0, mostReadings);
  const bars = slugs.flatMap((slug) => {
    const sums = new Map<string, number>();
    const own = shares.filter(({ reading }) => reading.slug === slug);
    for (const { answer, claims } of own) sums.set(nameOf(answer), (sums.get(nameOf(answer)) ?? 0) + claims);
    const title = own[0]?.reading.title ?? slug;
    const of = own[0]?.of ?? 1;
    return keys.flatMap(({ name }) => {
      const claims = sums.get(name) ?? 0;
      return claims === 0 ? [] : [{ reading: title, slug, name, claims, percent: (100 * claims) / of }];
    });
  });
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const titles = [...new Set(bars.map(({ reading }) => reading))];
  const plot = Plot.plot({
    document,
    width: 640,
    height: 44 + 56 * titles.length,
    marginLeft: 10,
    marginRight: 10,
    marginBottom: 34,
    marginTop: 4,
    x: { domain: [0, 100], label: 'Percent of claims', ticks: 5 },
    y: { domain: titles, axis: null, padding: 0.5 },
    marks: [
      Plot.barX(
        bars,
        Plot.stackX({
          x: 'percent',
          y: 'reading',
          order: keys.map(({ name }) => name),
          z: 'name',
          fill: (bar: (typeof bars)[number]) => fillOf.get(bar.name) ?? nothing,
          stroke: 'var(--paper)',
          title: (bar: (typeof bars)[number]) =>
            `${bar.reading}: ${bar.name}, ${String(bar.claims)} (${String(Math.round(bar.percent))}%)`,
        }),
      ),
      Plot.text(titles, {
        x: 0,
        y: (title: string) => title,
        text: (title: string) => title,
        textAnchor: 'start',
        dy: -23,
        fontSize: 14,
      }),
    ],
    color: { type: 'identity' },
  });
  plot.setAttribute('role', 'img');
  plot.setAttribute('aria-label', label);
  plot.setAttribute('class', 'bars');
  plot.querySelector('style')?.remove();
  return { svg: plot.outerHTML, keys, shown: slugs.length };
}
