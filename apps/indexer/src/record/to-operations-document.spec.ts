import { toDeadLetterDocument, toLagDocuments } from './to-operations-document';

const at = new Date('2021-12-23T18:00:00Z');
const topic = 'articles.enriched.v1';

describe('toLagDocuments', () => {
  it('adds the messages of all partitions and takes the seconds of the slowest', () => {
    const partitions = [
      { topic, partition: 0, messages: 3, seconds: 7 },
      { topic, partition: 1, messages: 2, seconds: 1 },
    ];
    for (const { document } of toLagDocuments('indexer', topic, partitions, at))
      expect(document).toMatchObject({ lagMessages: 5, lagSeconds: 7 });
  });

  it('gives two instances that look in the same step the same id', () => {
    const [first, second] = [at, new Date(at.getTime() + 29_000)].map((look) => toLagDocuments('indexer', topic, [], look));
    expect(second?.map(({ id }) => id)).toEqual(first?.map(({ id }) => id));
    expect(second?.map(({ document }) => document.at)).toEqual(['2021-12-23T18:00:29.000Z', at.toISOString()]);
  });
});

describe('toDeadLetterDocument', () => {
  const record = { topic: `${topic}.indexer.dead`, partition: 2, offset: '41', timestampMs: at.getTime(), value: null };

  it('says which article was set aside, by whom and why', () => {
    const headers = {
      naba_dead_code: 'INDEX_REJECTED',
      naba_dead_message: 'field [x] is unknown',
      naba_dead_consumer: 'indexer',
      naba_dead_at: '2021-12-23T17:59:00Z',
    };
    expect(toDeadLetterDocument({ ...record, key: 'a1', headers })).toEqual({
      id: `dead/${topic}.indexer.dead/2/41`,
      document: {
        kind: 'dead-letter',
        at: '2021-12-23T17:59:00.000Z',
        group: 'indexer',
        topic: record.topic,
        partition: 2,
        offset: 41,
        articleId: 'a1',
        code: 'INDEX_REJECTED',
        message: 'field [x] is unknown',
      },
    });
  });

  it('records a letter that somebody else put there, at the time of its record', () => {
    expect(toDeadLetterDocument({ ...record, key: null, headers: {} }).document).toMatchObject({
      at: at.toISOString(),
      code: 'UNKNOWN',
    });
  });
});
