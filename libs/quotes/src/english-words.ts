import type { Span, Token } from '@naba/text';
import { sayingTimes, speakerEnds } from './english-cues';
import type { Quote } from './quote';
import type { QuotedTokens } from './quoted-spans';

const longestAside = 7;

/** The tokens of an English text with what the rules for quotes ask about them. */
export class EnglishWords {
  /** Lower-case tokens. */
  readonly keys: readonly string[];
  private readonly quoted: Uint8Array;

  constructor(
    readonly text: string,
    readonly tokens: readonly Token[],
    pairs: readonly QuotedTokens[],
  ) {
    this.keys = tokens.map((token) => token.text.toLowerCase());
    this.quoted = new Uint8Array(tokens.length);
    for (const { open, close } of pairs) this.quoted.fill(1, open, close + 1);
  }

  /** Whether a token stands between quotation marks, or is one. */
  isQuoted(at: number): boolean {
    return this.quoted[at] === 1;
  }

  /** Whether a token is a word outside quotation marks. */
  isPlainWord(at: number): boolean {
    return at >= 0 && at < this.tokens.length && this.tokens[at]!.kind !== 'other' && !this.isQuoted(at);
  }

  /** A plain word, or the period of an abbreviation within a name (U.S. officials, St. John). */
  isNamePart(at: number): boolean {
    if (this.isPlainWord(at)) return true;
    const [before, period, after] = [this.tokens[at - 1], this.tokens[at], this.tokens[at + 1]];
    if (period?.text !== '.' || before?.end !== period.start || after === undefined || after.kind === 'other') return false;
    return /^\p{Lu}\p{L}{0,2}$/u.test(before.text);
  }

  /** Whether only punctuation, a place or a time follows before `end`. */
  endsClause(at: number, end: number): boolean {
    return at >= end || this.tokens[at]!.kind === 'other' || speakerEnds.has(this.keys[at]!);
  }

  /** The first token after a time such as "on Monday" that begins at `at`; `at` where none does. */
  afterTime(at: number): number {
    const day = this.keys[at] === 'on' ? at + 1 : at;
    return sayingTimes.has(this.keys[day] ?? '') ? day + 1 : at;
  }

  /** The end of what stands before a time such as "on Monday" or a ticker in brackets that ends at `end`; else `end`. */
  beforeAside(end: number): number {
    if (sayingTimes.has(this.keys[end - 1] ?? '')) return this.beforeAside(this.keys[end - 2] === 'on' ? end - 2 : end - 1);
    const open = this.keys[end - 1] === ')' ? this.keys.lastIndexOf('(', end - 1) : -1;
    return open >= 0 && end - open <= longestAside ? open : end;
  }

  /** The words from one token to before another, as written. */
  phrase(first: number, end: number): NonNullable<Quote['speaker']> {
    const { start } = this.tokens[first]!;
    const stop = this.tokens[end - 1]!.end;
    return { start, end: stop, text: this.text.slice(start, stop) };
  }

  /** Tokens that start inside a span, as a half-open range. */
  tokenRange({ start, end }: Span): [from: number, to: number] {
    return [this.firstFrom(start), this.firstFrom(end)];
  }

  private firstFrom(offset: number): number {
    let low = 0;
    let high = this.tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.tokens[middle]!.start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
