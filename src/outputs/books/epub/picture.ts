/** The sourcing of a reading as a picture: a row for each section, a piece for each claim, told apart by pattern. */
import type { Element } from 'hast';
import { claimsOf } from '../../../model/reading.ts';
import { speakerClasses, type SpeakerClass } from '../../../model/speaker.ts';
import { classWords, countNoun } from '../../../model/words.ts';
import { tallyClasses } from '../../../model/library/tally.ts';
import { classCountWords, sectionRows } from '../../../views/figures/section-rows.ts';
import { shape } from '../../../views/figures/svg.ts';
import { make } from '../../../views/tree.ts';
import type { Book } from '../book.ts';

const [width, height] = [600, 26];

/** “Who speaks, section by section”, each row with what it shows in words. */
export function sourcingPicture({ reading, library: { speakers } }: Book): Element[] {
  const claims = claimsOf(reading);
  const { rows, longest } = sectionRows(reading, speakers);
  const scale = width / longest;
  const counts = tallyClasses(claims, speakers);
  return [
    make('p', {}, `${countNoun(claims.length, 'claim')}. Each piece of a row is one of them, as long as its words.`),
    make(
      'ul',
      { className: ['legend'] },
      counts.map(({ speakerClass, count, percent }) =>
        make(
          'li',
          {},
          drawing([piece(speakerClass, 0, 40, `key-${speakerClass}`)], 40, `key-${speakerClass}`, [speakerClass]),
          ` ${classWords[speakerClass]}: ${String(count)}, ${String(percent)}%`,
        ),
      ),
    ),
    make(
      'ol',
      { className: ['sections'] },
      rows.map(({ section, parts, counts: own }) => {
        const prefix = `s${String(section.number)}`;
        return make(
          'li',
          {},
          make('a', { href: `s${String(section.number)}.xhtml` }, section.title),
          drawing(
            parts.map((part) => piece(part.speakerClass, part.x * scale, part.width * scale, prefix)),
            width,
            prefix,
            own.map(({ speakerClass }) => speakerClass),
          ),
          make('span', { className: ['counts'] }, classCountWords(own)),
        );
      }),
    ),
  ];
}

function drawing(pieces: Element[], across: number, prefix: string, classes: readonly SpeakerClass[]): Element {
  return shape(
    'svg',
    {
      viewBox: `0 0 ${String(across)} ${String(height)}`,
      className: [across === width ? 'strip' : 'swatch'],
      ariaHidden: 'true',
    },
    make(
      'defs',
      {},
      speakerClasses.filter((name) => classes.includes(name)).flatMap((name) => patternOf(name, prefix)),
    ),
    pieces,
  );
}

function piece(speakerClass: SpeakerClass, x: number, across: number, prefix: string): Element {
  const solid: Partial<Record<SpeakerClass, string>> = { named: 'currentColor', narration: 'none' };
  return shape('rect', {
    x: x + 0.5,
    y: 0.5,
    width: Math.max(1, across - 2),
    height: height - 2,
    fill: solid[speakerClass] ?? `url(#${prefix}-${speakerClass})`,
    stroke: 'currentColor',
  });
}

/** In the ink of the page, whatever color a reader has chosen for it. */
function patternOf(speakerClass: SpeakerClass, prefix: string): Element[] {
  const ink = { fill: 'currentColor' };
  const tile = (size: [number, number], extra: Record<string, string>, ...figure: Element[]) => [
    shape(
      'pattern',
      {
        id: `${prefix}-${speakerClass}`,
        width: size[0],
        height: size[1],
        patternUnits: 'userSpaceOnUse',
        ...extra,
      },
      figure,
    ),
  ];
  switch (speakerClass) {
    case 'described':
      return tile([6, 6], { patternTransform: 'rotate(45)' }, shape('rect', { width: 2.5, height: 6, ...ink }));
    case 'anonymous':
      return tile([6, 6], {}, shape('circle', { cx: 3, cy: 3, r: 1.5, ...ink }));
    case 'document':
      return tile([6, 5], {}, shape('rect', { width: 6, height: 2, ...ink }));
    default:
      return [];
  }
}
