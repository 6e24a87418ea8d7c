import { normalizeText } from '@naba/unicode';
import { toNear } from './near-sides';
import { QuerySyntaxError } from './query-errors';
import type { Query, QueryField, Span, Term } from './query-syntax';
import type { QueryToken } from './tokenize-query';
import { tokenizeQuery } from './tokenize-query';

/** What one query may cost: characters, terms, words in all terms, words with a `*`, and parentheses within parentheses. */
export const queryLimits = { characters: 1_000, terms: 64, words: 128, prefixes: 8, depth: 16 } as const;

/** Scripts without spaces make a word of every character or two. */
const words = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[\p{L}\p{N}\p{M}]+/gu;

/**
 * Parses the search syntax: words (all must be there), "phrases", AND, OR, NOT or a leading `-`, NEAR/n, parentheses, `field:`
 * before a word, phrase or group, and `*` at the end of a word of three letters or more.
 *
 * @param query text as typed; an empty one asks for everything
 * @throws QuerySyntaxError with the position at fault
 */
export function parseQuery(query: string): Query {
  const { characters } = queryLimits;
  if (query.length > characters)
    throw new QuerySyntaxError(
      'QUERY_TOO_LONG',
      { position: characters, length: query.length - characters },
      { most: characters, given: query.length, instead: '' },
    );
  return new Parser(query, tokenizeQuery(query)).parse();
}

/** Recursive descent: or → and → not → near → primary, loosest binding first. */
class Parser {
  private index = 0;
  private terms = 0;
  private words = 0;
  private prefixes = 0;

  constructor(
    private readonly query: string,
    private readonly tokens: readonly QueryToken[],
  ) {}

  parse(): Query {
    if (this.next.kind === 'end') return { kind: 'all' };
    const query = this.or(undefined, 0);
    if (this.next.kind === 'close') throw new QuerySyntaxError('PARENTHESIS_UNOPENED', this.next, { instead: '' });
    return query;
  }

  private get next(): QueryToken {
    return this.tokens[this.index]!;
  }

  private or(field: QueryField | undefined, depth: number): Query {
    const parts = [this.and(field, depth)];
    while (this.next.kind === 'or') {
      this.index++;
      parts.push(this.and(field, depth));
    }
    return join('or', parts);
  }

  private and(field: QueryField | undefined, depth: number): Query {
    const parts = [this.not(field, depth)];
    while (!['or', 'close', 'end'].includes(this.next.kind)) {
      if (this.next.kind === 'and') this.index++;
      parts.push(this.not(field, depth));
    }
    return join('and', parts);
  }

  private not(field: QueryField | undefined, depth: number): Query {
    if (this.next.kind !== 'not') return this.near(field, depth);
    this.deeper(depth);
    this.index++;
    return { kind: 'not', part: this.not(field, depth + 1) };
  }

  private near(field: QueryField | undefined, depth: number): Query {
    const pairs: Query[] = [];
    let left = this.primary(field, depth);
    while (this.next.kind === 'near') {
      const near = this.next;
      this.index++;
      const right = this.primary(field, depth);
      pairs.push(toNear(left, right, near));
      left = right;
    }
    return pairs.length === 0 ? left : join('and', pairs);
  }

  private primary(field: QueryField | undefined, depth: number): Query {
    const token = this.next;
    switch (token.kind) {
      case 'text':
        this.index++;
        return this.term(token, field);
      case 'field':
        if (field !== undefined) throw new QuerySyntaxError('FIELD_BEFORE_FIELD', token, { instead: '' });
        this.index++;
        return this.primary(token.field, depth);
      case 'open':
        return this.group(token, field, depth);
      case 'close':
        throw new QuerySyntaxError('PARENTHESES_EMPTY', token);
      case 'end':
        throw new QuerySyntaxError('WORD_MISSING', token);
      case 'and':
      case 'or':
      case 'not':
      case 'near': {
        const written = this.query.slice(token.position, token.position + token.length);
        throw new QuerySyntaxError('OPERATOR_MISPLACED', token, {
          written,
          instead: /\w/.test(written) ? `"${written}"` : '',
        });
      }
    }
  }

  private group(open: Span, field: QueryField | undefined, depth: number): Query {
    this.deeper(depth);
    this.index++;
    const query = this.or(field, depth + 1);
    if (this.next.kind !== 'close') {
      const span = { position: open.position, length: this.query.length - open.position };
      const instead = `${this.query.slice(open.position).trimEnd()})`;
      throw new QuerySyntaxError('PARENTHESIS_UNCLOSED', span, { instead });
    }
    this.index++;
    return query;
  }

  private term(token: QueryToken & { kind: 'text' }, field: QueryField | undefined): Query {
    const prefix = !token.phrase && token.text.endsWith('*');
    const text = prefix ? token.text.slice(0, -1) : token.text;
    this.count(token, text, prefix);
    if (text === '') throw new QuerySyntaxError('STAR_ALONE', token, { instead: '' });
    if (!token.phrase && text.includes('*'))
      throw new QuerySyntaxError('STAR_INSIDE', token, { instead: token.text.replace(/\*(?!$)/g, '') });
    if (prefix && (text.match(/[\p{L}\p{N}]/gu) ?? []).length < 3)
      throw new QuerySyntaxError('STAR_TOO_SOON', token, { instead: text });
    const { position, length } = token;
    const term: Term = { kind: 'term', text: normalizeText(text), phrase: token.phrase, prefix, position, length };
    return field === undefined ? term : { ...term, field };
  }

  private count(span: Span, text: string, prefix: boolean): void {
    this.words += (text.match(words) ?? []).length;
    if (++this.terms > queryLimits.terms || this.words > queryLimits.words)
      throw new QuerySyntaxError('TOO_MANY_WORDS', span, { terms: queryLimits.terms, words: queryLimits.words });
    if (prefix && ++this.prefixes > queryLimits.prefixes)
      throw new QuerySyntaxError('TOO_MANY_STARS', span, { most: queryLimits.prefixes, instead: text });
  }

  private deeper(depth: number): void {
    if (depth >= queryLimits.depth) throw new QuerySyntaxError('TOO_DEEP', this.next, { most: queryLimits.depth });
  }
}

function join(kind: 'and' | 'or', parts: readonly Query[]): Query {
  return parts.length === 1 ? parts[0]! : { kind, parts };
}
