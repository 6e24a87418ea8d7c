import type { TailedRecord } from '@naba/messaging';
import { Ledger } from './ledger';
import { noteRecord } from './note-record';

const id = 'a'.repeat(32);

function record(topic: string, revision: string | undefined, more: Partial<TailedRecord> = {}): TailedRecord {
  const headers: Record<string, string> = revision === undefined ? {} : { naba_revision: revision };
  return {
    topic,
    partition: 0,
    offset: '0',
    timestampMs: 50,
    key: id,
    value: Buffer.from('{}'),
    ...more,
    headers: { ...headers, ...more.headers },
  };
}

describe('noteRecord', () => {
  it('notes each step from topic, key and headers alone', () => {
    const ledger = new Ledger(10, { entryOf: () => undefined });
    noteRecord(ledger, record('articles.enriched.v1', '5'));
    noteRecord(
      ledger,
      record('articles.enriched.v1.indexer.dead', '5', {
        headers: { naba_dead_code: 'INDEX_REJECTED', naba_dead_message: 'why' },
      }),
    );
    expect(ledger.standingOf(id)).toMatchObject({
      enriched: { revision: 5, atMs: 50, place: { partition: 0, offset: 0 } },
      dead: { revision: 5, code: 'INDEX_REJECTED', message: 'why', topic: 'articles.enriched.v1.indexer.dead' },
    });
  });

  it('does not take a takedown that enrichment passed on for an enriched article', () => {
    const ledger = new Ledger(10, { entryOf: () => undefined });
    noteRecord(ledger, record('articles.enriched.v1', '5', { value: null }));
    expect(ledger.standingOf(id)).toBeUndefined();
  });

  it.each([
    ['no revision', record('articles.enriched.v1', undefined)],
    ['a revision that is no number', record('articles.enriched.v1', 'x')],
    ['no key', record('articles.enriched.v1', '5', { key: null })],
    ['a key that is no article id', record('articles.enriched.v1', '5', { key: 'k'.repeat(100_000) })],
  ])('passes over a record with %s', (_, broken) => {
    const ledger = new Ledger(10, { entryOf: () => undefined });
    noteRecord(ledger, broken);
    expect(ledger.size).toBe(0);
  });
});
