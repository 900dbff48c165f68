/** The faces that the site is set in, and those that stand in for them until they have come. */

/** A face that a page fetches. */
export interface Face {
  family: 'Literata' | 'Source Sans 3';
  style: 'normal' | 'italic';
  /** Name of its file, without extension. */
  name: string;
  /** File of the package that it comes from: Latin letters, weight 400. */
  source: string;
  /** Whether it stays as it is: its license reserves its name for it, so that a part of it may not have that name. */
  isWhole: boolean;
}

export const faces: readonly Face[] = [
  {
    family: 'Literata',
    style: 'normal',
    name: 'literata',
    source: '@fontsource/literata/files/literata-latin-400-normal.woff2',
    isWhole: false,
  },
  {
    family: 'Literata',
    style: 'italic',
    name: 'literata-italic',
    source: '@fontsource/literata/files/literata-latin-400-italic.woff2',
    isWhole: false,
  },
  {
    family: 'Source Sans 3',
    style: 'normal',
    name: 'source-sans',
    source: '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2',
    isWhole: true,
  },
];

/** A font of a reader's own machine that stands in for a face, in the widths of that face. */
export interface StandIn {
  /** Name of the family in the style sheet. */
  family: string;
  for: Face['name'];
  style: Face['style'];
  /** Names by which machines have it; fonts of equal widths, to a hundredth, share an entry. */
  local: readonly string[];
  /**
   * Average width of a letter in English, in ems. From @capsizecss/metrics 5 (MIT), `xWidthAvg` over `unitsPerEm`; the
   * letters are weighted as in the abstracts of Wikinews.
   */
  width: number;
}

/**
 * In the order in which they are tried. Android has Noto Serif, whose letters are as wide as those of Literata: there the
 * generic family does. Italics are a few words of a page: their stand-in is the upright one, slanted by the browser.
 */
export const standIns: readonly StandIn[] = [
  { family: 'As Georgia', for: 'literata', style: 'normal', local: ['Georgia'], width: 913 / 2048 },
  {
    family: 'As Times',
    for: 'literata',
    style: 'normal',
    local: ['Tinos', 'Liberation Serif', 'Times New Roman'],
    width: 832 / 2048,
  },
  {
    family: 'As Arial',
    for: 'source-sans',
    style: 'normal',
    local: ['Arial', 'Liberation Sans', 'Arimo', 'Helvetica', 'Roboto'],
    width: 913 / 2048,
  },
];
