import { randomBytes } from 'node:crypto';
import type { Client } from '@elastic/elasticsearch';
import { BulkWriter, createIndexClient } from '@naba/article-index';
import type { IndexOperation, Verdict } from '@naba/article-index';
import { sharedElasticsearch } from '../../support/shared-servers';
import { openRefusingProxy } from './refusing-proxy';

const alias = `verdicts-${randomBytes(4).toString('hex')}`;
const index = `${alias}-1`;

function write(id: string, document: object, version = 1): IndexOperation {
  const lines = [JSON.stringify({ index: { _id: id, version, version_type: 'external' } }), JSON.stringify(document)] as const;
  return { lines, bytes: lines.join('').length + 2 };
}

function openWriter(
  url: string,
  requestTimeoutMs = 10_000,
): { client: Client; bulk: (...operations: IndexOperation[]) => Promise<Verdict[]> } {
  const client = createIndexClient({ url, requestTimeoutMs });
  const writer = new BulkWriter(client, { index: alias, maxBytes: 10_000_000 });
  return { client, bulk: (...operations) => writer.write(operations) };
}

describe('the verdict over a document that Elasticsearch', () => {
  const { client, bulk } = openWriter(sharedElasticsearch());

  beforeEach(async () => {
    await client.indices.create({
      index,
      aliases: { [alias]: { is_write_index: true } },
      settings: { number_of_replicas: 0 },
      mappings: { dynamic: 'strict', properties: { word: { type: 'keyword' }, day: { type: 'date' } } },
    });
  });
  afterEach(() => client.indices.delete({ index: [index, `${alias}-2`], ignore_unavailable: true }));
  afterAll(() => client.close());

  it('takes is indexed, and superseded when it has the same or a newer revision', async () => {
    expect(await bulk(write('a', { word: 'x' }, 5))).toEqual([{ kind: 'indexed' }]);
    expect(await bulk(write('a', { word: 'y' }, 5), write('a', { word: 'z' }, 4), write('a', { word: 'new' }, 6))).toEqual([
      { kind: 'superseded' },
      { kind: 'superseded' },
      { kind: 'indexed' },
    ]);
    expect((await client.get({ index, id: 'a' }))._source).toEqual({ word: 'new' });
  });

  it.each([
    ['has a field that the mapping lacks', { stranger: 1 }, 'strict_dynamic_mapping_exception'],
    ['has an impossible date', { day: '2021-02-31' }, 'document_parsing_exception'],
    ['has a keyword of more than 32,766 bytes', { word: 'ه'.repeat(17_000) }, 'immense term'],
  ])('refuses since it %s is rejected with the reason, and its neighbours are indexed', async (_, document, reason) => {
    const verdicts = await bulk(write('a', { word: 'x' }), write('b', document), write('c', { word: 'z' }));
    expect(verdicts).toEqual([
      { kind: 'indexed' },
      { kind: 'rejected', reason: expect.stringContaining(reason) as unknown },
      { kind: 'indexed' },
    ]);
  });

  it('refuses together with the whole request, for an id of over 512 bytes, is found by halving', async () => {
    const operations = Array.from({ length: 9 }, (_, n) => write(n === 6 ? 'x'.repeat(513) : `ok-${n}`, { word: 'x' }));
    const verdicts = await bulk(...operations);
    expect(verdicts[6]).toEqual({ kind: 'rejected', reason: expect.stringContaining('512') as unknown });
    expect(verdicts.filter(({ kind }) => kind === 'indexed')).toHaveLength(8);
  });

  it.each([
    ['a write block', { 'index.blocks.write': true }, 'cluster_block_exception'],
    ['the flood-stage block of a full disk', { 'index.blocks.read_only_allow_delete': true }, 'cluster_block_exception'],
  ])('cannot take for %s is deferred', async (_, block, reason) => {
    await client.indices.putSettings({ index, settings: block });
    expect(await bulk(write('a', { word: 'x' }))).toEqual([
      { kind: 'deferred', reason: expect.stringContaining(reason) as unknown },
    ]);
    await client.indices.putSettings({ index, settings: Object.fromEntries(Object.keys(block).map((name) => [name, null])) });
    expect(await bulk(write('a', { word: 'x' }))).toEqual([{ kind: 'indexed' }]);
  });

  it('cannot take since the index is closed is deferred', async () => {
    await client.indices.close({ index });
    expect(await bulk(write('a', { word: 'x' }))).toEqual([
      { kind: 'deferred', reason: expect.stringContaining('index_closed_exception') as unknown },
    ]);
  });

  it('cannot place since the alias is missing or leads to two generations is unrouted, and makes no index of that name', async () => {
    await client.indices.deleteAlias({ index, name: alias });
    expect(await bulk(write('a', { word: 'x' }))).toEqual([
      { kind: 'unrouted', reason: expect.stringContaining('not_found') as unknown },
    ]);
    expect(await client.indices.exists({ index: alias })).toBe(false);
    await client.indices.create({ index: `${alias}-2`, settings: { number_of_replicas: 0 } });
    await client.indices.updateAliases({
      actions: [{ add: { index, alias } }, { add: { index: `${alias}-2`, alias } }],
    });
    expect(await bulk(write('a', { word: 'x' }))).toEqual([
      { kind: 'unrouted', reason: expect.stringContaining('no write index') as unknown },
    ]);
  });

  it.each([429, 502, 503, 401])('cannot be asked about, with status %d for the request, is deferred', async (status) => {
    const proxy = await openRefusingProxy(sharedElasticsearch(), () => status);
    const { client: behind, bulk: write2 } = openWriter(proxy.url);
    expect(await write2(write('a', { word: 'x' }), write('b', {}))).toEqual(
      [1, 2].map(() => ({ kind: 'deferred', reason: expect.stringContaining('ResponseError') as unknown })),
    );
    await behind.close();
    await proxy.close();
  });

  it('never sees since a proxy finds the request too large is rejected alone', async () => {
    const proxy = await openRefusingProxy(sharedElasticsearch(), (bytes) => (bytes > 2_000 ? 413 : 'pass'));
    const { client: behind, bulk: write2 } = openWriter(proxy.url);
    const verdicts = await write2(write('a', { word: 'x' }), write('b', { word: 'x'.repeat(3_000) }), write('c', { word: 'x' }));
    expect(verdicts.map(({ kind }) => kind)).toEqual(['indexed', 'rejected', 'indexed']);
    await behind.close();
    await proxy.close();
  });

  it('does not answer about, being away or slow, is deferred', async () => {
    const proxy = await openRefusingProxy(sharedElasticsearch(), () => 'silence');
    const slow = openWriter(proxy.url, 200);
    expect(await slow.bulk(write('a', {}))).toEqual([
      { kind: 'deferred', reason: expect.stringContaining('TimeoutError') as unknown },
    ]);
    await slow.client.close();
    await proxy.close();
    const away = openWriter(proxy.url);
    expect(await away.bulk(write('a', {}))).toEqual([
      { kind: 'deferred', reason: expect.stringContaining('ConnectionError') as unknown },
    ]);
    await away.client.close();
  });
});
