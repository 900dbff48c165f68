/**
 * How many edits make one word of the other: letters put in, left out or changed, and neighbors that changed places
 * (optimal string alignment, after Damerau, Communications of the ACM 7 (1964), 171–176). Own code, because the common
 * packages count two edits for neighbors that changed places, which is the slip of the hand that names suffer most.
 */
export function editDistance(first: string, second: string): number {
  const width = second.length + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: width }, (_, index) => index);
  for (let row = 1; row <= first.length; row++) {
    const current = [row];
    for (let column = 1; column < width; column++) {
      const same = first[row - 1] === second[column - 1];
      let least = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 && column > 1 && first[row - 1] === second[column - 2] && first[row - 2] === second[column - 1];
      if (swapped) least = Math.min(least, (beforeLast[column - 2] ?? 0) + 1);
      current.push(least);
    }
    beforeLast = last;
    last = current;
  }
  return last[width - 1] ?? 0;
}
