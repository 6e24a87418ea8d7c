import type { estypes } from '@elastic/elasticsearch';
import { Problem } from '@naba/problem-details';
import type { ArticleFilter } from '../request/article-filters';
import type { FilterName } from '../request/filter-table';
import { compileQuery, namedTerms, plainTerms, QuerySyntaxError } from '@naba/search-query';
import type { QueryVocabulary, Query, Term } from '@naba/search-query';
import { toFilterClauses } from './filter-clauses';
import { toElasticsearchQuery } from './to-elasticsearch-query';

type Clause = estypes.QueryDslQueryContainer;

/** A word that was typed, and what finds it. */
export interface AskedWord {
  readonly term: Term;
  readonly clause: Clause;
  /** Whether it belongs to a name that is known. */
  readonly isName: boolean;
}

/** Articles that have everything, and those that have most of it. */
export type Parts = Pick<ArticleQuery, 'all' | 'most'>;

/** What Elasticsearch is asked for one search. It is made once; the rooms behind this one look neither at `q` nor at a filter. */
export interface ArticleQuery {
  /** Articles that have everything that was asked for. */
  readonly all: Clause;
  /** Articles that have most of the words, for when hardly any has them all; absent where nothing may be left out. */
  readonly most?: Clause;
  /** The same without one filter: what is counted there tells what else could be chosen. */
  without(filter: FilterName): Parts;
  /** The words in it that stand for themselves, in the order in which they were typed. */
  readonly words: readonly AskedWord[];
  /** Whether words as written are to be marked in what is found. */
  readonly marksExact: boolean;
}

/** What is known of the words of a query of which hardly anything was found. */
export interface Doubt {
  /** Whether articles have every word as typed: then `didYouMean` is no more than a question. */
  readonly isWritten: boolean;
  /** Words that no article has. */
  readonly missing?: readonly string[];
  readonly didYouMean?: string;
}

/** The query as typed, without the need for words that no article has, and what was meant where it was surely mistyped. */
export function readAgain(
  q: string,
  { isWritten, missing, didYouMean }: Doubt,
  read: (q: string, missing?: readonly string[]) => ArticleQuery,
): readonly [typed: ArticleQuery, corrected: ArticleQuery | undefined] {
  return [read(q, missing), didYouMean === undefined || isWritten ? undefined : read(didYouMean, missing)];
}

/**
 * The clause for when hardly any article has all words of a query: articles with most of them or, where a word was corrected, those of
 * the corrected query as well. Undefined where nothing may be left out and nothing is corrected.
 */
export function widened(typed: Parts, corrected: Parts | undefined): Clause | undefined {
  if (corrected === undefined) return typed.most;
  return { bool: { should: [typed.all, corrected.most ?? corrected.all], minimum_should_match: 1 } };
}

/** Scripts whose words only `.exact` knows, and words before a `*` outside of Arabic. */
const needsExact = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Deva}\p{sc=Beng}]|[^\s\p{sc=Arab}]\*/u;

/**
 * The Elasticsearch query of `q` and the filters. It never finds what was taken down, under any name of the index.
 *
 * @param index which of several `q` this is
 * @param missing words of `q` that no article has, where that is known
 * Throws a QUERY_INVALID problem with the place in `q` that cannot be read.
 */
export function toArticleQuery(
  filter: ArticleFilter,
  names: QueryVocabulary,
  { index, missing }: { readonly index?: number; readonly missing?: readonly string[] } = {},
): ArticleQuery {
  try {
    const { text, all, most } = compileQuery(filter.q, names, missing);
    const clauses = { all: toElasticsearchQuery(all), ...(most && { most: toElasticsearchQuery(most) }) };
    const passing = (given: Partial<ArticleFilter>): Parts => {
      const filters: Clause[] = [{ term: { tombstone: false } }, ...toFilterClauses(given)];
      const within = (clause: Clause): Clause => ({ bool: { must: [clause], filter: filters } });
      return { all: within(clauses.all), ...(clauses.most && { most: within(clauses.most) }) };
    };
    return {
      ...passing(filter),
      without: (name) => passing({ ...filter, [name]: undefined }),
      words: wordsOf(all),
      marksExact: needsExact.test(text),
    };
  } catch (error) {
    if (!(error instanceof QuerySyntaxError)) throw error;
    const { code, message, values, position, length, instead } = error;
    const word = filter.q.slice(position, position + length);
    const place = { parameter: 'q', ...(index !== undefined && { index }), position, length, word };
    const cause = { ...place, code, values, detail: message, ...(instead !== undefined && { instead }) };
    throw new Problem('QUERY_INVALID', `${message} (at character ${position + 1})`, { errors: [cause] });
  }
}

function wordsOf(query: Query): AskedWord[] {
  const names = new Set(namedTerms(query));
  return plainTerms(query).map((term) => ({ term, clause: toElasticsearchQuery(term), isName: names.has(term) }));
}
