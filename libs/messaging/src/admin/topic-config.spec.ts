import { deadLetterTopicOf, topicCatalogue } from '@naba/contracts';
import { maxRecordBytes, replicationFor, topicConfig } from './topic-config';

const raw = topicCatalogue['articles.raw.v1'];
const deadLetters = topicCatalogue[deadLetterTopicOf('articles.raw.v1', 'enrichment')];

describe('topicConfig', () => {
  it('lowers copies and in-sync minimum to the brokers that there are, and never raises them', () => {
    const replication = [1, 2, 3, 9].map((brokers) => replicationFor(raw, brokers));
    expect(replication.map(({ replicationFactor }) => replicationFactor)).toEqual([1, 2, 3, 3]);
    expect(replication.map(({ minInSyncReplicas }) => minInSyncReplicas)).toEqual([1, 2, 2, 2]);
  });

  it('keeps takedowns of a compacted topic for the retention, and never deletes its articles by age', () => {
    const config = topicConfig(raw, 3);
    expect(config['cleanup.policy']).toBe('compact');
    expect(config['delete.retention.ms']).toBe(String(raw.retentionMs));
    expect(config).not.toHaveProperty(['retention.ms']);
    expect(topicConfig(deadLetters, 3)).toMatchObject({
      'cleanup.policy': 'delete',
      'retention.ms': String(deadLetters.retentionMs),
    });
  });

  it('gives dead letters room for the headers that they gain', () => {
    expect(maxRecordBytes(deadLetters)).toBeGreaterThan(maxRecordBytes(raw) + 10_000);
  });
});
