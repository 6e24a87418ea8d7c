import type { Span } from './query-syntax';

/** Everything that can be wrong with a query, in English; what stands in braces comes from the query. Other languages translate by code. */
const messages = {
  QUERY_TOO_LONG: 'A query has at most {most} characters; this one has {given}.',
  QUERY_WITHOUT_WORDS: 'There is no word in this query; write one, or leave the query empty to see everything.',
  WORD_MISSING: 'The query ends where a word is expected; add one or remove what stands before.',
  TOO_MANY_WORDS: 'A query has at most {terms} terms and {words} words in them.',
  TOO_MANY_STARS: 'A query has at most {most} words with *.',
  TOO_DEEP: 'Groups stand within each other at most {most} deep.',
  OPERATOR_MISPLACED: '{written} stands where a word is expected; to search for it, write it small or in quotation marks.',
  PARENTHESIS_UNOPENED: 'This parenthesis closes nothing; remove it.',
  PARENTHESIS_UNCLOSED: 'This parenthesis is never closed; add ) where the group ends.',
  PARENTHESES_EMPTY: 'There is nothing between the parentheses; write a word or remove them.',
  QUOTATION_UNCLOSED: 'The quotation mark is never closed; add {mark} at the end of the phrase.',
  QUOTATION_EMPTY: 'The phrase is empty; write something between the quotation marks.',
  FIELD_UNKNOWN: 'There is no field {field}; did you mean {meant}? To search for the text itself, put it in quotation marks.',
  FIELD_BEFORE_FIELD: 'A field stands before a word, a phrase or a group, not before another field.',
  STAR_ALONE: 'A * stands at the end of a word, not alone.',
  STAR_INSIDE: 'A * may stand only at the end of a word.',
  STAR_TOO_SOON: 'A word with * needs three letters or more before it.',
  STAR_BESIDE_NEAR: 'A word beside NEAR is written in full, without *.',
  STAR_MEANINGLESS: 'A * has no meaning after {field}:; remove it.',
  NEAR_DISTANCE: 'After NEAR/ stands how many words may lie between, 0 to {most}, for example NEAR/5.',
  NEAR_SIDE: 'NEAR stands between words, "phrases" and groups such as (flood OR storm); put several words in quotation marks.',
  NEAR_FIELD: 'NEAR works in title: and body:, or without a field.',
  NEAR_FIELDS_DIFFER: 'Both sides of NEAR stand in the same field, for example title:(flood NEAR/5 damage).',
  LANGUAGE_UNKNOWN: '{text} is no code of a language; write for example lang:ar or lang:en.',
  DATE_UNREADABLE: '{text} is no date; write date:2021, date:2021-12-23, date:2021-12..2022-01 or date:>=2021.',
  DATE_IMPOSSIBLE: 'There is no date {date} in the calendar.',
} as const;

export type QueryErrorCode = keyof typeof messages;

type Braces<Message extends string> = Message extends `${string}{${infer Name}}${infer Rest}` ? Name | Braces<Rest> : never;
/** Names of the values that come with a code: what the braces of its message stand for. */
export type QueryErrorValue<Code extends QueryErrorCode> = Braces<(typeof messages)[Code]>;

type Values = Readonly<Record<string, string | number>>;

/** A query that cannot be read: where, why, and what to write there instead, where that is clear. */
export class QuerySyntaxError extends Error {
  readonly position: number;
  readonly length: number;
  readonly instead: string | undefined;
  /** What the braces of the message stand for. */
  readonly values: Values;

  constructor(
    readonly code: QueryErrorCode,
    { position, length }: Span,
    { instead, ...values }: Values & { readonly instead?: string } = {},
  ) {
    super(messages[code].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name])));
    this.name = 'QuerySyntaxError';
    this.position = position;
    this.length = length;
    this.instead = instead;
    this.values = values;
  }
}
