/** A token with its place in the text; `@naba/text` tokens are such. */
export interface PlacedToken {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const possessive = /^(.+)(['’]s|(?<=s)['’])$/iu;

/**
 * Tokens as the tagger knows them: an English possessive stands alone, so that `Iraq's` begins with the name `Iraq`;
 * a lone apostrophe and the `s` right behind it are one such token. Offsets stay those of the text.
 */
export function toNameTokens(tokens: readonly PlacedToken[]): PlacedToken[] {
  const split: PlacedToken[] = [];
  for (const token of tokens) {
    const last = token.text.length === 1 ? split.at(-1) : undefined;
    if (last?.end === token.start && /^['’]$/u.test(last.text) && /^s$/iu.test(token.text)) {
      split[split.length - 1] = { text: last.text + token.text, start: last.start, end: token.end };
      continue;
    }
    if (!mayBePossessive(token.text)) {
      split.push(token);
      continue;
    }
    const parts = possessive.exec(token.text);
    const [, name, ending] = parts ?? [];
    if (name === undefined || ending === undefined) {
      split.push(token);
      continue;
    }
    const middle = token.start + name.length;
    split.push({ text: name, start: token.start, end: middle }, { text: ending, start: middle, end: token.end });
  }
  return split;
}

/** Few words have an apostrophe at their end or before it: only they are asked whether they are a possessive. */
function mayBePossessive(text: string): boolean {
  const { length } = text;
  return isApostrophe(text.charCodeAt(length - 1)) || isApostrophe(text.charCodeAt(length - 2));
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}
