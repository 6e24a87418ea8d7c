import { normalizeArabic } from '@naba/arabic';
import { tokenize } from '@naba/text';
import { NameFilter } from '@naba/word-readings';
import type { ArticleField, FieldWord } from '../mention';

/** Phrases of several words, found in a text by their normalised words with Arabic proclitics peeled off. */
export class PhraseTable<T> {
  private readonly phrases = new Map<string, T>();
  private readonly longest = new Map<string, number>();
  private readonly filter: NameFilter;

  /** @param size about thirty times the number of phrases, as a power of two */
  constructor(size: number) {
    this.filter = new NameFilter(size);
  }

  /** Adds a phrase; the first value that a phrase was added with stays. */
  add(phrase: string, value: T): void {
    const words = tokenize(phrase)
      .filter((token) => token.kind !== 'other')
      .map((token) => normalizeArabic(token.text));
    const key = words.join(' ');
    const [first] = words;
    if (first === undefined || this.phrases.has(key)) return;
    this.phrases.set(key, value);
    this.filter.addName(key);
    this.longest.set(first, Math.max(this.longest.get(first) ?? 0, words.length));
  }

  /** The longest phrase that starts with the word at `index`, and where it starts and ends. */
  matchAt({ words, readings }: ArticleField, index: number): PhraseMatch<T> | undefined {
    if (!readings.mayStart(index, this.filter)) return undefined;
    const word = words[index]!;
    const most = readings.mayGoOn(index, this.filter) ? Infinity : 1;
    const whole = this.longestMatch(words, index, word.text, most);
    if (whole !== undefined) return { ...whole, start: word.start };
    for (const { prefixLength, stem, chain } of word.peeled) {
      // كابل is Kabul, not ك before آبل.
      if (stem.length < 4 && chain.endsWith('ك')) continue;
      const match = this.longestMatch(words, index, stem, most);
      if (match !== undefined) return { ...match, start: word.start + prefixLength };
    }
    return undefined;
  }

  private longestMatch(
    words: readonly FieldWord[],
    index: number,
    first: string,
    most: number,
  ): Omit<PhraseMatch<T>, 'start'> | undefined {
    const longest = Math.min(most, this.longest.get(first) ?? 0);
    if (longest === 0) return undefined;
    let key = first;
    let found = this.toMatch(words, index, key, 1);
    for (let length = 2; length <= longest; length += 1) {
      const next = words[index + length - 1];
      if (next?.isLinked !== true) break;
      key = `${key} ${next.text}`;
      found = this.toMatch(words, index, key, length) ?? found;
    }
    return found;
  }

  private toMatch(
    words: readonly FieldWord[],
    index: number,
    key: string,
    length: number,
  ): Omit<PhraseMatch<T>, 'start'> | undefined {
    const value = this.phrases.get(key);
    return value === undefined ? undefined : { value, words: length, end: words[index + length - 1]!.end };
  }
}

export interface PhraseMatch<T> {
  readonly value: T;
  readonly words: number;
  readonly start: number;
  readonly end: number;
}
