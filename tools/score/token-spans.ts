import type { ConllSentence } from './conll';

/** Tokens `first` up to and including `last` of a document, and the sentence they start in. */
export interface TokenSpan {
  readonly type: string;
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
}

interface PlacedToken {
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
}

/** Running text made of tokenised sentences, with the way back from offsets to tokens. */
export class TokenDocument {
  readonly body: string;
  readonly gold: readonly TokenSpan[];
  private readonly tokens: PlacedToken[] = [];

  /** Tokens are joined by spaces, each sentence stands on its own line. */
  constructor(readonly sentences: readonly ConllSentence[]) {
    const gold: TokenSpan[] = [];
    let body = '';
    for (const [sentence, { tokens, tags }] of sentences.entries()) {
      if (sentence > 0) body += '\n';
      gold.push(...toSpans(tags, this.tokens.length, sentence));
      for (const [index, token] of tokens.entries()) {
        if (index > 0) body += ' ';
        this.tokens.push({ start: body.length, end: body.length + token.length, sentence });
        body += token;
      }
    }
    this.body = body;
    this.gold = gold;
  }

  /** Every token that the half-open offsets overlap, however little; undefined where they overlap none. */
  toTokenSpan(type: string, start: number, end: number): TokenSpan | undefined {
    const first = this.tokens.findIndex((token) => token.end > start && token.start < end);
    if (first < 0) return undefined;
    let last = first;
    while (last + 1 < this.tokens.length && this.tokens[last + 1]!.start < end) last++;
    return { type, first, last, sentence: this.tokens[first]!.sentence };
  }
}

/** Name spans of one sentence in BIO tags; an inside tag that continues nothing starts a name, as in conlleval. */
export function toSpans(tags: readonly string[], offset: number, sentence: number): TokenSpan[] {
  const spans: TokenSpan[] = [];
  let open: { type: string; first: number } | undefined;
  for (let index = 0; index <= tags.length; index++) {
    const tag = tags[index] ?? 'O';
    const type = tag.slice(2);
    if (open !== undefined && !(tag.startsWith('I-') && type === open.type)) {
      spans.push({ type: open.type, first: offset + open.first, last: offset + index - 1, sentence });
      open = undefined;
    }
    if (open === undefined && tag !== 'O') open = { type, first: index };
  }
  return spans;
}
