import type { estypes } from '@elastic/elasticsearch';
import { numberSpellings } from './number-spellings';

const percentage = /^[%٪]?(\d+(?:\.\d+)?)[%٪]?$/;

/** What finds a percentage however it is written (5%, ٥٪, 5 percent, 5 في المئة); undefined for any other word. */
export function percentageClauses(word: string): estypes.QueryDslQueryContainer[] | undefined {
  if (!/[%٪]/.test(word)) return undefined;
  const value = numberSpellings(word).flatMap((spelling) => percentage.exec(spelling)?.[1] ?? [])[0];
  return value === undefined
    ? undefined
    : [{ term: { 'numbers.kind': 'percent' } }, { term: { 'numbers.value': Number(value) } }];
}
