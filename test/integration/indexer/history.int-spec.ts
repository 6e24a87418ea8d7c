import type { ArticleHistory } from '@naba/article-index';
import { HistoryKeeper, historyIndexName, rebuildIndex } from '@naba/article-index';
import { openEventLog } from '@naba/messaging';
import { enrichedArticle, idOf } from '../article-index/enriched-article.factory';
import type { RunningIndexer } from './indexer.fixture';
import { eventually } from '../../support/eventually';
import { startIndexer } from './indexer.fixture';

describe('the history of an article', () => {
  let indexer: RunningIndexer;
  const base = Date.now();
  const name = (what: string): string => `history-${what}-${base}`;
  const version = (what: string, revision: number) =>
    enrichedArticle(name(what), { revision: base + revision, title: `revision ${revision}`, body: `Text ${revision}.` });
  const read = async (what: string): Promise<ArticleHistory | undefined> => {
    const { docs } = await indexer.client.mget<ArticleHistory>({
      docs: [{ _index: historyIndexName(indexer.prefix), _id: idOf(name(what)) }],
    });
    return docs[0] && '_source' in docs[0] ? docs[0]._source : undefined;
  };
  const titles = async (what: string): Promise<string[]> => (await read(what))?.revisions.map(({ title }) => title) ?? [];
  const has = (what: string, ...revisions: number[]) =>
    eventually(`${what} has its history`, async () => {
      return (await titles(what)).join() === revisions.map((revision) => `revision ${revision}`).join();
    });
  const stands = (what: string, revision: number) =>
    eventually(`${what} has revision ${revision}`, async () => {
      return (await indexer.indexed(idOf(name(what))))?.revision === base + revision;
    });

  beforeAll(async () => {
    indexer = await startIndexer();
  });
  afterAll(() => indexer.stop());

  it('has no record of an article that came once', async () => {
    await indexer.publish(version('once', 1));
    await stands('once', 1);
    expect(await read('once')).toBeUndefined();
  });

  it('has every revision in order, whatever the order and number of their events', async () => {
    for (const revision of [2, 5, 3, 5, 1, 4, 2]) await indexer.publish(version('mixed', revision));
    await has('mixed', 1, 2, 3, 4, 5);
    await indexer.publish(version('slow', 1));
    await stands('slow', 1);
    await indexer.publish(version('slow', 2));
    await has('slow', 1, 2);
    await indexer.publish(version('slow', 3));
    await has('slow', 1, 2, 3);
  });

  it('loses the text of every revision by a takedown, and does not get it back from late events', async () => {
    const id = idOf(name('down'));
    for (const revision of [1, 2, 3]) await indexer.publish(version('down', revision));
    await has('down', 1, 2, 3);
    await indexer.takeDown(id, base + 5);
    await stands('down', 5);
    expect(await read('down')).toEqual({ takenDown: base + 5, revisions: [] });
    for (const revision of [4, 2]) await indexer.publish(version('down', revision));
    for (const revision of [6, 7]) await indexer.publish(version('down', revision));
    await has('down', 6, 7);
  });

  it('takes an article down that came once, so that an older revision that comes later makes no history', async () => {
    await indexer.publish(version('lone', 1));
    await indexer.takeDown(idOf(name('lone')), base + 5);
    await stands('lone', 5);
    for (const revision of [3, 2]) await indexer.publish(version('lone', revision));
    await indexer.publish(version('behind', 1)); // another article of the run, so that time passes
    await stands('behind', 1);
    await indexer.publish(version('lone', 6));
    await stands('lone', 6);
    expect(await titles('lone')).toEqual([]);
  });

  it('is missed when somebody deletes the index, and goes on', async () => {
    await indexer.publish(version('gone', 1));
    await stands('gone', 1);
    await indexer.publish(version('gone', 2));
    await has('gone', 1, 2);
    await indexer.client.indices.delete({ index: historyIndexName(indexer.prefix) });
    await indexer.publish(version('gone', 3));
    await has('gone', 2, 3);
    expect((await indexer.get('/metrics')).body).toMatch(/naba_indexer_alarms_total\{code="HISTORY_DELETED",app="indexer"\} 1/);
  });

  it('is whole although many write it at once', async () => {
    const { client, prefix, names } = indexer;
    const keepers = Array.from({ length: 4 }, () => new HistoryKeeper(client, prefix, names.write));
    const toEvent = (revision: number) => {
      const value = version('crowd', revision);
      return { key: value.id, value, revision: value.revision };
    };
    await keepers[0]!.keep([toEvent(1), toEvent(2)]);
    await Promise.all(keepers.map((keeper, index) => keeper.keep([toEvent(3 + index)])));
    expect(await titles('crowd')).toEqual([1, 2, 3, 4, 5, 6].map((revision) => `revision ${revision}`));
  });

  it('comes again from the log with a rebuild, also where its index was deleted', async () => {
    const { client, prefix, kafka } = indexer;
    await client.indices.delete({ index: historyIndexName(prefix) });
    const log = openEventLog(kafka, 'articles.enriched.v1', 'indexer', new AbortController().signal);
    await rebuildIndex({ client, settings: { prefix, shards: 1, replicas: 0 }, log });
    await has('mixed', 1, 2, 3, 4, 5);
    await has('down', 6, 7);
    expect(await read('once')).toBeUndefined();
    expect(await titles('lone')).toEqual([]);
  });
});
