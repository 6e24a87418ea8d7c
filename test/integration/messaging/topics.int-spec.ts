import { randomBytes } from 'node:crypto';
import { topicCatalogue } from '@naba/contracts';
import { ensureTopics, silentEvents } from '@naba/messaging';
import type { Catalogue, KafkaSettings } from '@naba/messaging';
import { ConfigResourceTypes, Kafka, logLevel } from 'kafkajs';
import type { Admin } from 'kafkajs';
import { sharedKafka } from '../../support/shared-servers';

const definition = topicCatalogue['articles.raw.v1'];

describe('ensureTopics', () => {
  let kafka: KafkaSettings;
  let admin: Admin;
  beforeAll(async () => {
    kafka = { brokers: [sharedKafka()], clientId: 'test' };
    admin = new Kafka({ brokers: [sharedKafka()], logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
  });
  afterAll(() => admin.disconnect());

  function catalogueOf(changes: Partial<Catalogue[string]> = {}): { name: string; catalogue: Catalogue } {
    const name = `topics.${randomBytes(5).toString('hex')}`;
    return { name, catalogue: { [name]: { ...definition, ...changes } } };
  }

  async function configOf(name: string): Promise<Record<string, string>> {
    const { resources } = await admin.describeConfigs({
      includeSynonyms: false,
      resources: [{ type: ConfigResourceTypes.TOPIC, name }],
    });
    return Object.fromEntries(resources[0]!.configEntries.map(({ configName, configValue }) => [configName, configValue]));
  }

  it('creates what is missing as the catalogue says, with no more copies than there are brokers', async () => {
    const { name, catalogue } = catalogueOf();
    await ensureTopics(kafka, catalogue);
    const { topics } = await admin.fetchTopicMetadata({ topics: [name] });
    expect(topics[0]!.partitions).toHaveLength(definition.partitions);
    expect(topics[0]!.partitions[0]!.replicas).toHaveLength(1);
    expect(await configOf(name)).toMatchObject({
      'cleanup.policy': 'compact',
      'delete.retention.ms': String(definition.retentionMs),
      'max.message.bytes': String(definition.maxMessageBytes),
      'min.insync.replicas': '1',
      'compression.type': 'producer',
    });
  });

  it('can run many times at once', async () => {
    const { name, catalogue } = catalogueOf();
    await Promise.all(Array.from({ length: 5 }, () => ensureTopics(kafka, catalogue)));
    expect(await admin.listTopics()).toContain(name);
  });

  it('reports what differs from the catalogue and changes nothing', async () => {
    const { name, catalogue } = catalogueOf();
    await ensureTopics(kafka, catalogue);
    const drifts: string[] = [];
    const changed = { [name]: { ...definition, partitions: 12, maxMessageBytes: 999_999 } };
    await ensureTopics(kafka, changed, {
      ...silentEvents,
      topicDrifted: (topic, setting, expected, actual) => drifts.push(`${topic} ${setting} ${expected} ${actual}`),
    });
    expect(drifts).toEqual([
      `${name} partitions 12 ${definition.partitions}`,
      `${name} max.message.bytes 999999 ${definition.maxMessageBytes}`,
    ]);
    expect((await configOf(name))['max.message.bytes']).toBe(String(definition.maxMessageBytes));
  });

  it('finds no drift in what it has made itself', async () => {
    const drifts: string[] = [];
    const events = { ...silentEvents, topicDrifted: (topic: string, setting: string) => drifts.push(`${topic} ${setting}`) };
    await ensureTopics(kafka, topicCatalogue, events);
    expect(drifts).toEqual([]);
  });
});
