import type { Query, QueryField, Term } from './query-syntax';
import { QuerySyntaxError } from './query-syntax';
import type { QueryToken } from './tokenize-query';
import { tokenizeQuery } from './tokenize-query';

/** What one query may cost: characters, words, and parentheses within parentheses. */
export const queryLimits = { characters: 1_000, terms: 64, depth: 16 } as const;

/**
 * Parses the search syntax: words (all must be there), "phrases", AND, OR, NOT or a leading `-`, parentheses, `field:` before a
 * word, phrase or group, and `*` at the end of a word of three letters or more.
 *
 * @param query text as typed; an empty one asks for everything
 * @throws QuerySyntaxError with the position at fault
 */
export function parseQuery(query: string): Query {
  if (query.length > queryLimits.characters)
    throw new QuerySyntaxError(
      `A query has at most ${queryLimits.characters} characters; this one has ${query.length}.`,
      queryLimits.characters,
    );
  return new Parser(tokenizeQuery(query)).parse();
}

/** Recursive descent: or → and → not → primary, loosest binding first. */
class Parser {
  private index = 0;
  private terms = 0;

  constructor(private readonly tokens: readonly QueryToken[]) {}

  parse(): Query {
    if (this.next.kind === 'end') return { kind: 'all' };
    const query = this.or(undefined, 0);
    if (this.next.kind === 'close') throw new QuerySyntaxError('This parenthesis closes nothing; remove it.', this.next.position);
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
    if (this.next.kind !== 'not') return this.primary(field, depth);
    this.deeper(depth);
    this.index++;
    return { kind: 'not', part: this.not(field, depth + 1) };
  }

  private primary(field: QueryField | undefined, depth: number): Query {
    const token = this.next;
    switch (token.kind) {
      case 'text':
        this.index++;
        return this.term(token, field);
      case 'field':
        if (field !== undefined)
          throw new QuerySyntaxError(
            'A field stands before a word, a phrase or a group, not before another field.',
            token.position,
          );
        this.index++;
        return this.primary(token.field, depth);
      case 'open':
        return this.group(token.position, field, depth);
      case 'close':
        throw new QuerySyntaxError('There is nothing between the parentheses; write a word or remove them.', token.position);
      case 'end':
        throw new QuerySyntaxError(
          'The query ends where a word is expected; add one or remove what stands before.',
          token.position,
        );
      case 'and':
      case 'or':
      case 'not':
        throw new QuerySyntaxError(
          `${token.kind.toUpperCase()} stands where a word is expected; to search for it, write it small or in quotation marks.`,
          token.position,
        );
    }
  }

  private group(position: number, field: QueryField | undefined, depth: number): Query {
    this.deeper(depth);
    this.index++;
    const query = this.or(field, depth + 1);
    if (this.next.kind !== 'close')
      throw new QuerySyntaxError('This parenthesis is never closed; add ) where the group ends.', position);
    this.index++;
    return query;
  }

  private term(token: QueryToken & { kind: 'text' }, field: QueryField | undefined): Query {
    if (++this.terms > queryLimits.terms)
      throw new QuerySyntaxError(`A query has at most ${queryLimits.terms} words.`, token.position);
    const prefix = !token.phrase && token.text.endsWith('*');
    const text = prefix ? token.text.slice(0, -1) : token.text;
    if (text === '')
      throw new QuerySyntaxError(
        token.phrase
          ? 'The phrase is empty; write something between the quotation marks.'
          : 'A * stands at the end of a word, not alone.',
        token.position,
      );
    if (!token.phrase && text.includes('*'))
      throw new QuerySyntaxError('A * may stand only at the end of a word.', token.position + text.indexOf('*'));
    if (prefix && text.length < 3)
      throw new QuerySyntaxError('A word with * needs three letters or more before it.', token.position);
    const term: Term = { kind: 'term', text, phrase: token.phrase, prefix, position: token.position };
    return field === undefined ? term : { ...term, field };
  }

  private deeper(depth: number): void {
    if (depth >= queryLimits.depth)
      throw new QuerySyntaxError(`Groups stand within each other at most ${queryLimits.depth} deep.`, this.next.position);
  }
}

function join(kind: 'and' | 'or', parts: readonly Query[]): Query {
  return parts.length === 1 ? parts[0]! : { kind, parts };
}
