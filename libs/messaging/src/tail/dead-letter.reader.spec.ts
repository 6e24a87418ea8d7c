import { readDeadLetter } from './dead-letter.reader';

const timestampMs = Date.parse('2021-12-23T18:00:00Z');

describe('readDeadLetter', () => {
  it('says why an event was set aside, by whom and when', () => {
    const headers = {
      naba_dead_code: 'INDEX_REJECTED',
      naba_dead_message: 'field [x] is unknown',
      naba_dead_consumer: 'indexer',
      naba_dead_at: '2021-12-23T17:59:00Z',
    };
    expect(readDeadLetter({ headers, timestampMs })).toEqual({
      code: 'INDEX_REJECTED',
      message: 'field [x] is unknown',
      group: 'indexer',
      at: new Date('2021-12-23T17:59:00Z'),
    });
  });

  it('has the time of the record where no header tells one', () => {
    const unknown: Record<string, string>[] = [{}, { naba_dead_at: 'yesterday' }];
    for (const headers of unknown)
      expect(readDeadLetter({ headers, timestampMs })).toMatchObject({
        code: 'UNKNOWN',
        group: 'unknown',
        at: new Date(timestampMs),
      });
  });
});
