const tab = 9;
const lineEnd = 10;

/** A tab-separated text whose lines are in byte order, searched as it is: only line starts are read before. */
export class SortedTable {
  private readonly starts: Uint32Array;

  constructor(private readonly bytes: Buffer) {
    const starts: number[] = [];
    for (let start = 0; start < bytes.length; start = this.lineEnd(start) + 1) starts.push(start);
    this.starts = Uint32Array.from(starts);
  }

  /** The cells after the first one of every line whose first cell is the key. */
  find(key: string): string[][] {
    const wanted = Buffer.from(`${key}\t`);
    const rows: string[][] = [];
    for (let line = this.firstFrom(wanted); this.compareAt(line, wanted) === 0; line += 1) {
      const start = this.starts[line]!;
      rows.push(this.bytes.toString('utf8', start + wanted.length, this.lineEnd(start)).split('\t'));
    }
    return rows;
  }

  /** Number of the first line that is not before the key. */
  private firstFrom(wanted: Buffer): number {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.compareAt(middle, wanted) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** How the start of a line compares to the key: byte by byte, which for a few bytes is quicker than a native call. */
  private compareAt(line: number, wanted: Buffer): number {
    const start = this.starts[line];
    if (start === undefined) return 1;
    for (let index = 0; index < wanted.length; index += 1) {
      const difference = (this.bytes[start + index] ?? -1) - wanted[index]!;
      if (difference !== 0) return difference;
    }
    return 0;
  }

  private lineEnd(start: number): number {
    const end = this.bytes.indexOf(lineEnd, start);
    return end < 0 ? this.bytes.length : end;
  }
}

/** Text of a table for `SortedTable`: the rows in order of their first cells, each once. */
export function toSortedTable(rows: readonly (readonly string[])[]): Buffer {
  const lines = [...new Set(rows.map((cells) => cells.join('\t')))].map((line) => Buffer.from(`${line}\n`));
  return Buffer.concat(lines.sort((a, b) => compareKeys(a, b) || Buffer.compare(a, b)));
}

function compareKeys(a: Buffer, b: Buffer): number {
  return Buffer.compare(a.subarray(0, a.indexOf(tab) + 1), b.subarray(0, b.indexOf(tab) + 1));
}
