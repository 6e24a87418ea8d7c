import type { estypes } from '@elastic/elasticsearch';
import { fromCursor } from './cursor';
import type { FoundSource } from './found-article';
import { toSearchAnswer } from './to-search-answer';

/** What Elasticsearch answers, as far as the mapping looks at it. */
function response(hits: object[], aggregations: object = {}): estypes.SearchResponse<FoundSource> {
  return {
    took: 3,
    hits: { total: { value: hits.length, relation: 'eq' }, hits },
    aggregations,
  } as estypes.SearchResponse<FoundSource>;
}

const hit = (source: object, more: object = {}): object => ({
  _index: 'i',
  _id: '1',
  _source: { id: '1', title: 'T', ...source },
  ...more,
});

describe('toSearchAnswer', () => {
  it('has every list, also where an article has no member of it', () => {
    const [article] = toSearchAnswer(response([hit({})]), 20).articles;
    expect(article).toMatchObject({ topics: [], entities: [], authors: [], highlights: {} });
  });

  it('gives highlights of title and body', () => {
    const highlight = { title: ['<mark>T</mark>'], body: ['a', 'b'] };
    expect(toSearchAnswer(response([hit({}, { highlight })]), 20).articles[0]?.highlights).toEqual({
      title: '<mark>T</mark>',
      body: ['a', 'b'],
    });
  });

  it('has a cursor when there may be more, and none at the end', () => {
    const hits = [hit({}, { sort: [1.5, 10, 'a'] }), hit({}, { sort: [1.2, 10, 'b'] })];
    expect(fromCursor(toSearchAnswer(response(hits), 2).cursor ?? '', 3)).toEqual([1.2, 10, 'b']);
    expect(toSearchAnswer(response(hits), 3).cursor).toBeUndefined();
  });

  it('names topics, entities and sources of facets by an article that has them', () => {
    const bucket = (key: string, source: object): object => ({
      key,
      doc_count: 2,
      named: { hits: { hits: [{ _source: source }] } },
    });
    const { facets, timeline } = toSearchAnswer(
      response([], {
        topic: {
          buckets: [bucket('medtop:11000000', { topics: [{ id: 'medtop:11000000', label: { ar: 'سياسة', en: 'politics' } }] })],
        },
        location: { buckets: [bucket('wd:Q796', { entities: [{ id: 'wd:Q796', name: { ar: 'العراق' } }] })] },
        source: {
          buckets: [
            bucket('a.example', { source: { id: 'a.example', name: 'A' } }),
            bucket('b.example', { source: { id: 'b.example' } }),
          ],
        },
        language: { buckets: [{ key: 'ar', doc_count: 1 }] },
        timeline: { buckets: [{ key: 1_640_217_600_000, doc_count: 4 }] },
      }),
      20,
    );
    expect(facets.topic).toEqual([{ value: 'medtop:11000000', count: 2, label: { ar: 'سياسة', en: 'politics' } }]);
    expect(facets.location[0]?.label).toEqual({ ar: 'العراق' });
    expect(facets.source.map(({ label }) => label)).toEqual([{ en: 'A' }, undefined]);
    expect(facets.language).toEqual([{ value: 'ar', count: 1 }]);
    expect(facets.person).toEqual([]);
    expect(timeline).toEqual([{ date: '2021-12-23', count: 4 }]);
  });
});
