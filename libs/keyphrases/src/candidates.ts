import { phraseKey } from './phrase-key';
import type { PlacedTerm } from './rank-terms';

/** A run of words that could be a keyphrase. */
export interface Candidate {
  readonly ids: readonly number[];
  /** Where it stands: indices of its first word. */
  readonly places: number[];
}

const longestPhrase = 3;
/** Every run of one to three words that no stop word or mark interrupts and in which no word stands twice. */
export function collectCandidates(terms: readonly (PlacedTerm | undefined)[]): Candidate[] {
  const candidates = new Map<number, Candidate>();
  for (let start = 0; start < terms.length; start++) {
    const ids: number[] = [];
    let key = 0;
    for (let end = start; end < start + longestPhrase; end++) {
      const term = terms[end];
      if (term === undefined || (end > start && (term.startsPhrase || ids.includes(term.id)))) break;
      ids.push(term.id);
      key = phraseKey(key, term.id);
      const known = candidates.get(key);
      if (known === undefined) candidates.set(key, { ids: [...ids], places: [start] });
      else known.places.push(start);
    }
  }
  return [...candidates.values()];
}

/** The form in which the text writes a candidate most often. */
export function writtenForm({ ids, places }: Candidate, terms: readonly (PlacedTerm | undefined)[]): string {
  const counts = new Map<string, number>();
  for (const place of places) {
    const form = terms
      .slice(place, place + ids.length)
      .map((term) => term!.form)
      .join(' ');
    counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}
