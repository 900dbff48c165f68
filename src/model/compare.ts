/** The order of two strings by their UTF-16 code units, or of two numbers: the same on every machine, whatever its language. */
export function compare<Kind extends string | number>(a: Kind, b: Kind): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
