import type { EventTopic, TopicName } from '@naba/contracts';

/** Who reads which topic, and where it sets aside what it cannot handle. */
export const watched: readonly { readonly group: string; readonly topic: EventTopic; readonly deadLetters: TopicName }[] = [
  { group: 'enrichment', topic: 'articles.raw.v1', deadLetters: 'articles.raw.v1.enrichment.dead' },
  { group: 'indexer', topic: 'articles.enriched.v1', deadLetters: 'articles.enriched.v1.indexer.dead' },
];

/** An answer serves everybody who asks within this time. */
export const keepForMs = 5_000;
/** Longer, and the log counts as away. */
export const logTimeoutMs = 4_000;
/** Dead letters that are shown of each topic. */
export const shownDeadLetters = 20;
