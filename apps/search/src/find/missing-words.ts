import type { estypes } from '@elastic/elasticsearch';
import { Inject, Injectable } from '@nestjs/common';
import type { AskedWord, Doubt } from '../compile/article-query';
import { foldWords } from '../names/fold-name';
import { IndexReader, searchTimeout } from '../read/index.reader';

/** Words as written, of which the likeliest neighbour of a mistyped one is taken. */
const field = 'body.exact';

type Counts = Readonly<Record<string, { readonly doc_count: number }>>;

/** So much more frequent is a neighbour than the word that is a slip of it. */
const farMoreFrequent = 20;
/** Neighbours that are looked at: the nearest first. */
const neighbors = 5;

/**
 * Words that no article has, and the query with the nearest words of the index in place of these and of rare ones that have a
 * neighbour which is far more frequent: a slip can share its stem with another word.
 */
@Injectable()
export class MissingWords {
  constructor(@Inject(IndexReader) private readonly index: IndexReader) {}

  /**
   * @param q as typed
   * @param asked the words in it
   */
  async of(index: string, q: string, asked: readonly AskedWord[]): Promise<Doubt> {
    if (asked.length === 0) return { isWritten: true };
    const { aggregations, suggest } = await this.index.search<unknown, Counts>({
      index,
      size: 0,
      timeout: searchTimeout,
      query: { term: { tombstone: false } },
      aggs: {
        ...byWord(asked, ({ clause }) => ({ filter: clause })),
        ...byWord(asked, ({ term }) => ({ filter: writtenAs(term.text) }), written),
      },
      suggest: byWord(asked, ({ term }) => ({
        text: term.text,
        term: { field, max_edits: 1, prefix_length: 0, size: neighbors, suggest_mode: 'popular' },
      })),
    });
    const unclear = asked.flatMap((word, at) => {
      const isMissing = aggregations?.[String(at)]?.doc_count === 0;
      const count = aggregations?.[`${written}${at}`]?.doc_count ?? 0;
      const [suggested] = (suggest?.[at] ?? []) as readonly estypes.SearchTermSuggest[];
      const options = [suggested?.options ?? []].flat();
      const isFarMore = ({ freq }: estypes.SearchTermSuggestOption): boolean => freq >= farMoreFrequent * Math.max(1, count);
      const mayBeSlip = !/\p{N}/u.test(word.term.text);
      const nearest = options.find((option) => mayBeSlip && (isMissing || (!word.isName && isFarMore(option))))?.text;
      return isMissing || nearest !== undefined ? [{ word, isMissing, nearest, count }] : [];
    });
    const isWritten = unclear.every(({ count, nearest }) => count > 0 || nearest === undefined);
    if (unclear.length === 0) return { isWritten };
    const spelled = await this.asWritten(index, new Set(unclear.flatMap(({ nearest }) => nearest ?? [])));
    const right = unclear.flatMap(({ word, nearest }) =>
      nearest === undefined ? [] : [{ word, text: spelled.get(nearest) ?? nearest }],
    );
    const missing = unclear.filter(({ isMissing }) => isMissing).map(({ word }) => word.term.text);
    return {
      isWritten,
      ...(missing.length > 0 && { missing }),
      ...(right.length > 0 && { didYouMean: withWords(q, right) }),
    };
  }

  /** The index folds letters; how articles write a word is read from one that has it. */
  private async asWritten(index: string, folded: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
    if (folded.size === 0) return new Map();
    const { hits } = await this.index.search({
      index,
      size: folded.size,
      timeout: searchTimeout,
      _source: false,
      query: { dis_max: { queries: [...folded].map((query) => ({ match: { [field]: query } })) } },
      highlight: {
        fields: { [field]: { number_of_fragments: 3 } },
        pre_tags: [mark],
        post_tags: [mark],
        max_analyzed_offset: 200_000,
      },
    });
    const marked = hits.hits
      .flatMap(({ highlight }) => highlight?.[field] ?? [])
      .flatMap((text) => text.split(mark).filter(isOdd));
    return new Map(marked.map((word) => [foldWords(word).join(' '), word]));
  }
}

/** No text that is stored has it. */
const mark = '\u0001';

function isOdd(_: unknown, index: number): boolean {
  return index % 2 === 1;
}

/** Before the number of a word whose form as typed is counted. */
const written = 'written';

function writtenAs(query: string): estypes.QueryDslQueryContainer {
  return { multi_match: { query, fields: ['title.exact', field], operator: 'and' } };
}

function byWord<T>(asked: readonly AskedWord[], of: (word: AskedWord) => T, prefix = ''): Record<string, T> {
  return Object.fromEntries(asked.map((word, at) => [`${prefix}${at}`, of(word)]));
}

function withWords(q: string, words: readonly { readonly word: AskedWord; readonly text: string }[]): string {
  return words.reduceRight(
    (query, { word: { term }, text }) => query.slice(0, term.position) + text + query.slice(term.position + term.length),
    q,
  );
}
