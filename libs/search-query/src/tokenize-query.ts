import { closest } from 'fastest-levenshtein';
import { QuerySyntaxError } from './query-errors';
import type { QueryField, Span } from './query-syntax';
import { queryFields } from './query-syntax';

export type QueryToken = Span &
  (
    | { readonly kind: 'open' | 'close' | 'and' | 'or' | 'not' | 'end' }
    | { readonly kind: 'near'; readonly distance: number }
    | { readonly kind: 'field'; readonly field: QueryField }
    | { readonly kind: 'text'; readonly text: string; readonly phrase: boolean }
  );

const quotes: ReadonlyMap<string, string> = new Map(Object.entries({ '"': '"', '«': '»', '“': '”', '”': '”' }));
/** A map, not an object: words such as `constructor` are names of what every object has. */
const operators: ReadonlyMap<string, 'and' | 'or' | 'not'> = new Map([
  ['AND', 'and'],
  ['&&', 'and'],
  ['OR', 'or'],
  ['NOT', 'not'],
]);
/** A field in any letters, since telephones begin a line with a capital; what may be a mistyped one in small letters. */
const fieldPrefix = new RegExp(`^(${queryFields.map(inAnyCase).join('|')}|[a-z]{2,12}):(?!//)(?=\\S)`);
const signs: ReadonlyMap<string, 'open' | 'close' | 'or'> = new Map([
  ['(', 'open'],
  [')', 'close'],
  ['|', 'or'],
]);
/** What an analyzer can make a word of; all else between words is skipped as if it were a space. */
const wordLike = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;
const nearWords = { usual: 10, most: 100 } as const;

/**
 * Splits a query into its tokens. Quotation marks of Arabic and English typing open a phrase; before a word `-` is NOT and `+`
 * says what holds anyway; `|` is OR.
 *
 * @throws QuerySyntaxError for an open quotation mark, a field that does not exist, and text without a word
 */
export function tokenizeQuery(query: string): QueryToken[] {
  const tokens: QueryToken[] = [];
  let at = 0;
  while (at < query.length) {
    const character = query[at]!;
    const sign = signs.get(character);
    const quote = quotes.get(character);
    const beforeWord = /[^\s)|]/.test(query[at + 1] ?? ' ');
    if (/\s/.test(character)) at++;
    else if (sign !== undefined) {
      const length = query.startsWith('||', at) ? 2 : 1;
      tokens.push({ kind: sign, position: at, length });
      at += length;
    } else if (quote !== undefined) at = readPhrase(query, at, quote, tokens);
    else if (character === '-' && beforeWord) tokens.push({ kind: 'not', position: at++, length: 1 });
    else if (character === '+' && beforeWord) at++;
    else at = readWord(query, at, tokens);
  }
  if (tokens.length === 0 && query.trim() !== '')
    throw new QuerySyntaxError('QUERY_WITHOUT_WORDS', { position: 0, length: query.length });
  tokens.push({ kind: 'end', position: query.length, length: 0 });
  return tokens;
}

function readPhrase(query: string, start: number, quote: string, tokens: QueryToken[]): number {
  const end = query.indexOf(quote, start + 1);
  if (end === -1)
    throw new QuerySyntaxError(
      'QUOTATION_UNCLOSED',
      { position: start, length: query.length - start },
      { mark: quote, instead: query.slice(start).trimEnd() + quote },
    );
  const text = query.slice(start + 1, end).trim();
  const span = { position: start, length: end + 1 - start };
  if (!wordLike.test(text)) throw new QuerySyntaxError('QUOTATION_EMPTY', span, { instead: '' });
  tokens.push({ kind: 'text', text, phrase: true, ...span });
  return end + 1;
}

function readWord(query: string, start: number, tokens: QueryToken[]): number {
  const rest = query.slice(start);
  const name = fieldPrefix.exec(rest)?.[1]?.toLowerCase();
  const isValue = tokens.at(-1)?.kind === 'field';
  // After a field comes a value, and ids have a colon of their own: entity:wd:Q796.
  if (name !== undefined && !(isValue && !queryFields.some((field) => field === name))) {
    const span = { position: start, length: name.length + 1 };
    tokens.push({ kind: 'field', field: toField(name, span), ...span });
    return start + span.length;
  }
  const word = /^[^\s()"«»“”|]+/.exec(rest)?.[0] ?? rest[0]!;
  const span = { position: start, length: word.length };
  const operator = operators.get(word);
  if (operator !== undefined) tokens.push({ kind: operator, ...span });
  else if (word === 'NEAR' || word.startsWith('NEAR/')) tokens.push({ kind: 'near', distance: toDistance(word, span), ...span });
  else if (isValue || wordLike.test(word) || word.startsWith('*'))
    tokens.push({ kind: 'text', text: word, phrase: false, ...span });
  return start + word.length;
}

function toDistance(word: string, span: Span): number {
  if (word === 'NEAR') return nearWords.usual;
  const distance = /^NEAR\/(\d{1,4})$/.exec(word)?.[1];
  if (distance !== undefined && Number(distance) <= nearWords.most) return Number(distance);
  const { usual, most } = nearWords;
  throw new QuerySyntaxError('NEAR_DISTANCE', span, { most, instead: `NEAR/${distance === undefined ? usual : most}` });
}

function inAnyCase(name: string): string {
  return name.replace(/./g, (letter) => `[${letter}${letter.toUpperCase()}]`);
}

function toField(name: string, span: Span): QueryField {
  const field = queryFields.find((candidate) => candidate === name);
  if (field !== undefined) return field;
  const meant = closest(name, queryFields);
  throw new QuerySyntaxError('FIELD_UNKNOWN', span, { field: name, meant, instead: `${meant}:` });
}
