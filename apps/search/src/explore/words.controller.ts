import type { estypes } from '@elastic/elasticsearch';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { z } from 'zod';
import type { Immutable } from '../answer/immutable';
import { toArticleQuery } from '../compile/article-query';
import { KnownNames } from '../names/known-names';
import { IndexReader, searchTimeout } from '../read/index.reader';
import { articleFilters, parseParameters } from '../request/article-filters';
import { foldCase } from './fold-case';

/** Articles of a shard that are looked at, the best matches, each text once. */
const sampled = 1_000;
const fewestArticles = 2;
/** A word at the beginning of a sentence, in a title and within a text. */
const spellings = 2;

/** Parameters of `GET /v1/articles/words`. */
export const wordsRequest = z.strictObject({
  ...articleFilters,
  limit: z.coerce.number().int().min(1).max(100).default(30).describe('Words and phrases at most.'),
});

/** What it answers. */
export const wordsAnswer = z.object({
  sampled: z.int().nonnegative().describe('Articles that were looked at: the best matches, each text once.'),
  words: z
    .array(
      z.object({
        text: z.string().describe('A word or phrase as an article writes it.'),
        count: z.int().nonnegative().describe('Articles of those looked at that have it among their keyphrases.'),
        total: z.int().nonnegative().describe('Articles of the whole index that have.'),
      }),
    )
    .describe('Those that set the search apart from the whole index, most telling first.'),
});

export type WordsAnswer = Immutable<z.infer<typeof wordsAnswer>>;

type Found = Readonly<
  Record<'sample', { readonly doc_count: number; readonly words: estypes.AggregationsSignificantStringTermsAggregate }>
>;

/** `GET /v1/articles/words`: the top words of a search. */
@Controller('v1/articles/words')
export class WordsController {
  constructor(
    @Inject(IndexReader) private readonly index: IndexReader,
    @Inject(KnownNames) private readonly names: KnownNames,
  ) {}

  @Get()
  async words(@Query() parameters: Record<string, unknown>): Promise<WordsAnswer> {
    const { limit, ...filter } = parseParameters(wordsRequest, parameters);
    const words = { significant_terms: { field: 'keyphrases.text', size: limit * spellings, min_doc_count: fewestArticles } };
    const { aggregations } = await this.index.search<unknown, Found>({
      query: toArticleQuery(filter, this.names).all,
      size: 0,
      track_total_hits: false,
      timeout: searchTimeout,
      aggs: { sample: { diversified_sampler: { field: 'copyKey', shard_size: sampled }, aggs: { words } } },
    });
    const sample = aggregations?.sample;
    const buckets = (sample?.words.buckets ?? []) as estypes.AggregationsSignificantStringTermsBucket[];
    return {
      sampled: sample?.doc_count ?? 0,
      words: foldCase(buckets.map(({ key, doc_count, bg_count }) => ({ text: key, count: doc_count, total: bg_count }))).slice(
        0,
        limit,
      ),
    };
  }
}
