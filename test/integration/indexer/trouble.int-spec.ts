import type { AlarmDocument } from '@naba/article-index';
import { operationsIndexName } from '@naba/article-index';
import { enrichedArticle, idOf } from '../article-index/enriched-article.factory';
import type { RunningIndexer } from './indexer.fixture';
import { eventually } from '../../support/eventually';
import { isReady, startIndexer } from './indexer.fixture';

describe('when the index cannot be written to', () => {
  let indexer: RunningIndexer;
  const run = Date.now();

  beforeAll(async () => {
    indexer = await startIndexer();
  });
  afterAll(() => indexer.stop());

  async function publish(name: string): Promise<string> {
    const article = enrichedArticle(`${name}-${run}`, { revision: run });
    await indexer.publish(article);
    return article.id;
  }
  /** Codes of the alarms on the operations page. */
  async function alarms(): Promise<string[]> {
    const index = operationsIndexName(indexer.prefix);
    await indexer.client.indices.refresh({ index }, { ignore: [404] });
    const { hits } = await indexer.client.search<AlarmDocument>({
      index,
      ignore_unavailable: true,
      query: { term: { kind: 'alarm' } },
      size: 100,
    });
    return hits.hits.map(({ _source }) => _source!.code);
  }
  const isIndexed = async (id: string): Promise<boolean> => (await indexer.search(id)).length === 1;

  it.each([
    ['a write block', { 'index.blocks.write': true }],
    ['a flood-stage block', { 'index.blocks.read_only_allow_delete': true }],
  ])('for %s, articles wait, none is set aside, and they are indexed when it goes away', async (what, block) => {
    await indexer.client.indices.putSettings({ index: indexer.names.write, settings: block });
    const id = await publish(what);
    await eventually('its partition waits', () => Promise.resolve(!indexer.consumer().ready));
    expect(indexer.consumer().live).toBe(true);
    expect((await indexer.get('/health/live')).status).toBe(200);
    const off = Object.fromEntries(Object.keys(block).map((name) => [name, null]));
    await indexer.client.indices.putSettings({ index: indexer.names.write, settings: off });
    await eventually('it is indexed', () => isIndexed(id));
    await eventually('the indexer is ready again', () => isReady(indexer));
  });

  it('since the index was closed, articles wait until it is open', async () => {
    await indexer.client.indices.close({ index: indexer.names.write });
    const id = await publish('closed');
    await eventually('its partition waits', () => Promise.resolve(!indexer.consumer().ready));
    await eventually('it is said, with what opens it', async () => (await alarms()).includes('INDEX_CLOSED'));
    await indexer.client.indices.open({ index: indexer.names.write });
    await eventually('it is indexed', () => isIndexed(id));
  });

  it('since an alias was removed, it is made again and said', async () => {
    await indexer.client.indices.deleteAlias({ index: indexer.names.generations, name: indexer.names.write });
    await eventually('it is said', async () => (await alarms()).includes('ALIAS_MISSING'));
    const id = await publish('alias');
    await eventually('it is indexed', () => isIndexed(id));
  });

  it('since somebody deleted the index, aliases and all, it is made again, said, and has all of the log, before and after, without anybody doing anything', async () => {
    const before = await Promise.all(Array.from({ length: 30 }, (_, number) => publish(`before-${number}`)));
    await eventually('they are indexed', async () => (await indexer.search(...before)).length === before.length);
    const generations = Object.keys(await indexer.client.indices.get({ index: indexer.names.generations }));
    await indexer.client.indices.delete({ index: generations });
    const id = await publish('deleted');
    await eventually('health says that it is incomplete', async () =>
      (await indexer.get('/health/ready')).body.includes('"index-complete":false'),
    );
    await eventually('there is an index again', () => indexer.client.indices.exists({ index: indexer.names.write }));
    await eventually('it is indexed', () => isIndexed(id));
    await eventually('the others are there again', async () => (await indexer.search(...before)).length === before.length);
    await eventually('it is said', async () => (await alarms()).includes('INDEX_DELETED'));
    await eventually('the indexer is ready again', () => isReady(indexer));
    expect((await indexer.get('/metrics')).body).toMatch(/naba_indexer_alarms_total\{code="INDEX_DELETED",app="indexer"\} [1-9]/);
    expect((await indexer.get('/metrics')).body).toMatch(/naba_indexer_index_incomplete\{app="indexer"\} 0/);
    expect(await indexer.indexed(idOf(`deleted-${run}`))).toMatchObject({ revision: run });
  });
});
