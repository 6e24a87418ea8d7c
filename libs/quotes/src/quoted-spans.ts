import type { Span, Token } from '@naba/text';

const closingOf: Readonly<Record<string, string>> = { '“': '”“"', '„': '“”', '«': '»', '"': '"', '”': '“”', '‘': '’', "'": "'" };

/** Tokens from the one that opens a quotation to the one that closes it. */
export interface QuotedTokens {
  readonly open: number;
  readonly close: number;
}

/** A quotation over several lines is no longer than this, in tokens. */
const longestOverLines = 300;

/**
 * Pairs quotation marks in a run of tokens. A pair crosses a line break only where the next mark plainly closes it, because a
 * forgotten mark would else turn the rest of the article inside out.
 */
export function pairQuotationMarks(text: string, tokens: readonly Token[]): QuotedTokens[] {
  const pairs: QuotedTokens[] = [];
  let open: number | undefined;
  const close = (at: number): void => {
    if (at > open! + 1) pairs.push({ open: open!, close: at });
  };
  for (const [index, token] of tokens.entries()) {
    if (open !== undefined && isLineStart(text, tokens, index)) {
      // A quotation over several paragraphs opens each of them and closes only the last.
      if (token.text === tokens[open]!.text) close(index);
      if (!isBrokenLine(text, tokens[open]!, token) && !closesLater(text, tokens, open, index)) open = undefined;
    }
    if (token.kind !== 'other' || isInchMark(text, tokens, index, open !== undefined)) continue;
    if (open === undefined) open = opens(text, token) ? index : undefined;
    else if (closingOf[tokens[open]!.text]!.includes(token.text)) {
      close(index);
      open = undefined;
    }
  }
  return pairs;
}

function isLineStart(text: string, tokens: readonly Token[], at: number): boolean {
  return at > 0 && text.slice(tokens[at - 1]!.end, tokens[at]!.start).includes('\n');
}

function opens(text: string, token: Token): boolean {
  if (closingOf[token.text] === undefined) return false;
  // A mark that closes elsewhere opens only where no word stands right before it.
  if (token.text === '”') return isOutside(text[token.start - 1]);
  return token.text !== "'" || isOpening(text, token);
}

/** Whether the next mark behind a line break closes a quotation: it stands behind a word or its punctuation, and before none. */
function closesLater(text: string, tokens: readonly Token[], open: number, from: number): boolean {
  const mark = tokens[open]!;
  if (mark.text === "'" || mark.text === '‘' || !isOutside(text[mark.start - 1])) return false;
  for (let at = from; at < Math.min(tokens.length, open + longestOverLines); at++) {
    const { text: sign, start, end } = tokens[at]!;
    if (sign !== mark.text && !closingOf[mark.text]!.includes(sign)) continue;
    return closingOf[mark.text]!.includes(sign) && !isOutside(text[start - 1]) && !/[\p{L}\p{N}]/u.test(text[end] ?? ' ');
  }
  return false;
}

/** Whether a character, or the edge of the text, can stand on the outer side of a quotation mark. */
function isOutside(character: string | undefined): boolean {
  return character === undefined || /[\s(:،,]/.test(character);
}

/** 15" screens, 6'2": after a digit the mark counts inches where no quotation is open, or where another mark on the line closes it. */
function isInchMark(text: string, tokens: readonly Token[], index: number, isOpen: boolean): boolean {
  const { text: sign, start } = tokens[index]!;
  if (sign !== '"' || !/\d/.test(text[start - 1] ?? '')) return false;
  if (!isOpen) return true;
  let marks = 0;
  for (let at = index + 1; at < tokens.length && !text.slice(tokens[at - 1]!.end, tokens[at]!.start).includes('\n'); at++) {
    if (tokens[at]!.text === sign) marks++;
  }
  return marks % 2 === 1;
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
