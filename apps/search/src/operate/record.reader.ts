import { Inject, Injectable } from '@nestjs/common';
import type { AlarmDocument, DeadLetterDocument, LagDocument } from '@naba/article-index';
import { progressId } from '@naba/article-index';
import { consumers, topicCatalogue } from '@naba/contracts';
import { IndexReader } from '../read/index.reader';
import { shownAlarms, shownDeadLetters, staleAfterMs } from './operate.config';
import type { Alarm, ConsumerProgress, DeadLetters } from './operations-answer';

interface TopicBucket {
  readonly key: string;
  readonly doc_count: number;
  readonly latest: { readonly hits: { readonly hits: readonly { readonly _source: DeadLetterDocument }[] } };
}

/** What the indexer recorded of Kafka, so that search needs no Kafka itself. */
@Injectable()
export class RecordReader {
  constructor(@Inject(IndexReader) private readonly index: IndexReader) {}

  /** How far each consumer is behind. Rejects when that is not known, or was last known a while ago. */
  async consumers(now: Date): Promise<ConsumerProgress[]> {
    const recorded = await this.index.operations<LagDocument>(consumers.map(({ group, topic }) => progressId(group, topic)));
    return consumers.map(({ group, topic }) => {
      const last = recorded.find((progress) => progress.group === group && progress.topic === topic);
      if (last === undefined) throw new Error(`The progress of ${group} is not recorded yet; the indexer does that.`);
      if (now.getTime() - Date.parse(last.at) > staleAfterMs)
        throw new Error(`Nothing was recorded since ${last.at}: the indexer is down, or Kafka is away from it.`);
      const { lagMessages: lag, lagSeconds } = last;
      return { group, topic, lag, lagSeconds: lag === 0 ? null : lagSeconds };
    });
  }

  /** Alarms of the last days. Rejects when Elasticsearch is away. */
  async alarms(now: Date): Promise<Alarm[]> {
    const since = new Date(now.getTime() - shownAlarms.withinMs).toISOString();
    const { hits } = await this.index.search<AlarmDocument, unknown>({
      index: this.index.names.operations,
      ignore_unavailable: true,
      size: shownAlarms.count,
      track_total_hits: false,
      sort: [{ at: { order: 'desc', unmapped_type: 'date' } }],
      query: {
        bool: { filter: [{ term: { kind: 'alarm' satisfies AlarmDocument['kind'] } }, { range: { at: { gte: since } } }] },
      },
    });
    return hits.hits.flatMap(({ _source }) =>
      _source ? [{ code: _source.code, message: _source.message, at: _source.at }] : [],
    );
  }

  /** Dead letters as long as their topic keeps them. Rejects when none could have been recorded yet, or Elasticsearch is away. */
  async deadLetters(now: Date): Promise<DeadLetters[]> {
    const topics = consumers.map(({ deadLetters }) => deadLetters);
    const since = (topic: (typeof topics)[number]): string =>
      new Date(now.getTime() - topicCatalogue[topic].retentionMs).toISOString();
    const { aggregations, _shards } = await this.index.search<unknown, { topics: { buckets: readonly TopicBucket[] } }>({
      index: this.index.names.operations,
      ignore_unavailable: true,
      size: 0,
      track_total_hits: false,
      query: {
        bool: {
          filter: [{ term: { kind: 'dead-letter' satisfies DeadLetterDocument['kind'] } }],
          should: topics.map((topic) => ({
            bool: { filter: [{ term: { topic } }, { range: { at: { gte: since(topic) } } }] },
          })),
          minimum_should_match: 1,
        },
      },
      aggs: {
        topics: {
          terms: { field: 'topic', size: topics.length },
          aggs: { latest: { top_hits: { size: shownDeadLetters, sort: [{ at: 'desc' }] } } },
        },
      },
    });
    if (_shards.total === 0) throw new Error('No dead letter is recorded yet; the indexer does that.');
    return topics.map((topic) => {
      const found = aggregations?.topics.buckets.find(({ key }) => key === topic);
      return { topic, count: found?.doc_count ?? 0, latest: found?.latest.hits.hits.map(toDeadLetter) ?? [] };
    });
  }
}

function toDeadLetter({ _source }: { readonly _source: DeadLetterDocument }): DeadLetters['latest'][number] {
  const { articleId, partition, offset, code, message, at } = _source;
  return { id: articleId ?? `${partition}:${offset}`, code, message, at };
}
