import type { Span, Token } from '@naba/text';

const closingOf: Readonly<Record<string, string>> = { '“': '”“"', '„': '“”', '«': '»', '"': '"', '”': '“”', '‘': '’', "'": "'" };

/** Tokens from the one that opens a quotation to the one that closes it. */
export interface QuotedTokens {
  readonly open: number;
  readonly close: number;
}

/**
 * Pairs quotation marks in a run of tokens. A pair never crosses a line break, because a forgotten mark would else turn the
 * rest of the article inside out.
 */
export function pairQuotationMarks(text: string, tokens: readonly Token[]): QuotedTokens[] {
  const pairs: QuotedTokens[] = [];
  let open: number | undefined;
  for (const [index, token] of tokens.entries()) {
    const previous = tokens[index - 1];
    if (open !== undefined && previous !== undefined && text.slice(previous.end, token.start).includes('\n')) {
      // A quotation over several paragraphs opens each of them and closes only the last.
      if (token.text === tokens[open]!.text && index > open + 1) pairs.push({ open, close: index });
      if (!isBrokenLine(text, tokens[open]!, token)) open = undefined;
    }
    if (token.kind !== 'other') continue;
    if (open === undefined) {
      if (closingOf[token.text] !== undefined && (token.text !== "'" || isOpening(text, token))) open = index;
    } else if (closingOf[tokens[open]!.text]!.includes(token.text)) {
      if (index > open + 1) pairs.push({ open, close: index });
      open = undefined;
    }
  }
  return pairs;
}

/** A line that was broken amid a sentence goes on in lower case, and marks that have a direction of their own stay clear. */
function isBrokenLine(text: string, mark: Token, token: Token): boolean {
  return (mark.text === '“' || mark.text === '«') && /\p{Ll}/u.test(text[token.start]!);
}

/** An apostrophe that stands alone opens a quotation only before a word: workers' rights has none. */
function isOpening(text: string, { start, end }: Token): boolean {
  return (start === 0 || /\s/.test(text[start - 1]!)) && /\p{L}/u.test(text[end] ?? '');
}

/** What stands inside a pair of marks, without them and without white space. */
export function insideOf(tokens: readonly Token[], { open, close }: QuotedTokens): Span {
  return { start: tokens[open + 1]!.start, end: tokens[close - 1]!.end };
}
