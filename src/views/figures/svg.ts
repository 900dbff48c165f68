/** What the figures share: shapes with numbers for attributes, and scales. */
import type { Element, Properties } from 'hast';
import { make, type Content } from '../tree.ts';

type Attributes = Record<string, string | number | string[]>;

/** An element of SVG. Numbers are written with at most two digits after the point: more could not be seen. */
export function shape(tagName: string, attributes: Attributes, ...content: readonly Content[]): Element {
  const properties: Properties = Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name, typeof value === 'number' ? rounded(value) : value]),
  );
  return make(tagName, properties, ...content);
}

/** A number as attributes have it. */
export const rounded = (value: number): string => String(Math.round(100 * value) / 100);

/** A linear scale from the numbers of a domain to the units of a picture. */
export function linearScale(
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
): (value: number) => number {
  const unit = (end - start) / (to - from);
  return (value) => start + (value - from) * unit;
}
