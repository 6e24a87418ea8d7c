import type { Span, Token } from '@naba/text';
import { arabicFacts } from './arabic-cues';
import type { ArabicWordFacts } from './arabic-cues';
import { firstFrom } from './in-order';
import type { Quote } from './quote';
import type { QuotedTokens } from './quoted-spans';

/** The tokens of an Arabic text with what the rules for quotes ask about them. */
export class ArabicWords {
  /** Normalised words; other tokens as they are. */
  readonly keys: readonly string[];
  private readonly quoted: Uint8Array;
  private readonly ends: Uint8Array;
  private readonly starts: Int32Array;
  private readonly closeOf = new Map<number, number>();

  constructor(
    readonly text: string,
    readonly tokens: readonly Token[],
    pairs: readonly QuotedTokens[],
  ) {
    this.keys = tokens.map((token) => (token.kind === 'word' ? arabicFacts.of(token.lexeme).key : token.text));
    this.quoted = new Uint8Array(tokens.length);
    for (const { open, close } of pairs) {
      this.quoted.fill(1, open, close + 1);
      this.closeOf.set(open, close);
    }
    this.ends = new Uint8Array(tokens.length);
    this.starts = new Int32Array(tokens.length);
    let first = 0;
    for (let at = 0; at < tokens.length; at++) {
      if (this.isLast(at)) this.ends[at] = 1;
      this.starts[at] = first;
      if (this.ends[at] === 1) first = at + 1;
    }
  }

  /** Whether a token ends its sentence: by its mark, or as the last of its line. */
  private isLast(at: number): boolean {
    const { text: word, kind, end } = this.tokens[at]!;
    const next = this.tokens[at + 1];
    if (next === undefined || (next.start > end && this.text.slice(end, next.start).includes('\n'))) return true;
    // The period of د.حسن ends a short word and has no space after it.
    const isInner = word === '.' && next.start === end && (this.tokens[at - 1]?.text.length ?? 0) <= 2;
    return kind === 'other' && (word === '.' || word === '؟' || word === '!') && !isInner;
  }

  /** What the word is as a reporting word, its neighbours apart. */
  cueAt(at: number): ArabicWordFacts['cue'] {
    const token = this.tokens[at]!;
    return token.kind === 'word' ? arabicFacts.of(token.lexeme).cue : undefined;
  }

  /** Whether the word is a reporting verb with a pronoun: أكده. */
  isRelativeAt(at: number): boolean {
    const token = this.tokens[at]!;
    return token.kind === 'word' && arabicFacts.of(token.lexeme).isRelative;
  }

  /** The token that closes the quotation that one opens; undefined where none does. */
  closing(open: number): number | undefined {
    return this.closeOf.get(open);
  }

  /** Whether a token stands between quotation marks, or is one. */
  isQuoted(at: number): boolean {
    return this.quoted[at] === 1;
  }

  /** Whether a sentence ends with this token. */
  endsSentence(at: number): boolean {
    return at < 0 || this.ends[at] === 1;
  }

  /** The first token of the sentence in which a token stands. */
  sentenceStart(at: number): number {
    return this.starts[at] ?? at;
  }

  /** The first token that starts at an offset or after it. */
  firstFrom(offset: number): number {
    return firstFrom(this.tokens, offset, ({ start }) => start);
  }

  /** The words from one token to before another, as written. */
  phrase(first: number, end: number): Quote['speaker'] {
    return end <= first ? undefined : this.written({ start: this.tokens[first]!.start, end: this.tokens[end - 1]!.end });
  }

  /** What stands in a span. */
  written({ start, end }: Span): NonNullable<Quote['speaker']> {
    return { start, end, text: this.text.slice(start, end) };
  }
}
