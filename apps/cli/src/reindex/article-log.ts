import type { ArticleLog } from '@naba/article-index';
import type { KafkaSettings } from '@naba/messaging';
import { committedOffsets, readLogBounds, replayEvents } from '@naba/messaging';

const topic = 'articles.enriched.v1';
/** Consumer group of the indexer. */
const indexerGroup = 'indexer';

/** The log of enriched articles on Kafka. Reading it ends with an error when the signal fires. */
export function openArticleLog(kafka: KafkaSettings, signal: AbortSignal): ArticleLog {
  return {
    bounds: () => readLogBounds(kafka, topic),
    indexed: () => committedOffsets(kafka, indexerGroup, topic),
    async *replay(from, to) {
      yield* replayEvents(kafka, topic, { from, to, signal });
      signal.throwIfAborted();
    },
  };
}
