const slotBits = 16;

/**
 * Gives one string object for all occurrences of a word, as long as it comes often. News repeats its words: a map finds an object
 * that it knows faster than an equal one, and words that are kept do not keep the article alive that they were cut from.
 * A new word takes the place of the one that has its hash, so the table never grows.
 */
export class WordTable {
  private readonly slots: (string | undefined)[] = new Array<string | undefined>(1 << slotBits).fill(undefined);

  /** The word that `text` has between two offsets. */
  wordAt(text: string, start: number, end: number): string {
    let hash = 0;
    for (let index = start; index < end; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    const slot = (hash ^ (hash >>> slotBits)) & ((1 << slotBits) - 1);
    const known = this.slots[slot];
    if (known !== undefined && isAt(known, text, start, end)) return known;
    const word = copy(text.slice(start, end));
    this.slots[slot] = word;
    return word;
  }
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let index = 0; index < word.length; index += 1) {
    if (word.charCodeAt(index) !== text.charCodeAt(start + index)) return false;
  }
  return true;
}

/** V8 copies the letters of short slices; longer ones point into the whole text. */
const shortestPointer = 13;

function copy(slice: string): string {
  return slice.length < shortestPointer ? slice : Buffer.from(slice, 'utf16le').toString('utf16le');
}
