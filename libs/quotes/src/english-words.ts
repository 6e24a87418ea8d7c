import type { Span, Token } from '@naba/text';
import { does, englishPart, lowerCase } from './english-cues';
import type { Quote } from './quote';
import type { QuotedTokens } from './quoted-spans';

const longestAside = 7;

/** The tokens of an English text with what the rules for quotes ask about them. */
export class EnglishWords {
  private readonly parts: Int32Array;
  private readonly quoted: Uint8Array;

  constructor(
    readonly text: string,
    readonly tokens: readonly Token[],
    pairs: readonly QuotedTokens[],
  ) {
    this.parts = new Int32Array(tokens.length);
    for (let at = 0; at < tokens.length; at++) this.parts[at] = englishPart.of(tokens[at]!.lexeme);
    this.quoted = new Uint8Array(tokens.length);
    for (const { open, close } of pairs) this.quoted.fill(1, open, close + 1);
  }

  /** The token in lower case; empty outside the text. */
  key(at: number): string {
    const token = this.tokens[at];
    return token === undefined ? '' : lowerCase.of(token.lexeme);
  }

  /** Whether a token can do one of these (bits of `does`). */
  can(at: number, bits: number): boolean {
    return (this.parts[at] ?? 0) & bits ? true : false;
  }

  /** Whether a token stands between quotation marks, or is one. */
  isQuoted(at: number): boolean {
    return this.quoted[at] === 1;
  }

  /** Whether a token is a word outside quotation marks. */
  isPlainWord(at: number): boolean {
    return at >= 0 && at < this.tokens.length && this.tokens[at]!.kind !== 'other' && !this.isQuoted(at);
  }

  isCapital(at: number): boolean {
    const code = this.tokens[at]?.text.codePointAt(0) ?? 0;
    return code < 0x80 ? code >= 0x41 && code <= 0x5a : /^\p{Lu}/u.test(this.tokens[at]!.text);
  }

  /** A plain word, or the period of an abbreviation within a name (U.S. officials, St. John). */
  isNamePart(at: number): boolean {
    if (this.isPlainWord(at)) return true;
    const [before, period, after] = [this.tokens[at - 1], this.tokens[at], this.tokens[at + 1]];
    if (period?.text !== '.' || before?.end !== period.start || after === undefined) return false;
    if (after.kind === 'other' && after.text !== ',') return false;
    return /^\p{Lu}\p{L}{0,2}$/u.test(before.text);
  }

  /** Whether a mark of punctuation outside quotation marks stands here. */
  isMark(at: number, mark: string): boolean {
    return this.tokens[at]?.text === mark && !this.isQuoted(at);
  }

  /** Whether only punctuation, a place or a time follows before `end`. */
  endsClause(at: number, end: number): boolean {
    return at >= end || this.tokens[at]!.kind === 'other' || this.can(at, does.endSpeaker);
  }

  /** The first token after times such as "late on Monday" that begin at `at`; `at` where none does. */
  afterTime(at: number): number {
    if (/^(?:last|this|next|earlier)$/.test(this.key(at)) && /^(?:week|month|year)$/.test(this.key(at + 1))) return at + 2;
    if (this.key(at) === 'earlier' && this.key(at + 1) === 'this') return at + 3;
    let day = at;
    while (day < at + 2 && /^(?:late|early|on|last|earlier)$/.test(this.key(day))) day++;
    if (!this.can(day, does.tellTime)) return at;
    return /^(?:night|morning|evening|afternoon)$/.test(this.key(day + 1)) ? day + 2 : day + 1;
  }

  /** The end of what stands before a time such as "on Monday" or something in brackets that ends at `end`; else `end`. */
  beforeAside(end: number): number {
    if (/^(?:week|month|year)$/.test(this.key(end - 1)) && /^(?:last|this|next)$/.test(this.key(end - 2))) return end - 2;
    if (this.can(end - 1, does.tellTime)) {
      let start = end - 1;
      while (/^(?:late|early|on|last)$/.test(this.key(start - 1))) start--;
      return this.beforeAside(start);
    }
    if (this.key(end - 1) !== ')') return end;
    for (let open = end - 2; open >= Math.max(0, end - longestAside); open--) if (this.key(open) === '(') return open;
    return end;
  }

  /** The words from one token to before another, as written. */
  phrase(first: number, end: number): NonNullable<Quote['speaker']> {
    const { start } = this.tokens[first]!;
    const stop = this.tokens[end - 1]!.end;
    return { start, end: stop, text: this.text.slice(start, stop) };
  }

  /** The first token that starts at an offset or after it. */
  firstFrom(offset: number): number {
    let low = 0;
    let high = this.tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.tokens[middle]!.start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Tokens that start inside a span, as a half-open range. */
  tokenRange({ start, end }: Span): [from: number, to: number] {
    return [this.firstFrom(start), this.firstFrom(end)];
  }
}
