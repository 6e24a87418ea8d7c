import { topicCatalogue } from '@naba/contracts';
import type { TopicDefinition } from '@naba/contracts';
import type { Admin } from 'kafkajs';
import { ConfigResourceTypes } from 'kafkajs';
import type { Catalogue } from '../catalogue';
import type { KafkaSettings } from '../kafka.settings';
import type { MessagingEvents } from '../messaging.events';
import { silentEvents } from '../messaging.events';
import { askKafka } from './ask-kafka';
import { replicationFor, topicConfig } from './topic-config';

/**
 * Creates the catalogue's topics that are missing; safe to run at the same time elsewhere. A topic that is there is never
 * changed: what differs from the catalogue is reported as drift.
 *
 * @returns the topics that it created
 * @throws InfrastructureError when Kafka cannot be asked, or does not answer in time
 */
export async function ensureTopics(
  kafka: KafkaSettings,
  catalogue: Catalogue = topicCatalogue,
  events: MessagingEvents = silentEvents,
): Promise<readonly string[]> {
  return askKafka(kafka, events, 'The topics could not be checked or created.', async (admin) => {
    const brokers = (await admin.describeCluster()).brokers.length;
    const existing = new Set(await admin.listTopics());
    const missing = Object.entries(catalogue).filter(([topic]) => !existing.has(topic));
    const isCreated =
      missing.length > 0 && (await admin.createTopics({ topics: missing.map((entry) => creationOf(entry, brokers)) }));
    const created = isCreated ? missing.map(([topic]) => topic) : [];
    if (isCreated) events.topicsCreated(created);
    await reportDrift(admin, catalogue, brokers, events);
    return created;
  });
}

function creationOf(
  [topic, definition]: [string, TopicDefinition],
  brokers: number,
): Parameters<Admin['createTopics']>[0]['topics'][number] {
  return {
    topic,
    numPartitions: definition.partitions,
    replicationFactor: replicationFor(definition, brokers).replicationFactor,
    configEntries: Object.entries(topicConfig(definition, brokers)).map(([name, value]) => ({ name, value })),
  };
}

async function reportDrift(admin: Admin, catalogue: Catalogue, brokers: number, events: MessagingEvents): Promise<void> {
  const { topics } = await admin.fetchTopicMetadata({ topics: Object.keys(catalogue) });
  for (const { name, partitions } of topics) {
    const expected = catalogue[name]!.partitions;
    if (partitions.length !== expected) events.topicDrifted(name, 'partitions', String(expected), String(partitions.length));
  }
  const { resources } = await admin.describeConfigs({
    includeSynonyms: false,
    resources: Object.keys(catalogue).map((name) => ({ type: ConfigResourceTypes.TOPIC, name })),
  });
  for (const { resourceName, configEntries } of resources) {
    const actual = new Map(configEntries.map(({ configName, configValue }) => [configName, configValue]));
    for (const [setting, expected] of Object.entries(topicConfig(catalogue[resourceName]!, brokers))) {
      const value = actual.get(setting);
      if (value !== expected) events.topicDrifted(resourceName, setting, expected, value ?? 'unknown');
    }
  }
}
