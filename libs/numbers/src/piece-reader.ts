import { normalizeArabic, peelClitics } from '@naba/arabic';
import { LexicalAttribute } from '@naba/text';
import { english } from '@naba/languages';
import type { Token } from '@naba/text';
import { digitOf, readDigits } from './digits';
import { letterScales, numberWords } from './number-words';

/** What one token contributes to a number. */
export interface Piece {
  readonly kind: 'digits' | 'small' | 'scale' | 'part';
  readonly value: number;
  /** Range within the token: clitics before it and units behind it are no part of the number. */
  readonly from: number;
  readonly to: number;
  readonly alone: boolean;
  readonly isArabic: boolean;
  /** Whether و binds it to what stands before. */
  readonly isJoined: boolean;
  readonly isDual: boolean;
  readonly isPlain: boolean;
  readonly isVague: boolean;
  /** What is written onto the digits: a scale (5bn) or `percent` (5pc). */
  readonly glued?: number | 'percent';
  /** 5m and 20k can be metres and a race: only money makes them a number. */
  readonly needsMoney: boolean;
}

const clitics: ReadonlySet<string> = new Set(['', 'و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول', 'وك', 'فب', 'فل']);
const gluedUnits: ReadonlySet<string> = new Set(english.numbers.lists.gluedUnits.words);
const plain = {
  from: 0,
  alone: true,
  isArabic: false,
  isJoined: false,
  isDual: false,
  isPlain: false,
  isVague: false,
  needsMoney: false,
};

/** Reads tokens as parts of numbers. */
export class PieceReader {
  private readonly numbers = new LexicalAttribute((text) => this.readDigits(text, 0, text.length) ?? null);
  private readonly words = new LexicalAttribute((text) => this.readWord(text) ?? null);

  constructor(private readonly isArabic: boolean) {}

  read(token: Token | undefined): Piece | undefined {
    if (token === undefined || token.kind === 'other') return undefined;
    return (token.kind === 'number' ? this.numbers : this.words).of(token.lexeme) ?? undefined;
  }

  private readDigits(text: string, from: number, to: number): Piece | undefined {
    const digits = readDigits(text.slice(from, to), this.isArabic);
    return digits === undefined ? undefined : { ...plain, ...digits, kind: 'digits', from, to };
  }

  private readWord(text: string): Piece | undefined {
    const from = firstDigit(text);
    if (from >= 0) return this.readGlued(text, from);
    return /^[a-z]/i.test(text) ? readEnglish(text.toLowerCase()) : readArabic(text);
  }

  /** و300, 5bn, 50km. */
  private readGlued(text: string, from: number): Piece | undefined {
    let to = text.length;
    while (digitOf(text.charCodeAt(to - 1)) < 0) to -= 1;
    const before = normalizeArabic(text.slice(0, from));
    const after = normalizeArabic(text.slice(to)).toLowerCase();
    const digits = clitics.has(before) ? this.readDigits(text, from, to) : undefined;
    if (digits === undefined) return undefined;
    const piece = { ...digits, isJoined: before === 'و', isArabic: before !== '', isPlain: digits.isPlain && after === '' };
    if (after === '' || gluedUnits.has(after)) return piece;
    const glued = after === 'pc' ? 'percent' : (letterScales.get(after) ?? scaleOf(after));
    return glued === undefined ? undefined : { ...piece, glued, to: text.length, needsMoney: letterScales.has(after) };
  }
}

function scaleOf(word: string): number | undefined {
  const known = numberWords.get(word);
  return known?.kind === 'scale' ? known.value : undefined;
}

function firstDigit(text: string): number {
  for (let index = 0; index < text.length; index += 1) if (digitOf(text.charCodeAt(index)) >= 0) return index;
  return -1;
}

function readArabic(text: string): Piece | undefined {
  for (const { stem, chain, prefixLength } of peelClitics(text)) {
    const word = clitics.has(chain) ? numberWords.get(stem) : undefined;
    // لست is "I am not" far more often than "for six".
    if (word === undefined || (stem === 'ست' && chain.endsWith('ل'))) continue;
    const isDual = word.isDual ?? false;
    return { ...plain, ...word, from: prefixLength, to: text.length, isArabic: true, isJoined: chain === 'و', isDual };
  }
  return undefined;
}

function readEnglish(text: string): Piece | undefined {
  const word = numberWords.get(text);
  if (word !== undefined) return { ...plain, ...word, isDual: false, to: text.length };
  const [tens, unit, ...more] = text.split('-').map((part) => numberWords.get(part));
  if (tens?.kind !== 'small' || unit?.kind !== 'small' || more.length > 0) return undefined;
  if (tens.value < 20 || tens.value > 90 || unit.value < 1 || unit.value > 9) return undefined;
  return { ...plain, kind: 'small', value: tens.value + unit.value, to: text.length };
}
