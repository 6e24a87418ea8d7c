import { normalizeArabic } from '@naba/arabic';
import type { Token } from '@naba/text';
import { numberWords } from './number-words';
import type { Piece, PieceReader } from './piece-reader';

/** A number over one token or several; `next` is the first token behind it. */
export interface ParsedNumber {
  readonly first: number;
  readonly next: number;
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly piece: Piece;
  /** "One" is hardly ever a count: such words need a percentage or a currency beside them. */
  readonly isCount: boolean;
  readonly isPercent: boolean;
  /** Whether it is digits alone, without scale or word. */
  readonly isBare: boolean;
}

interface Term {
  readonly value: number;
  readonly scale: number;
  readonly next: number;
  readonly isCount: boolean;
}

/** Reads numbers out of tokens: digits and words, scales, "and a half". */
export class NumberParser {
  constructor(
    private readonly tokens: readonly Token[],
    private readonly reader: PieceReader,
  ) {}

  /** The number that starts at a token, or undefined. */
  parse(at: number): ParsedNumber | undefined {
    const { tokens } = this;
    const piece = this.reader.read(tokens[at]);
    if (piece === undefined) return undefined;
    const first = this.firstToken(at, piece);
    const term = first === undefined ? undefined : this.term(at);
    if (first === undefined || term === undefined) return undefined;
    const { value, next } = this.addSmaller(term);
    const last = this.reader.read(tokens[next - 1]);
    return {
      first,
      next,
      start: first === at ? tokens[at]!.start + piece.from : tokens[first]!.start,
      end: last === undefined ? tokens[next - 1]!.end : tokens[next - 1]!.start + last.to,
      value: tidy(value),
      piece,
      isCount: term.isCount || next > at + 1 || first < at,
      isPercent: piece.glued === 'percent',
      isBare: piece.kind === 'digits' && next === at + 1 && piece.glued === undefined,
    };
  }

  /** "A million", "a hundred": English scales need an article or a number before them, and so do Arabic plurals. */
  private firstToken(at: number, piece: Piece): number | undefined {
    const needsArticle = !piece.alone && piece.kind !== 'part' && piece.value > 2;
    if (!needsArticle) return this.endsOrdinal(at, piece) ? undefined : at;
    return this.tokens[at - 1]?.text.toLowerCase() === 'a' ? at - 1 : undefined;
  }

  /** الرابعة عشرة is the fourteenth, الخمسة عشر are fifteen that are known; behind another word, as in النفط عشرة دولارات, ten is a number. */
  private endsOrdinal(at: number, piece: Piece): boolean {
    if (!piece.isArabic || piece.value !== 10 || piece.from > 0) return false;
    const [, unit] = /^[وفبلك]?(?:ال|لل)(.+)$/u.exec(normalizeArabic(this.tokens[at - 1]?.text ?? '')) ?? [];
    return unit !== undefined && (/^.ا..ه?$/u.test(unit) || (numberWords.get(unit)?.value ?? 10) < 10);
  }

  private addSmaller(term: Term): { value: number; next: number } {
    let { value, scale, next } = term;
    while (scale > 1) {
      const { piece, at, isJoined } = this.joinedPiece(next);
      if (piece === undefined || (!isJoined && (piece.isArabic || piece.kind === 'digits'))) break;
      const smaller = this.term(at);
      if (smaller === undefined || smaller.value >= scale || smaller.scale >= scale) break;
      // "ثلاثة آلاف و200" is one number; "a million and 20" are two.
      const isOwnNumber = smaller.scale === 1 && piece.kind === 'digits' && (!piece.isArabic || scale !== 1_000);
      if (isOwnNumber) break;
      value += smaller.value;
      ({ scale, next } = smaller);
    }
    return { value, next };
  }

  /** A mantissa below a thousand or in digits, and the scales behind it. */
  private term(at: number): Term | undefined {
    const piece = this.reader.read(this.tokens[at])!;
    if (piece.kind === 'part') return this.partOfScale(at, piece.value);
    const mantissa = piece.kind === 'scale' ? this.bareScale(at, piece) : this.mantissa(at, piece);
    let { value, next } = mantissa;
    let scale = mantissa.scale;
    let part = this.andPart(next);
    if (part !== undefined && scale === 1) {
      value += part.value;
      next = part.next;
    }
    for (let above = this.scaleAt(next); above !== undefined && above > scale; above = this.scaleAt(next)) {
      value *= above;
      scale = scale === 1 || above > scale ? above : scale;
      next += 1;
    }
    if (scale > 1) {
      part = this.andPart(next);
      if (part !== undefined) {
        value += part.value * scale;
        next = this.skipRepeatedScale(part.next, scale);
      }
    }
    return { value, scale, next, isCount: mantissa.isCount };
  }

  private bareScale(at: number, piece: Piece): Term {
    // مليونا شخص are two million; مليونا و200 ألف is one.
    const isTwo = piece.isDual && !this.joinedPiece(at + 1).isJoined;
    const value = piece.value * (isTwo ? 2 : 1);
    return { value, scale: 10 ** Math.floor(Math.log10(piece.value) + 1e-9), next: at + 1, isCount: true };
  }

  private mantissa(at: number, piece: Piece): Term {
    if (piece.kind === 'digits') {
      const scale = typeof piece.glued === 'number' ? piece.glued : 1;
      return { value: piece.value * scale, scale, next: at + 1, isCount: true };
    }
    let { value, alone: isCount } = piece;
    let next = at + 1;
    for (;;) {
      const joined = this.joinedPiece(next);
      const sum = joined.piece?.kind === 'small' ? combine(value, joined.piece, joined.isJoined) : undefined;
      if (sum === undefined) return { value, scale: 1, next, isCount };
      value = sum;
      isCount = true;
      next = joined.at + 1;
    }
  }

  /** "Half a million", "a quarter of a million", نصف مليون. */
  private partOfScale(at: number, part: number): Term | undefined {
    let next = at + 1;
    while (['of', 'a'].includes(this.tokens[next]?.text ?? '')) next += 1;
    const scale = this.scaleAt(next);
    return scale === undefined ? undefined : { value: part * scale, scale, next: next + 1, isCount: true };
  }

  /** "And a half", ونصف. */
  private andPart(at: number): { value: number; next: number } | undefined {
    const piece = this.reader.read(this.tokens[at]);
    if (piece?.kind === 'part' && piece.isJoined) return { value: piece.value, next: at + 1 };
    if (this.tokens[at]?.text !== 'and' || this.tokens[at + 1]?.text !== 'a') return undefined;
    const english = this.reader.read(this.tokens[at + 2]);
    return english?.kind === 'part' ? { value: english.value, next: at + 3 } : undefined;
  }

  private scaleAt(at: number): number | undefined {
    const piece = this.reader.read(this.tokens[at]);
    const isOne = piece?.kind === 'scale' && !piece.isJoined && piece.from === 0 && !/^2/.test(String(piece.value));
    return isOne ? piece.value : undefined;
  }

  /** مليون ونصف المليون. */
  private skipRepeatedScale(at: number, scale: number): number {
    const word = normalizeArabic(this.tokens[at]?.text ?? '');
    return numberWords.get(word.startsWith('ال') ? word.slice(2) : word)?.value === scale ? at + 1 : at;
  }

  private joinedPiece(at: number): { piece: Piece | undefined; at: number; isJoined: boolean } {
    const text = this.tokens[at]?.text;
    if (text === 'and' || text === 'و') return { piece: this.reader.read(this.tokens[at + 1]), at: at + 1, isJoined: true };
    const piece = this.reader.read(this.tokens[at]);
    return { piece, at, isJoined: piece?.isJoined ?? false };
  }
}

/** Adds or multiplies a small word to the value before it; undefined where the two are numbers of their own. */
function combine(value: number, { value: word, isArabic }: Piece, isJoined: boolean): number | undefined {
  const rest = value % 100;
  const isUnit = rest >= 1 && rest <= 9;
  if (isJoined) {
    if (value >= 100 && rest === 0 && word > 0 && word < 100) return value + word;
    return isArabic && isUnit && word >= 20 && word < 100 ? value + word : undefined;
  }
  if (isArabic) {
    if (word === 100 && value >= 3 && value <= 9) return value * 100;
    return isUnit && word === 10 ? value + 10 : undefined;
  }
  if (word === 100 && value >= 1 && value < 100) return value * 100;
  if (rest >= 20 && rest % 10 === 0 && word >= 1 && word <= 9) return value + word;
  return value >= 100 && rest === 0 && word > 0 && word < 100 ? value + word : undefined;
}

/** Takes away what binary fractions add: 1.1 million is 1100000. */
function tidy(value: number): number {
  return Number(value.toPrecision(15));
}
