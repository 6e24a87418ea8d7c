import type { FactDefinition, TopicDefinition } from '@naba/contracts';
import { topicCatalogue } from '@naba/contracts';
import type { JsonSchema } from './json-schema';
import { facts, publishedEvent } from './json-schema';

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
        'Articles on Kafka, and the feeds that they are collected from. The key is the id of the article or feed; headers carry CloudEvents 1.0 in binary mode and a W3C traceparent. ' +
        'A record without a value is a takedown, or tells that a feed was removed. Compacted topics keep the newest revision of each key.',
    },
    defaultContentType: 'application/json',
    channels: Object.fromEntries(topics.map(([name, topic]) => channel(name, topic))),
    operations: Object.fromEntries(topics.map(([name, topic]) => operation(name, topic))),
    components: {
      messages: {
        ...Object.fromEntries(facts().map(valueMessage)),
        ...Object.fromEntries(facts().map(([, { tombstoneType }]) => tombstoneMessage(tombstoneType))),
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
  const references = messageNames(name, topic).map((id) => [id, { $ref: `#/components/messages/${id}` }]);
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
      messages: messageNames(name, topic).map((message) => ({ $ref: `#/channels/${id}/messages/${message}` })),
    },
  ];
}

function messageNames(name: string, topic: TopicDefinition): string[] {
  return topic.schema ? [publishedEvent(name, topic).message, tombstoneMessage(topic.tombstoneType)[0]] : ['deadLetter'];
}

function valueMessage([name, topic]: readonly [string, FactDefinition]): Named {
  const { message, file, title } = publishedEvent(name, topic);
  return [message, { title, contentType: 'application/json', payload: schema(file), headers: schema('event-headers.v1') }];
}

/** `takedown` of the type `news.naba.article.takedown.v1`. */
function tombstoneMessage(type: string): Named {
  const name = type.split('.').at(-2)!;
  const title = name.charAt(0).toUpperCase() + name.slice(1);
  return [name, { name, title, payload: { type: 'null' }, headers: schema('event-headers.v1') }];
}

function schema(name: string): JsonSchema {
  return { schemaFormat: 'application/schema+json;version=draft-2020-12', schema: { $ref: `./${name}.schema.json` } };
}

function channelId(topic: string): string {
  return topic.replaceAll('.', '-');
}
