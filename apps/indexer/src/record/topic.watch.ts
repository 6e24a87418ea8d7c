import type { EventTopic } from '@naba/contracts';
import { eventTopics } from '@naba/contracts';
import type { TopicIds } from '@naba/messaging';

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

/** Notices that a topic was deleted and made again: Kafka gives each topic an id of its own. */
export class TopicWatch {
  private readonly known = new Map<EventTopic, string>();

  /** @returns what to say, of each topic that is not the one that it was at the last look */
  look(ids: TopicIds): string[] {
    return eventTopics.flatMap((topic) => {
      const [before, id] = [this.known.get(topic), ids.get(topic)];
      if (id !== undefined) this.known.set(topic, id);
      if (before === undefined || id === undefined || before === id) return [];
      return [`${topic} was deleted, with all that it held, and made again. ${remedies[topic]}`];
    });
  }
}
