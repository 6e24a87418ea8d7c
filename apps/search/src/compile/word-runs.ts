import type { Query } from '@naba/search-query';
import { plainTerms } from '@naba/search-query';

/** Words of any field that stand beside each other in a query, those of names among them: every run of two or more. */
export function runsOf(parts: readonly Query[]): string[][] {
  const runs: string[][] = [[]];
  for (const part of parts) {
    const word = part.kind === 'light' ? part.part : part;
    const words = word.kind === 'term' || word.kind === 'named' ? plainTerms(word).map(({ text }) => text) : [];
    if (words.length === 0) runs.push([]);
    else runs.at(-1)!.push(...words);
  }
  return runs.filter(({ length }) => length > 1);
}
