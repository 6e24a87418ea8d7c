import { setImmediate as breathe } from 'node:timers/promises';
import { foldWords, formsOf, readingsOf } from '../names/fold-name';
import type { Suggestion } from './suggestions-answer';

/** A suggestion with every name under which it is found. */
export interface NamedSuggestion {
  readonly suggestion: Suggestion;
  readonly names: readonly string[];
}

/** Folding so many names takes about a millisecond; between such portions other requests have their turn. */
const portion = 100;
/** Words of one query that are looked at. */
const mostWords = 6;

/** Suggestions by the words of their names, in memory; it never changes. */
export class SuggestionIndex {
  private constructor(
    /** Most frequent first: a place in this list is a rank. */
    private readonly suggestions: readonly Suggestion[],
    /** Sorted. */
    private readonly words: readonly string[],
    /** For each of the words the ranks of the suggestions that have it. */
    private readonly ranks: readonly Uint32Array[],
  ) {}

  static readonly empty = new SuggestionIndex([], [], []);

  static async build(named: readonly NamedSuggestion[]): Promise<SuggestionIndex> {
    const sorted = [...named].sort(
      (a, b) => b.suggestion.count - a.suggestion.count || (a.suggestion.id < b.suggestion.id ? -1 : 1),
    );
    const byWord = new Map<string, number[]>();
    for (const [rank, { names }] of sorted.entries()) {
      if (rank % portion === portion - 1) await breathe();
      for (const form of new Set(names.flatMap(foldWords).flatMap(formsOf))) {
        const ranks = byWord.get(form);
        if (ranks) ranks.push(rank);
        else byWord.set(form, [rank]);
      }
    }
    const words = [...byWord.keys()].sort();
    return new SuggestionIndex(
      sorted.map(({ suggestion }) => suggestion),
      words,
      words.map((word) => Uint32Array.from(byWord.get(word) ?? [])),
    );
  }

  get size(): number {
    return this.suggestions.length;
  }

  /** Those that have, for each typed word, a word in a name that starts with it; most frequent first. */
  find(typed: string, limit: number): Suggestion[] {
    const found = foldWords(typed)
      .slice(0, mostWords)
      .map((word) => this.ranksOf(word))
      .sort((a, b) => a.size - b.size);
    const [fewest, ...others] = found;
    if (!fewest) return [];
    const ranks = [...fewest].filter((rank) => others.every((other) => other.has(rank))).sort((a, b) => a - b);
    return ranks.slice(0, limit).map((rank) => this.suggestions[rank]!);
  }

  private ranksOf(word: string): ReadonlySet<number> {
    for (const prefixes of readingsOf(word)) {
      const ranks = new Set<number>();
      for (const prefix of prefixes) this.addRanks(prefix, ranks);
      if (ranks.size > 0) return ranks;
    }
    return new Set();
  }

  private addRanks(prefix: string, ranks: Set<number>): void {
    for (let at = this.firstFrom(prefix); this.words[at]?.startsWith(prefix); at++)
      for (const rank of this.ranks[at]!) ranks.add(rank);
  }

  /** Place of the first word that is not before the prefix. */
  private firstFrom(prefix: string): number {
    let [low, high] = [0, this.words.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.words[middle]! < prefix) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
