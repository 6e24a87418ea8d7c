import { Lexeme } from './lexeme';

const setBits = 16;

/**
 * The words of the texts that came last. News repeats its words: two share a place, the one met last before the other, and a
 * new word takes the place of the other, so common words stay and the table never grows.
 */
export class Vocabulary {
  private readonly places: (Lexeme | undefined)[] = new Array<Lexeme | undefined>(2 << setBits).fill(undefined);

  /** The word that `text` has between two offsets. */
  lexemeAt(text: string, start: number, end: number): Lexeme {
    let hash = 0;
    for (let index = start; index < end; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    const { places } = this;
    const place = 2 * ((hash ^ (hash >>> setBits)) & ((1 << setBits) - 1));
    const last = places[place];
    if (last !== undefined && isAt(last.text, text, start, end)) return last;
    const other = places[place + 1];
    const found = other !== undefined && isAt(other.text, text, start, end) ? other : new Lexeme(copy(text.slice(start, end)));
    places[place + 1] = last;
    places[place] = found;
    return found;
  }
}

/** The word that `text` has between two offsets: that of the vocabulary, or where there is none, one of its own. */
export function lexemeAt(text: string, start: number, end: number, vocabulary?: Vocabulary): Lexeme {
  return vocabulary === undefined ? new Lexeme(text.slice(start, end)) : vocabulary.lexemeAt(text, start, end);
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let index = 0; index < word.length; index += 1) {
    if (word.charCodeAt(index) !== text.charCodeAt(start + index)) return false;
  }
  return true;
}

/** V8 copies the letters of short slices; longer ones point into the whole text and would keep the article alive. */
const shortestPointer = 13;

function copy(slice: string): string {
  return slice.length < shortestPointer ? slice : Buffer.from(slice, 'utf16le').toString('utf16le');
}
