import { tokenize, Lexeme } from '@naba/text';
import type { Token } from '@naba/text';
import { findAffix } from './affixes';
import { isBroken, isNoCount } from './context';
import { digitOf } from './digits';
import { NumberParser } from './parse-number';
import type { ParsedNumber } from './parse-number';
import { PieceReader } from './piece-reader';

/** A number that a text states. */
export interface FoundNumber {
  /** Half-open range in the text, in UTF-16 code units; the currency or the sign of a percentage is within it. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: 'number' | 'money' | 'percent';
  readonly value: number;
  /** ISO 4217 code, where the text tells it. */
  readonly currency?: string;
}

export interface FindNumbersOptions {
  /** BCP 47 tag of the text. */
  readonly language: string;
  /** Tokens of the text, where they are there already. */
  readonly tokens?: readonly Token[];
}

const readers = { ar: new PieceReader(true), en: new PieceReader(false) };
const minus: ReadonlySet<string> = new Set(['-', '−']);
const groupSpace = /^[ \u00a0\u202f\u2009]$/;

/**
 * Numbers, percentages and amounts of money that an Arabic or English text states, in order, never overlapping; empty for other
 * languages. Dates, years, times, scores, telephone numbers and references are left out, and so are numbers that can be read in
 * two ways.
 */
export function findNumbers(text: string, { language, tokens: given }: FindNumbersOptions): FoundNumber[] {
  if (language !== 'ar' && language !== 'en') return [];
  const tokens = joinGroups(text, given ?? tokenize(text));
  const parser = new NumberParser(tokens, readers[language]);
  const found: FoundNumber[] = [];
  for (let at = 0; at < tokens.length;) {
    const number = parser.parse(at);
    const read = number === undefined ? undefined : toFound(text, tokens, number, found.at(-1)?.end ?? 0);
    if (read !== undefined) found.push(read.number);
    at = Math.max(at + 1, read?.next ?? number?.next ?? 0);
  }
  return found;
}

function toFound(
  text: string,
  tokens: readonly Token[],
  number: ParsedNumber,
  taken: number,
): { number: FoundNumber; next: number } | undefined {
  const affix = findAffix(tokens, number, taken);
  const { piece } = number;
  if (isBroken(tokens, number)) return undefined;
  if (piece.needsMoney && affix?.kind !== 'money') return undefined;
  if (affix === undefined && (!number.isCount || isNoCount(text, tokens, number))) return undefined;
  if (piece.isVague && affix?.kind !== 'percent' && number.isBare) return undefined;
  let { start } = affix ?? number;
  const end = affix?.end ?? number.end;
  const sign = tokens[number.first - 1];
  const isNegative = start === number.start && piece.kind === 'digits' && isMinus(text, sign, start);
  if (isNegative) start -= 1;
  const value = isNegative ? -number.value : number.value;
  const { kind = 'number', currency, next = number.next } = affix ?? {};
  return {
    number: { start, end, text: text.slice(start, end), kind, value, ...(currency === undefined ? {} : { currency }) },
    next,
  };
}

function isMinus(text: string, sign: Token | undefined, start: number): boolean {
  if (sign?.end !== start || !minus.has(sign.text)) return false;
  return sign.start === 0 || /[\s(]/.test(text[sign.start - 1]!);
}

/** Makes one token of digits in groups of three with spaces between them; other rows of digits are telephone numbers and go. */
function joinGroups(text: string, tokens: readonly Token[]): readonly Token[] {
  let joined: Token[] | undefined;
  for (let at = 0; at < tokens.length; at += 1) {
    if (tokens[at]!.kind !== 'number') {
      joined?.push(tokens[at]!);
      continue;
    }
    const commas = endOfCommas(tokens, at);
    const end = commas > at + 1 ? commas : endOfRow(text, tokens, at);
    if (commas > at + 1) {
      joined ??= tokens.slice(0, at);
      joined.push(merge(text, tokens.slice(at, end), 'number'));
      at = end - 1;
    } else if (end - at > 1) {
      joined ??= tokens.slice(0, at);
      const row = tokens.slice(at, end);
      const isGrouped = row.every(({ text: digits }, index) => isGroup(digits, index === 0));
      if (isGrouped) joined.push(merge(text, row, 'number'));
      else if (row.length > 2) joined.push(merge(text, row, 'other'));
      else joined.push(...row);
      at = end - 1;
    } else joined?.push(tokens[at]!);
  }
  return joined ?? tokens;
}

/** Behind 3،033،731 or 0،80: the Arabic comma between digits without a space. */
function endOfCommas(tokens: readonly Token[], at: number): number {
  let end = at + 1;
  for (;;) {
    const comma = tokens[end];
    const next = tokens[end + 1];
    if (comma?.text !== '،' || next?.kind !== 'number' || comma.start !== tokens[end - 1]!.end || next.start !== comma.end)
      return end;
    end += 2;
  }
}

function endOfRow(text: string, tokens: readonly Token[], at: number): number {
  let end = at;
  while (tokens[end]?.kind === 'number') {
    end += 1;
    const next = tokens[end];
    if (next?.kind !== 'number' || !groupSpace.test(text.slice(tokens[end - 1]!.end, next.start))) break;
  }
  return end;
}

function isGroup(digits: string, isFirst: boolean): boolean {
  for (let index = 0; index < digits.length; index += 1) if (digitOf(digits.charCodeAt(index)) < 0) return false;
  return isFirst ? digits.length <= 3 && digitOf(digits.charCodeAt(0)) !== 0 : digits.length === 3;
}

function merge(text: string, row: readonly Token[], kind: Token['kind']): Token {
  const { start } = row[0]!;
  const { end } = row.at(-1)!;
  const word = new Lexeme(text.slice(start, end).replace(/\s/g, ' ').replaceAll('،', ','));
  return { text: word.text, lexeme: word, start, end, kind };
}
