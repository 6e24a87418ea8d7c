import type { TopicDefinition } from '@naba/contracts';
import { topicCatalogue } from '@naba/contracts';
import type { JsonSchema, PublishedName } from './json-schema';

type Named = readonly [string, JsonSchema];

/** AsyncAPI 3 document of every topic, made from the catalogue; payloads and headers point to the JSON Schemas beside it. */
export function asyncApi(): JsonSchema {
  const topics = Object.entries<TopicDefinition>(topicCatalogue);
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Naba',
      version: '1.0.0',
      description:
        'Articles on Kafka. The key is the article id; headers carry CloudEvents 1.0 in binary mode and a W3C traceparent. ' +
        'A record without a value is a takedown. Compacted topics keep the newest revision of each article.',
    },
    defaultContentType: 'application/json',
    channels: Object.fromEntries(topics.map(([name, topic]) => channel(name, topic))),
    operations: Object.fromEntries(topics.map(([name, topic]) => operation(name, topic))),
    components: {
      messages: {
        rawArticle: message('Raw article', 'raw-article.v1', 'event-headers.v1'),
        enrichedArticle: message('Enriched article', 'enriched-article.v1', 'event-headers.v1'),
        takedown: { name: 'takedown', title: 'Takedown', payload: { type: 'null' }, headers: schema('event-headers.v1') },
        deadLetter: {
          name: 'deadLetter',
          title: 'Dead letter',
          summary: 'The original key, bytes and headers, with the reason added to the headers.',
          payload: {},
          headers: schema('dead-letter-headers.v1'),
        },
      },
    },
  };
}

function channel(name: string, topic: TopicDefinition): Named {
  const references = messageNames(topic).map((id) => [id, { $ref: `#/components/messages/${id}` }]);
  return [
    channelId(name),
    {
      address: name,
      description: topic.description,
      messages: Object.fromEntries(references) as JsonSchema,
      bindings: {
        kafka: {
          topic: name,
          partitions: topic.partitions,
          replicas: topic.replicationFactor,
          topicConfiguration: {
            'cleanup.policy': [topic.cleanupPolicy],
            [topic.cleanupPolicy === 'compact' ? 'delete.retention.ms' : 'retention.ms']: topic.retentionMs,
            'max.message.bytes': topic.maxMessageBytes,
          },
        },
      },
    },
  ];
}

function operation(name: string, topic: TopicDefinition): Named {
  const id = channelId(name);
  return [
    `subscribe-${id}`,
    {
      action: 'send',
      channel: { $ref: `#/channels/${id}` },
      messages: messageNames(topic).map((message) => ({ $ref: `#/channels/${id}/messages/${message}` })),
    },
  ];
}

function messageNames(topic: TopicDefinition): string[] {
  if (!topic.schema) return ['deadLetter'];
  switch (topic.eventType) {
    case 'news.naba.article.raw.v1':
      return ['rawArticle', 'takedown'];
    case 'news.naba.article.enriched.v1':
      return ['enrichedArticle', 'takedown'];
    default:
      throw new Error(`Add a message for ${topic.eventType} to the components of the AsyncAPI document.`);
  }
}

function message(title: string, payload: PublishedName, headers: PublishedName): JsonSchema {
  return { title, contentType: 'application/json', payload: schema(payload), headers: schema(headers) };
}

function schema(name: PublishedName): JsonSchema {
  return { schemaFormat: 'application/schema+json;version=draft-2020-12', schema: { $ref: `./${name}.schema.json` } };
}

function channelId(topic: string): string {
  return topic.replaceAll('.', '-');
}
