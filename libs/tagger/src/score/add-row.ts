/**
 * Adds the row of `labelCount` numbers that begins at `from` to the sums that begin at `to`. Written out for each label, and for one
 * kind of array: a loop of nine turns takes twice as long.
 */
export function addRow(sums: Int32Array, to: number, rows: Int16Array, from: number): void {
  sums[to]! += rows[from]!;
  sums[to + 1]! += rows[from + 1]!;
  sums[to + 2]! += rows[from + 2]!;
  sums[to + 3]! += rows[from + 3]!;
  sums[to + 4]! += rows[from + 4]!;
  sums[to + 5]! += rows[from + 5]!;
  sums[to + 6]! += rows[from + 6]!;
  sums[to + 7]! += rows[from + 7]!;
  sums[to + 8]! += rows[from + 8]!;
}
