/** The sourcing of a reading as a picture: a row for each section, a piece for each claim, told apart by pattern. */
import type { Element } from 'hast';
import { claimsOf } from '../../../model/reading.ts';
import { speakerClasses, type SpeakerClass } from '../../../model/speaker.ts';
import { classWords, counted } from '../../../model/words.ts';
import { stripOf } from '../../../model/library/strip.ts';
import { tallyClasses } from '../../../model/library/tally.ts';
import type { Book } from '../book.ts';
import { make } from '../../../views/tree.ts';

const [width, height] = [600, 26];

/** “Who speaks, section by section”, each row with what it shows in words. */
export function sourcingPicture({ reading, library: { speakers } }: Book): Element[] {
  const claims = claimsOf(reading);
  const rows = reading.sections.map((section) => {
    const own = section.paragraphs.flatMap((paragraph) => paragraph.claims);
    return { section, own, strip: stripOf(own, speakers) };
  });
  const scale = width / Math.max(1, ...rows.map(({ strip }) => strip.width));
  const counts = tallyClasses(claims, speakers);
  return [
    make('p', {}, `${counted(claims.length, 'claim')}. Each piece of a row is one of them, as long as its words.`),
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
      rows.map(({ section, own, strip }) => {
        const prefix = `s${String(section.number)}`;
        const told = tallyClasses(own, speakers).filter(({ count }) => count > 0);
        const pieces = strip.parts.map((part) => piece(part.speakerClass, part.x * scale, part.width * scale, prefix));
        return make(
          'li',
          {},
          make('a', { href: `s${String(section.number)}.xhtml` }, section.title),
          drawing(
            pieces,
            width,
            prefix,
            told.map(({ speakerClass }) => speakerClass),
          ),
          make(
            'span',
            { className: ['told'] },
            told
              .map(({ speakerClass, count }) => `${classWords[speakerClass].toLowerCase()} ${String(count)}`)
              .join(', '),
          ),
        );
      }),
    ),
  ];
}

function drawing(pieces: Element[], across: number, prefix: string, classes: readonly SpeakerClass[]): Element {
  return make(
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
  const fill =
    { named: 'currentColor', narration: 'none' }[speakerClass as string] ?? `url(#${prefix}-${speakerClass})`;
  const edge = { stroke: 'currentColor' };
  return make('rect', {
    x: round(x + 0.5),
    y: '0.5',
    width: round(Math.max(1, across - 2)),
    height: String(height - 2),
    fill,
    ...edge,
  });
}

const round = (value: number) => String(Math.round(100 * value) / 100);

/** In the ink of the page, whatever color a reader has chosen for it. */
function patternOf(speakerClass: SpeakerClass, prefix: string): Element[] {
  const ink = { fill: 'currentColor' };
  const tile = (size: [number, number], extra: object, ...figure: Element[]) => [
    make(
      'pattern',
      {
        id: `${prefix}-${speakerClass}`,
        width: String(size[0]),
        height: String(size[1]),
        patternUnits: 'userSpaceOnUse',
        ...extra,
      },
      figure,
    ),
  ];
  switch (speakerClass) {
    case 'described':
      return tile([6, 6], { patternTransform: 'rotate(45)' }, make('rect', { width: '2.5', height: '6', ...ink }));
    case 'anonymous':
      return tile([6, 6], {}, make('circle', { cx: '3', cy: '3', r: '1.5', ...ink }));
    case 'document':
      return tile([6, 5], {}, make('rect', { width: '6', height: '2', ...ink }));
    default:
      return [];
  }
}
