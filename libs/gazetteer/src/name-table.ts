import { decodeTraits } from './gazetteer-file';
import type { NameUsesByKey } from './name-uses';
import type { Place, PlaceName } from './place';

const tabCode = 0x09;
const space = 0x20;
const free = -1;

/**
 * Names of one script by their key. The lines of the file are searched as they are: only where they start is kept, and for each
 * first word the first of its lines, which have to stand together as they do in a sorted file.
 */
export class NameTable {
  private readonly starts: Int32Array;
  /** By the hash of a first word, or the next free place after it: the number of the first line that starts with the word. */
  private readonly slots: Int32Array;
  private readonly found = new Map<string, PlaceName>();

  /** @param placeAt called with a place's number when a name of it is first met */
  constructor(
    private readonly lines: string,
    private readonly placeAt: (index: number) => Place,
    private readonly uses: NameUsesByKey = new Map(),
  ) {
    this.starts = lineStarts(lines);
    this.slots = new Int32Array(2 ** Math.ceil(Math.log2(this.starts.length + 1) + 1)).fill(free);
    for (let line = 0; line < this.starts.length; line += 1) {
      const start = this.starts[line]!;
      const slot = this.slotOf(lines, start, this.firstWordEnd(start));
      if (this.slots[slot] === free) this.slots[slot] = line;
    }
  }

  *keys(): Iterable<string> {
    for (const start of this.starts) yield this.lines.slice(start, this.lines.indexOf('\t', start));
  }

  find(key: string): PlaceName | undefined {
    const known = this.found.get(key);
    if (known !== undefined) return known;
    const firstEnd = key.indexOf(' ');
    const firstWord = firstEnd < 0 ? key : key.slice(0, firstEnd);
    for (let line = this.firstLine(firstWord); this.startsWith(line, firstWord); line += 1) {
      const start = this.starts[line]!;
      if (this.lines.charCodeAt(start + key.length) !== tabCode || !this.lines.startsWith(key, start)) continue;
      const name = this.read(line);
      this.found.set(key, name);
      return name;
    }
    return undefined;
  }

  /** How many words a name that starts with this word may have; 0 when no name does. */
  longestFrom(firstWord: string): number {
    let longest = 0;
    for (let line = this.firstLine(firstWord); this.startsWith(line, firstWord); line += 1) {
      let words = 1;
      for (let index = this.starts[line]!; this.lines.charCodeAt(index) !== tabCode; index += 1) {
        if (this.lines.charCodeAt(index) === space) words += 1;
      }
      if (words > longest) longest = words;
    }
    return longest;
  }

  private read(line: number): PlaceName {
    const [key = '', traits = '', indexes = ''] = this.lines
      .slice(this.starts[line], this.starts[line + 1])
      .trimEnd()
      .split('\t');
    const targets = indexes.split(',').map((index) => this.placeAt(Number(index)));
    const uses = this.uses.get(key);
    return { traits: decodeTraits(traits), targets, ...(uses === undefined ? {} : { uses }) };
  }

  private firstLine(firstWord: string): number {
    return this.slots[this.slotOf(firstWord, 0, firstWord.length)]!;
  }

  /** The slot of the word that `text` has between two offsets, or the free one where it would be. */
  private slotOf(text: string, start: number, end: number): number {
    let hash = 0;
    for (let index = start; index < end; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    let slot = hash ^ (hash >>> 15);
    for (;;) {
      slot &= this.slots.length - 1;
      const line = this.slots[slot]!;
      if (line === free || this.hasFirstWord(this.starts[line]!, text, start, end)) return slot;
      slot += 1;
    }
  }

  private startsWith(line: number, firstWord: string): boolean {
    const start = this.starts[line];
    return start !== undefined && this.hasFirstWord(start, firstWord, 0, firstWord.length);
  }

  private hasFirstWord(at: number, text: string, start: number, end: number): boolean {
    for (let index = start; index < end; index += 1) {
      if (this.lines.charCodeAt(at + index - start) !== text.charCodeAt(index)) return false;
    }
    return isWordEnd(this.lines.charCodeAt(at + end - start));
  }

  private firstWordEnd(start: number): number {
    let end = start;
    while (!isWordEnd(this.lines.charCodeAt(end))) end += 1;
    return end;
  }
}

function isWordEnd(code: number): boolean {
  return code === tabCode || code === space;
}

/** Where the lines that hold a name start. */
function lineStarts(lines: string): Int32Array {
  const starts: number[] = [];
  let tab = lines.indexOf('\t');
  while (tab >= 0) {
    starts.push(lines.lastIndexOf('\n', tab) + 1);
    const end = lines.indexOf('\n', tab);
    tab = end < 0 ? -1 : lines.indexOf('\t', end);
  }
  return Int32Array.from(starts);
}
