import {
  bootstrapIndex,
  findIndexed,
  generationName,
  IndexOutdatedError,
  toArticleDocument,
  toTombstone,
} from '@naba/article-index';
import { enrichedArticle, idOf } from './enriched-article.factory';
import type { TestIndex } from './open-index';
import { openIndex } from './open-index';

describe('bootstrapIndex', () => {
  let index: TestIndex;
  beforeEach(async () => {
    index = await openIndex({ bootstrap: false });
  });
  afterEach(() => index.remove());
  const bootstrap = (): Promise<string> => bootstrapIndex(index.client, index.settings);
  const first = (): string => generationName(index.settings.prefix, 1);

  it('makes one generation with both aliases when eight processes start at once', async () => {
    await Promise.all(Array.from({ length: 8 }, bootstrap));
    const { [first()]: generation, ...others } = await index.client.indices.get({ index: index.names.generations });
    expect(others).toEqual({});
    expect(generation).toMatchObject({
      aliases: {
        [index.names.read]: { filter: { term: { tombstone: false } } },
        [index.names.write]: { is_write_index: true },
      },
      settings: { index: { refresh_interval: '1s', number_of_shards: '1', number_of_replicas: '0' } },
      mappings: { dynamic: 'strict' },
    });
  });

  it('changes nothing when it runs again, and leaves newer generations alone', async () => {
    await bootstrap();
    const second = generationName(index.settings.prefix, 2);
    await index.client.indices.create({ index: second });
    await index.client.indices.updateAliases({
      actions: [
        { remove: { index: first(), alias: index.names.write } },
        { add: { index: second, alias: index.names.write, is_write_index: true } },
      ],
    });
    const before = await index.client.indices.get({ index: index.names.generations });
    await Promise.all([bootstrap(), bootstrap()]);
    expect(await index.client.indices.get({ index: index.names.generations })).toEqual(before);
  });

  it('brings an alias back that was lost, without touching documents', async () => {
    await bootstrap();
    await index.client.index({ index: index.names.write, id: 'a', document: toTombstone('a', 1, new Date()), refresh: true });
    for (const alias of [index.names.read, index.names.write]) {
      await index.client.indices.deleteAlias({ index: first(), name: alias });
      await Promise.all([bootstrap(), bootstrap()]);
    }
    expect(await index.generations()).toEqual([first()]);
    expect(await findIndexed(index.client, index.settings.prefix, ['a'])).toMatchObject([{ revision: 1 }]);
  });

  it('gives an existing generation the fields that this version added', async () => {
    await bootstrap();
    const { client, names } = index;
    const { [first()]: current } = await client.indices.getSettings({ index: first() });
    const analysis = current!.settings!.index!.analysis!;
    await client.indices.delete({ index: first() });
    await client.indices.deleteIndexTemplate({ name: names.indexTemplate });
    await client.indices.create({
      index: first(),
      aliases: { [names.read]: {}, [names.write]: { is_write_index: true } },
      settings: { analysis },
      mappings: { dynamic: 'strict', properties: { id: { type: 'keyword', ignore_above: 1_024 } } },
    });
    await bootstrap();
    const article = enrichedArticle('new-fields');
    const document = toArticleDocument(article, new Date());
    expect((await client.index({ index: names.write, id: article.id, document })).result).toBe('created');
  });

  it('says that a generation must be built again when a field changed', async () => {
    await index.client.indices.create({
      index: first(),
      aliases: { [index.names.read]: {}, [index.names.write]: { is_write_index: true } },
      mappings: { properties: { title: { type: 'keyword' } } },
    });
    await expect(bootstrap()).rejects.toThrow(IndexOutdatedError);
  });
});

describe('findIndexed', () => {
  let index: TestIndex;
  beforeAll(async () => {
    index = await openIndex();
  });
  afterAll(() => index.remove());
  const find = async (name: string) => (await findIndexed(index.client, index.settings.prefix, [idOf('nobody'), idOf(name)]))[1];

  it('knows an article before it can be searched', async () => {
    const article = enrichedArticle('fresh');
    const document = toArticleDocument(article, new Date('2021-12-23T18:00:05Z'));
    await index.client.index({ index: index.names.write, id: article.id, document });
    expect(await find('fresh')).toEqual({
      revision: article.revision,
      source: { id: article.source.id },
      indexedAt: '2021-12-23T18:00:05.000Z',
      tombstone: false,
    });
  });

  it('knows a takedown that searching does not see', async () => {
    const document = toTombstone(idOf('gone'), 9, new Date());
    await index.client.index({ index: index.names.write, id: idOf('gone'), document, refresh: true });
    expect(await find('gone')).toMatchObject({ revision: 9, tombstone: true });
    const { hits } = await index.client.search({ index: index.names.read, query: { ids: { values: [idOf('gone')] } } });
    expect(hits.hits).toEqual([]);
  });

  it('answers null for an article that was never written, and rejects when there is no index', async () => {
    expect(await find('nobody')).toBeNull();
    await expect(findIndexed(index.client, 'no-such-prefix', [idOf('nobody')])).rejects.toThrow('index_not_found_exception');
  });
});
