/** The style sheet of the fonts: the faces, and stand-ins with their measures. */
import type { Font } from 'fontkitten';
import { faces, standIns, type Face, type StandIn } from './faces.ts';

/** What of a face's measures the stand-ins take on, in ems. */
export interface Measures {
  ascent: number;
  descent: number;
  /** Average width of a letter in English. */
  width: number;
}

/**
 * How often each sign stands in ten thousand of English prose, spaces among them: counted in the readings. The widths of
 * the stand-ins, whose letters were counted elsewhere, come out the same by it.
 */
const frequencies =
  ' 1534|e972|t632|a625|i580|n536|o535|r498|s483|l316|h315|d297|c296|f181|m169|u166|g156|p129|,125|.118|' +
  'y111|w100|b83|v74|173|M52|x51|044|A44|242|k39|S38|’33|332|528|C28|I28|U28|427|926|625|822|T22|720|' +
  'E20|D20|W15|B14|P13|-12|N12|z12|q10|“10|”10|F9|;7|:6|ó6|j5|R5|O4|H4|J4|V4|G4|á4';

/** The measures of a font, from its tables and its glyphs. */
export function measuresOf(font: Font): Measures {
  const { unitsPerEm, ascent, descent } = font;
  let [sum, letters] = [0, 0];
  for (const entry of frequencies.split('|')) {
    const share = Number(entry.slice(1));
    sum += share * font.glyphForCodePoint(entry.codePointAt(0) ?? 0).advanceWidth;
    letters += share;
  }
  return {
    ascent: ascent / unitsPerEm,
    descent: -descent / unitsPerEm,
    width: sum / letters / unitsPerEm,
  };
}

/**
 * The rules for all faces. A face is optional: it never comes late, so that text that is being read does not move. That
 * it is there on every page but the first is seen to by the links of the pages that fetch it early.
 *
 * @param measures of the faces, by name
 * @param folder of the files, before their names
 */
export function fontCss(measures: ReadonlyMap<string, Measures>, folder: string): string {
  return [
    ...faces.map((face) => faceRule(face, folder)),
    ...standIns.flatMap((standIn) => {
      const of = measures.get(standIn.for);
      return of === undefined ? [] : [standInRule(standIn, of)];
    }),
  ].join('\n');
}

/** The rules for paper, which waits for its type. */
export const paperCss = (folder: string): string => faces.map((face) => faceRule(face, folder, 'block')).join('\n');

/** @param display whether it may come late: `optional` on pages, `block` on paper */
const faceRule = ({ family, style, name }: Face, folder: string, display = 'optional'): string =>
  `@font-face{font-family:'${family}';${styleOf(style)}src:url('${folder}${name}.woff2') format('woff2');font-display:${display}}`;

/** A stand-in as wide as its face, whose lines are as high and sit as it would. */
export function standInRule({ family, style, local, width }: StandIn, face: Measures): string {
  const adjust = face.width / width;
  const percent = (value: number) => `${String(Math.round(1000 * value) / 10)}%`;
  return `@font-face{font-family:'${family}';${styleOf(style)}src:${local.map((name) => `local('${name}')`).join(',')};size-adjust:${percent(adjust)};ascent-override:${percent(face.ascent / adjust)};descent-override:${percent(face.descent / adjust)}}`;
}

const styleOf = (style: Face['style']) => (style === 'normal' ? '' : `font-style:${style};`);
