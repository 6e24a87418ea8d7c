const TAB = 9;
const LINE_END = 10;

/** A tab-separated text whose lines are in byte order, searched as it is: nothing is parsed before it is asked for. */
export class SortedTable {
  constructor(private readonly bytes: Buffer) {}

  /** The cells after the first one of every line whose first cell is the key. */
  find(key: string): string[][] {
    const wanted = Buffer.from(`${key}\t`);
    const rows: string[][] = [];
    for (let start = this.firstFrom(wanted); this.compareAt(start, wanted) === 0;) {
      const end = this.lineEnd(start);
      rows.push(this.bytes.toString('utf8', start + wanted.length, end).split('\t'));
      start = end + 1;
    }
    return rows;
  }

  /** Start of the first line that is not before the key. */
  private firstFrom(wanted: Buffer): number {
    let low = 0;
    let high = this.bytes.length;
    while (low < high) {
      const line = this.lineStart((low + high) >> 1);
      if (this.compareAt(line, wanted) < 0) low = this.lineEnd(line) + 1;
      else high = line;
    }
    return low;
  }

  private compareAt(start: number, wanted: Buffer): number {
    if (start >= this.bytes.length) return 1;
    const end = Math.min(start + wanted.length, this.bytes.length);
    return this.bytes.compare(wanted, 0, wanted.length, start, end);
  }

  private lineStart(position: number): number {
    return position === 0 ? 0 : this.bytes.lastIndexOf(LINE_END, position - 1) + 1;
  }

  private lineEnd(start: number): number {
    const end = this.bytes.indexOf(LINE_END, start);
    return end < 0 ? this.bytes.length : end;
  }
}

/** Text of a table for `SortedTable`: the rows in order of their first cells, each once. */
export function toSortedTable(rows: readonly (readonly string[])[]): Buffer {
  const lines = [...new Set(rows.map((cells) => cells.join('\t')))].map((line) => Buffer.from(`${line}\n`));
  return Buffer.concat(lines.sort((a, b) => compareKeys(a, b) || Buffer.compare(a, b)));
}

function compareKeys(a: Buffer, b: Buffer): number {
  return Buffer.compare(a.subarray(0, a.indexOf(TAB) + 1), b.subarray(0, b.indexOf(TAB) + 1));
}
