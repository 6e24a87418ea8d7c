import { normalizeArabic, wordSet } from '@naba/arabic';
import { firstWordsOfMonths } from '@naba/dates';
import { arabic, english } from '@naba/languages';
import type { Token } from '@naba/text';
import type { ParsedNumber } from './parse-number';

const [arabicWords, englishWords] = [arabic.numbers.lists, english.numbers.lists];
const joined = (list: 'references' | 'timesBehind' | 'counted'): ReadonlySet<string> =>
  wordSet([...arabicWords[list].words, ...englishWords[list].words]);

/** Words that a number behind them names or numbers, and does not count. */
const references = joined('references');
const timesBehind = joined('timesBehind');
/** Behind 2000 and the like: what is counted, so that it is no year. */
const counted = joined('counted');
/** Without ذو and ذي, which more often mean "with". */
const months = wordSet(firstWordsOfMonths(['ar', 'en']).filter((word) => !/^ذ[وي]$/u.test(word)));
/** Months that are verbs in lower case. */
const capitalMonths: ReadonlySet<string> = new Set(['may', 'march']);
const dashes: ReadonlySet<string> = new Set(['-', '–', '—', '−']);
const ties: ReadonlySet<string> = new Set([...dashes, ':', '/', '\\', '.', ',', '،', '_', '×']);
const points: ReadonlySet<string> = new Set(['.', ',', '،']);
const nameSigns: ReadonlySet<string> = new Set(['#', '+', '@', '_', '№']);
const longestCount = 1e9;
const smallest = { year: 1900, nextCentury: 2100, score: 100 };

/** Whether digits are a piece of a number that something broke, such as "06 .0%" or 1.2.3. */
export function isBroken(tokens: readonly Token[], { first, next, start, end, piece }: ParsedNumber): boolean {
  if (piece.kind !== 'digits') return false;
  const [other, mark, behind, following] = [tokens[first - 2], tokens[first - 1], tokens[next], tokens[next + 1]];
  const isBefore = mark !== undefined && points.has(mark.text) && mark.end === start && other?.kind === 'number';
  const isBehind =
    behind !== undefined &&
    points.has(behind.text) &&
    behind.start <= end + 1 &&
    following?.kind === 'number' &&
    following.start === behind.end;
  return (isBefore && mark.start <= other.end + 1) || isBehind;
}

/** Whether a number without percentage or currency is a date, time, score, reference or telephone number. */
export function isNoCount(text: string, tokens: readonly Token[], number: ParsedNumber): boolean {
  const { first, next, isBare, piece, value } = number;
  const before = tokens[first - 1];
  const after = tokens[next];
  if (isReference(keyOf(before))) return true;
  if (keyOf(before) === 'of' && keyOf(tokens[first - 2]) === 'group') return true;
  if (!isBare) return false;
  if (isTied(tokens, number)) return true;
  if (after !== undefined && timesBehind.has(keyOf(after))) return true;
  if (!piece.isPlain) return false;
  if (value >= smallest.year && value < smallest.nextCentury) return !counted.has(keyOf(after));
  if (value >= longestCount) return true;
  if (value <= 31 && (isMonth(before) || isMonth(after) || (keyOf(after) === 'of' && isMonth(tokens[next + 1])))) return true;
  return isListMark(text, number, after);
}

/** Also behind one clitic: والفقرة, بالمادة. */
function isReference(key: string): boolean {
  return references.has(key) || (/^[وفبل]/.test(key) && references.has(key.slice(1)));
}

/** 10:30, 3 - 2, 12/5, +44: digits that a sign ties to others. */
function isTied(tokens: readonly Token[], { first, next, start, end, value }: ParsedNumber): boolean {
  const before = tokens[first - 1];
  const after = tokens[next];
  if (before !== undefined && nameSigns.has(before.text) && before.end === start) return true;
  return isTie(before, tokens[first - 2], start, value) || isTie(after, tokens[next + 1], end, value);
}

function isTie(sign: Token | undefined, other: Token | undefined, edge: number, value: number): boolean {
  if (sign === undefined || other === undefined) return false;
  // كوفيد-19 is a name; in English such names are one token.
  if (other.kind === 'word') return sign.end === edge && other.end === sign.start && dashes.has(sign.text);
  if (other.kind !== 'number') return false;
  const isTight = (sign.start === edge && other.start === sign.end) || (sign.end === edge && other.end === sign.start);
  if (isTight && ties.has(sign.text)) return true;
  return dashes.has(sign.text) && value < smallest.score && other.text.length <= 2;
}

function isListMark(text: string, { start }: ParsedNumber, after: Token | undefined): boolean {
  const isFirst = start === 0 || text[start - 1] === '\n';
  return isFirst && (after?.text === '.' || after?.text === ')' || (after?.text === '-' && text[after.end] === ' '));
}

function isMonth(token: Token | undefined): boolean {
  const key = keyOf(token);
  return months.has(key) && !(capitalMonths.has(key) && token?.text === key);
}

function keyOf(token: Token | undefined): string {
  return token?.kind === 'word' ? normalizeArabic(token.text).toLowerCase() : '';
}
