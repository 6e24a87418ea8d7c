import { enrichedArticle, idOf } from '../article-index/enriched-article.factory';
import type { RunningIndexer } from './indexer.fixture';
import { eventually } from '../../support/eventually';
import { startIndexer } from './indexer.fixture';

describe('the indexer', () => {
  let indexer: RunningIndexer;
  const base = Date.now();
  /** Another test run must not find these ids in the topic. */
  const name = (what: string): string => `${what}-${base}`;
  const version = (what: string, revision: number) =>
    enrichedArticle(name(what), { revision: base + revision, title: `revision ${revision}` });
  const stands = (what: string, revision: number) =>
    eventually(`${what} has revision ${revision}`, async () => {
      return (await indexer.indexed(idOf(name(what))))?.revision === base + revision;
    });
  const titleOf = async (what: string): Promise<unknown> => {
    const { _source } = await indexer.client.get<{ title?: string }>({ index: indexer.names.read, id: idOf(name(what)) });
    return _source?.title;
  };

  beforeAll(async () => {
    indexer = await startIndexer();
  });
  afterAll(() => indexer.stop());

  it('makes an article searchable', async () => {
    await indexer.publish(version('a', 1));
    await stands('a', 1);
    expect(await indexer.search(idOf(name('a')))).toEqual([idOf(name('a'))]);
  });

  it('keeps the newer revision when events arrive out of order or twice', async () => {
    for (const revision of [2, 5, 3, 5, 4]) await indexer.publish(version('b', revision));
    await stands('b', 5);
    await indexer.publish(version('b', 1));
    await indexer.publish(version('b', 6));
    await stands('b', 6);
    expect(await titleOf('b')).toBe('revision 6');
  });

  it('takes an article down until a newer revision comes', async () => {
    const id = idOf(name('c'));
    await indexer.publish(version('c', 1));
    await stands('c', 1);
    await indexer.takeDown(id, base + 5);
    await stands('c', 5);
    expect(await indexer.indexed(id)).toMatchObject({ tombstone: true });
    expect(await indexer.search(id)).toEqual([]);
    await indexer.publish(version('c', 6));
    await stands('c', 6);
    expect(await indexer.search(id)).toEqual([id]);
  });

  it('does not bring an article back when a revision older than its takedown arrives later', async () => {
    const id = idOf(name('d'));
    const before = await superseded();
    await indexer.takeDown(id, base + 5);
    await indexer.publish(version('d', 4));
    await indexer.publish(version('d', 3));
    await eventually('the older revisions were seen', async () => (await superseded()) >= before + 2);
    expect(await indexer.search(id)).toEqual([]);
    expect(await indexer.indexed(id)).toMatchObject({ revision: base + 5, tombstone: true });
  });

  it('tells how many documents it wrote and how fresh they were', async () => {
    const { body } = await indexer.get('/metrics');
    expect(body).toMatch(/naba_indexer_documents_total\{result="indexed",app="indexer"\} [1-9]/);
    expect(body).toMatch(/naba_indexer_freshness_seconds_count\{app="indexer"\} [1-9]/);
    expect(body).toMatch(/naba_indexer_bulk_seconds_count\{app="indexer"\} [1-9]/);
  });

  async function superseded(): Promise<number> {
    const { body } = await indexer.get('/metrics');
    return Number(/naba_indexer_documents_total\{result="superseded"[^}]*\} (\d+)/.exec(body)?.[1] ?? 0);
  }
});
