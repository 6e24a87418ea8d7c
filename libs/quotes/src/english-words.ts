import type { Span, Token } from '@naba/text';
import type { Quote } from './quote';
import type { QuotedTokens } from './quoted-spans';

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
