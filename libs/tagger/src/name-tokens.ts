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
    const last = split.at(-1);
    if (last && /^['’]$/u.test(last.text) && /^s$/iu.test(token.text) && last.end === token.start) {
      split[split.length - 1] = { text: last.text + token.text, start: last.start, end: token.end };
      continue;
    }
    const parts = possessive.exec(token.text);
    const [, name, ending] = parts ?? [];
    if (name === undefined || ending === undefined) {
      split.push({ text: token.text, start: token.start, end: token.end });
      continue;
    }
    const middle = token.start + name.length;
    split.push({ text: name, start: token.start, end: middle }, { text: ending, start: middle, end: token.end });
  }
  return split;
}
