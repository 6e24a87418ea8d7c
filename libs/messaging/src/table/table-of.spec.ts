import { defineFact, topicCatalogue } from '@naba/contracts';
import { z } from 'zod';
import { trialFact } from '../../../../test/support/trial-fact';
import { entryVersion } from './entry-version';
import { tableOf } from './table-of';

const kafka = { brokers: ['127.0.0.1:9'], clientId: 'test' };

describe('tableOf', () => {
  it('refuses a topic that does not keep every key, or is no fact', () => {
    const catalogue = { 'facts.v1': defineFact({ ...trialFact, cleanupPolicy: 'delete' }) };
    expect(() => tableOf('facts.v1', { kafka, catalogue })).toThrow('facts.v1 is not compacted');
    expect(() => tableOf('other.v1' as 'facts.v1', { kafka, catalogue })).toThrow('There are: facts.v1.');
  });
});

describe('entryVersion', () => {
  const version = entryVersion(defineFact(trialFact), 'value');

  it('is the same while key, value and types are, whatever the policy', () => {
    expect(entryVersion(defineFact({ ...trialFact, partitions: 12, description: 'Other words.' }), 'value')).toBe(version);
    expect(version).toMatch(/^[0-9a-f]{16}$/);
  });

  it.each([
    ['the value', defineFact({ ...trialFact, schema: z.object({ name: z.string(), more: z.string() }) }), 'value'],
    ['the key', defineFact({ ...trialFact, keySchema: z.string().max(5) }), 'value'],
    ['the event type', defineFact({ ...trialFact, eventType: 'test.fact.v2' }), 'value'],
    ['the tombstone type', defineFact({ ...trialFact, tombstoneType: 'test.fact.gone.v1' }), 'value'],
    ['what is kept', defineFact(trialFact), 'hash.v1'],
  ])('is another where %s is', (_, definition, kept) => {
    expect(entryVersion(definition, kept)).not.toBe(version);
  });

  it('can be told of every fact of the catalogue', () => {
    for (const topic of ['articles.raw.v1', 'articles.enriched.v1'] as const) {
      expect(entryVersion(topicCatalogue[topic], 'value')).toMatch(/^[0-9a-f]{16}$/);
    }
  });
});
