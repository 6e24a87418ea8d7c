import type { estypes } from '@elastic/elasticsearch';
import { toArticleDocument } from '@naba/article-index';
import type { EnrichedArticleV1 } from '@naba/contracts';
import { enrichedArticle, idOf } from './enriched-article.factory';
import type { TestIndex } from './open-index';
import { openIndex } from './open-index';

const articles: Record<string, Partial<EnrichedArticleV1>> = {
  forces: {
    language: 'ar',
    title: 'وصول تعزيزات إلى الحدود',
    body: 'سلّمت الوزارة معدات للقوات العراقية في بغداد، ورحّبت بها.',
    enrichment: {
      entities: [
        {
          id: 'wd:Q796',
          type: 'LOC',
          kind: 'country',
          name: { ar: 'العراق', en: 'Iraq' },
          confidence: 1,
          salience: 0.5,
          mentions: [{ field: 'body', start: 25, end: 33, text: 'العراقية' }],
        },
      ],
    },
  },
  strength: { language: 'ar', title: 'قوة الاقتصاد', body: 'نما الناتج في مكة بقوة.' },
  mixed: { language: 'en', title: 'NATO ministers meet', body: 'The statement said: «نرحب بالقوات الدولية» in both languages.' },
  tokyo: { language: 'ja', title: '東京都庁の発表', body: '東京で会議が開かれた。' },
};

describe('search', () => {
  let index: TestIndex;
  beforeAll(async () => {
    index = await openIndex();
    await index.client.bulk({
      index: index.names.write,
      refresh: true,
      operations: Object.entries(articles).flatMap(([name, fields]) => [
        { index: { _id: idOf(name) } },
        toArticleDocument(enrichedArticle(name, fields), new Date()),
      ]),
    });
  });
  afterAll(() => index.remove());

  async function find(query: estypes.QueryDslQueryContainer): Promise<string[]> {
    const { hits } = await index.client.search({ index: index.names.read, query, _source: false });
    return Object.keys(articles).filter((name) => hits.hits.some((hit) => hit._id === idOf(name)));
  }
  const words = (query: string): Promise<string[]> =>
    find({ simple_query_string: { query, default_operator: 'and', fields: ['title', 'body', 'entities.name.*.text'] } });

  it.each(['القوات', 'قوّات', 'للقوات', 'وبالقوات', 'والقوات', 'بقوات', 'وقوات'])(
    'finds articles about forces by %s',
    async (word) => {
      expect(await words(word)).toEqual(['forces', 'mixed']);
    },
  );

  it.each(['القوات العراقية', 'قوات العراق', 'عراقي', 'بغداد', 'ببغداد', 'لبغداد', 'الحدود', 'Iraq', 'معدّات'])(
    'finds the Arabic article by %s',
    async (query) => {
      expect(await words(query)).toEqual(['forces']);
    },
  );

  it('finds one article by words of both of its languages together', async () => {
    expect(await words('minister القوات الدولية')).toEqual(['mixed']);
  });

  it('finds a phrase whatever its clitics, and only in its order', async () => {
    expect(await find({ match_phrase: { body: 'القوات العراقية' } })).toEqual(['forces']);
    expect(await find({ match_phrase: { body: 'العراقية القوات' } })).toEqual([]);
  });

  it('tells words apart that share letters', async () => {
    expect(await words('قوة')).toEqual(['strength']);
    expect(await words('مكان')).toEqual([]);
  });

  it('finds the written form only under .exact', async () => {
    expect(await find({ match: { 'body.exact': 'القوات' } })).toEqual([]);
    expect(await find({ match: { 'body.exact': 'للقوّات' } })).toEqual(['forces']);
  });

  it('finds Japanese by pairs of characters under .exact', async () => {
    expect(await find({ match: { 'title.exact': { query: '都庁', operator: 'and' } } })).toEqual(['tokyo']);
  });

  it('needs no field name in a query bar, in either language', async () => {
    expect(await find({ query_string: { query: 'Iraq' } })).toEqual(['forces']);
    expect(await find({ query_string: { query: 'بالقوات' } })).toEqual(['forces', 'mixed']);
  });

  it('marks the whole word that was found', async () => {
    const { hits } = await index.client.search({
      index: index.names.read,
      query: { match: { body: 'القوات' } },
      highlight: { fields: { body: { number_of_fragments: 0 } } },
    });
    const marked = hits.hits.map((hit) => /<em>(.*?)<\/em>/.exec(hit.highlight?.['body']?.[0] ?? '')?.[1]);
    expect(marked.sort()).toEqual(['بالقوات', 'للقوات'].sort());
  });

  it('counts entities by id, type and name', async () => {
    const { aggregations } = await index.client.search({
      index: index.names.read,
      size: 0,
      aggs: Object.fromEntries(
        ['entities.id', 'locationNames', 'locations', 'people'].map((field) => [field, { terms: { field } }]),
      ),
    });
    const keys = Object.entries(aggregations ?? {}).map(([field, found]) => [
      field,
      (found as estypes.AggregationsStringTermsAggregate).buckets as estypes.AggregationsStringTermsBucket[],
    ]);
    expect(Object.fromEntries(keys)).toMatchObject({
      'entities.id': [{ key: 'wd:Q796', doc_count: 1 }],
      locationNames: [{ key: 'العراق · Iraq', doc_count: 1 }],
      locations: [{ key: 'wd:Q796', doc_count: 1 }],
      people: [],
    });
  });
});
