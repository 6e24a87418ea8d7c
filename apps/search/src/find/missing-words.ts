import { Inject, Injectable } from '@nestjs/common';
import type { SearchAnswer } from '../answer/search-answer';
import type { AskedWord } from '../compile/article-query';
import { foldWords } from '../names/fold-name';
import { IndexReader, searchTimeout } from '../read/index.reader';

/** Words as written, of which the likeliest neighbour of a mistyped one is taken. */
const field = 'body.exact';

type Counts = Readonly<Record<string, { readonly doc_count: number }>>;
type Missing = Pick<SearchAnswer, 'missing' | 'didYouMean'>;

/** What nothing was found of: words that no article has, and the query with the nearest words of the index in their place. */
@Injectable()
export class MissingWords {
  constructor(@Inject(IndexReader) private readonly index: IndexReader) {}

  /**
   * @param q as typed
   * @param asked the words in it
   */
  async of(index: string, q: string, asked: readonly AskedWord[]): Promise<Missing> {
    if (asked.length === 0) return {};
    const { aggregations, suggest } = await this.index.search<unknown, Counts>({
      index,
      size: 0,
      timeout: searchTimeout,
      query: { term: { tombstone: false } },
      aggs: byWord(asked, ({ clause }) => ({ filter: clause })),
      suggest: byWord(asked, ({ term }) => ({ text: term.text, term: { field, max_edits: 1, prefix_length: 0, size: 1 } })),
    });
    const missing = asked.flatMap((word, at) => {
      const counted = aggregations?.[String(at)];
      if (counted?.doc_count !== 0) return [];
      const [suggested] = suggest?.[at] ?? [];
      return [{ word, nearest: suggested === undefined ? undefined : [suggested.options].flat()[0]?.text }];
    });
    if (missing.length === 0) return {};
    const spelled = await this.asWritten(index, new Set(missing.flatMap(({ nearest }) => nearest ?? [])));
    const right = missing.flatMap(({ word, nearest }) =>
      nearest === undefined ? [] : [{ word, text: spelled.get(nearest) ?? nearest }],
    );
    return {
      missing: missing.map(({ word }) => word.term.text),
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

function byWord<T>(asked: readonly AskedWord[], of: (word: AskedWord) => T): Record<string, T> {
  return Object.fromEntries(asked.map((word, at) => [String(at), of(word)]));
}

function withWords(q: string, words: readonly { readonly word: AskedWord; readonly text: string }[]): string {
  return words.reduceRight(
    (query, { word: { term }, text }) => query.slice(0, term.position) + text + query.slice(term.position + term.length),
    q,
  );
}
