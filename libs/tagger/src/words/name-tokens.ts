import { toCorpusForm } from './corpus-form';

/** A token with its place in the text; `@naba/text` tokens are such. */
export interface PlacedToken {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** `Iraq's`, `Saints'`, `we've`, `don't`; 'm and 'd only behind a pronoun, since names end so too. */
const joined = /^(.+)('(?:s|ve|re|ll)|(?<=s)'|n't|(?<=^i)'m|(?<=^(?:i|you|he|she|it|we|they|who|that|there))'d)$/iu;

/**
 * Tokens as the tagger knows them: straight marks, and what an English apostrophe joins stands alone, so that `Iraq’s` begins with
 * the name `Iraq`; a lone apostrophe and the `s` right behind it are one such token. Offsets stay those of the text.
 */
export function toNameTokens(tokens: readonly PlacedToken[]): PlacedToken[] {
  const split: PlacedToken[] = [];
  for (const token of tokens) {
    const text = toCorpusForm(token.text);
    const last = token.text.length === 1 ? split.at(-1) : undefined;
    if (last?.end === token.start && last.text === "'" && (text === 's' || text === 'S')) {
      split[split.length - 1] = { text: last.text + text, start: last.start, end: token.end };
      continue;
    }
    const [, name, ending] = mayBeJoined(text) ? (joined.exec(text) ?? []) : [];
    if (name === undefined || ending === undefined) {
      split.push(text === token.text ? token : { text, start: token.start, end: token.end });
      continue;
    }
    const middle = token.end - ending.length;
    split.push({ text: name, start: token.start, end: middle }, { text: ending, start: middle, end: token.end });
  }
  return split;
}

const apostrophe = 0x27;

/** Few words have an apostrophe near their end: only they are asked whether they are two. */
function mayBeJoined(text: string): boolean {
  const { length } = text;
  return (
    text.charCodeAt(length - 1) === apostrophe ||
    text.charCodeAt(length - 2) === apostrophe ||
    text.charCodeAt(length - 3) === apostrophe
  );
}
