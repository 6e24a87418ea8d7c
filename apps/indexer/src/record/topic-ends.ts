import type { EventTopic } from '@naba/contracts';
import type { Offsets } from '@naba/messaging';

/** What an operator must know when a topic was deleted: services make it again at once, empty. */
const remedies: Readonly<Record<EventTopic, string>> = {
  'articles.raw.v1':
    'Articles that only it held are gone: feed them again. Those that were enriched are in articles.enriched.v1 and in the index.',
  'articles.enriched.v1':
    'Run every article of the log through once more: npm run naba -- reenrich. The index keeps what it has.',
  'sources.v1': 'The feeds are gone: import them again, npm run naba -- feeds import FILE.',
  'feed-subscriptions.v1': 'Feeds are subscribed at their hubs anew when they are polled next.',
  'feed-states.v1': 'Each feed is polled anew; what it had before is fetched again.',
  'articles.refused.v1': 'What was refused before is forgotten; nothing that was accepted is touched.',
  'api-keys.v1': 'No key is taken any longer: make new ones, npm run naba -- keys create.',
};

/** Notices that a topic was deleted and made again: its end lies before the end that it had. */
export class TopicEnds {
  private readonly known = new Map<EventTopic, Offsets>();

  /** @returns what to say, where the topic is not the one that it was at the last look */
  look(topic: EventTopic, end: Offsets): string | undefined {
    const before = this.known.get(topic);
    this.known.set(topic, end);
    const isShorter = [...(before ?? [])].some(([partition, offset]) => (end.get(partition) ?? 0n) < offset);
    return isShorter ? `${topic} was deleted, with all that it held, and made again. ${remedies[topic]}` : undefined;
  }
}
