import type { Query } from '@naba/search-query';
import { isPlain } from '@naba/search-query';

/** Words of any field that stand beside each other in a query, those of names among them: every run of two or more. */
export function runsOf(parts: readonly Query[]): string[][] {
  const runs: string[][] = [[]];
  for (const part of parts) {
    const words = wordsOf(part);
    if (words.length === 0) runs.push([]);
    else runs.at(-1)!.push(...words);
  }
  return runs.filter(({ length }) => length > 1);
}

function wordsOf(part: Query): string[] {
  if (part.kind === 'term') return isPlain(part) ? [part.text] : [];
  if (part.kind !== 'named') return [];
  return part.part.kind === 'and' ? part.part.parts.flatMap(wordsOf) : wordsOf(part.part);
}
