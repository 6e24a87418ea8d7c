import { trialFact } from '../../../test/support/trial-fact';
import { consumers, topicCatalogue, topicNames } from './topic-catalogue';
import { consumersOf, defineFact, withDeadLetters } from './topic-definition';

describe('withDeadLetters', () => {
  it('makes one dead-letter topic for each consumer, shaped as its source, and none for a topic without consumers', () => {
    const facts = {
      'read.v1': defineFact({
        ...trialFact,
        consumers: { a: { deadLetters: 'What a refused.' }, b: { deadLetters: 'What b refused.' } },
      }),
      'unread.v1': defineFact(trialFact),
      'later.v1': defineFact({ ...trialFact, consumers: { a: { deadLetters: 'More that a refused.' } } }),
    };
    const catalogue = withDeadLetters(facts);
    expect(Object.keys(catalogue)).toEqual([
      ...['read.v1', 'unread.v1', 'later.v1'],
      ...['read.v1.a.dead', 'read.v1.b.dead', 'later.v1.a.dead'],
    ]);
    expect(catalogue['read.v1.b.dead']).toEqual({
      description: 'What b refused.',
      schema: null,
      partitions: 2,
      replicationFactor: 3,
      minInSyncReplicas: 2,
      maxMessageBytes: 2_000,
      cleanupPolicy: 'delete',
      retentionMs: 30 * 24 * 3_600_000,
    });
    expect(consumersOf(facts).map(({ group, groupId, deadLetters }) => [group, groupId, deadLetters])).toEqual([
      ['a', 'a', 'read.v1.a.dead'],
      ['b', 'b', 'read.v1.b.dead'],
      // The group's first topic keeps its name, and so its offsets.
      ['a', 'a.later.v1', 'later.v1.a.dead'],
    ]);
  });
});

describe('topicCatalogue', () => {
  it('has the topics that its subscribers know by name', () => {
    expect(topicNames).toEqual(
      expect.arrayContaining([
        'articles.raw.v1',
        'articles.enriched.v1',
        'articles.raw.v1.enrichment.dead',
        'articles.enriched.v1.indexer.dead',
      ]),
    );
  });

  it('sends the dead letters of every consumer to a topic that is made', () => {
    expect(consumers.map(({ groupId }) => groupId)).toEqual(expect.arrayContaining(['enrichment', 'indexer']));
    for (const { deadLetters } of consumers) expect(topicCatalogue[deadLetters].schema).toBeNull();
  });
});
