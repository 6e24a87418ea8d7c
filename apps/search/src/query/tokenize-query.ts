import { closest } from '@naba/config';
import type { QueryField } from './query-syntax';
import { queryFields, QuerySyntaxError } from './query-syntax';

export type QueryToken =
  | { readonly kind: 'open' | 'close' | 'and' | 'or' | 'not' | 'end'; readonly position: number }
  | { readonly kind: 'field'; readonly field: QueryField; readonly position: number }
  | { readonly kind: 'text'; readonly text: string; readonly phrase: boolean; readonly position: number };

const quotes: ReadonlyMap<string, string> = new Map(Object.entries({ '"': '"', '«': '»', '“': '”', '”': '”' }));
/** A map, not an object: words such as `constructor` are names of what every object has. */
const operators: ReadonlyMap<string, 'and' | 'or' | 'not'> = new Map([
  ['AND', 'and'],
  ['OR', 'or'],
  ['NOT', 'not'],
]);
const fieldPrefix = /^([a-z]{2,12}):(?!\/\/)(?=\S)/;

/**
 * Splits a query into its tokens. Quotation marks of Arabic and English typing open a phrase; `-` before a word is NOT.
 *
 * @throws QuerySyntaxError for an open quotation mark and for a field that does not exist
 */
export function tokenizeQuery(query: string): QueryToken[] {
  const tokens: QueryToken[] = [];
  let at = 0;
  while (at < query.length) {
    const character = query[at]!;
    const quote = quotes.get(character);
    if (/\s/.test(character)) at++;
    else if (character === '(' || character === ')') tokens.push({ kind: character === '(' ? 'open' : 'close', position: at++ });
    else if (quote !== undefined) at = readPhrase(query, at, quote, tokens);
    else if (character === '-' && /[^\s)]/.test(query[at + 1] ?? ' ')) tokens.push({ kind: 'not', position: at++ });
    else at = readWord(query, at, tokens);
  }
  tokens.push({ kind: 'end', position: query.length });
  return tokens;
}

function readPhrase(query: string, start: number, quote: string, tokens: QueryToken[]): number {
  const end = query.indexOf(quote, start + 1);
  if (end === -1) throw new QuerySyntaxError(`The quotation mark is never closed; add ${quote} at the end of the phrase.`, start);
  tokens.push({ kind: 'text', text: query.slice(start + 1, end).trim(), phrase: true, position: start });
  return end + 1;
}

function readWord(query: string, start: number, tokens: QueryToken[]): number {
  const rest = query.slice(start);
  const name = fieldPrefix.exec(rest)?.[1];
  // After a field comes a value, and ids have a colon of their own: entity:wd:Q796.
  const isValue = tokens.at(-1)?.kind === 'field' && !queryFields.some((field) => field === name);
  if (name !== undefined && !isValue) {
    tokens.push({ kind: 'field', field: toField(name, start), position: start });
    return start + name.length + 1;
  }
  const word = /^[^\s()"«»“”]+/.exec(rest)?.[0] ?? rest[0]!;
  const operator = operators.get(word);
  if (operator !== undefined) tokens.push({ kind: operator, position: start });
  else tokens.push({ kind: 'text', text: word, phrase: false, position: start });
  return start + word.length;
}

function toField(name: string, position: number): QueryField {
  const field = queryFields.find((candidate) => candidate === name);
  if (field !== undefined) return field;
  throw new QuerySyntaxError(
    `There is no field ${name}; did you mean ${closest(name, queryFields)}? To search for the text itself, put it in quotation marks.`,
    position,
  );
}
