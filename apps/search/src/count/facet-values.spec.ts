import { mediaTopics } from '@naba/topics';
import { byFacet, facetNames } from '../request/filter-table';
import { toFacets } from './facet-values';

const nothing = byFacet(() => ({ buckets: [] }));
const bucket = (key: string, count = 1) => ({ key, doc_count: count });

describe('toFacets', () => {
  it('has every facet, also one without a value', async () => {
    const found = await toFacets(nothing, { of: () => Promise.resolve(new Map()) });
    expect(Object.keys(found).sort()).toEqual([...facetNames].sort());
  });

  it('names values, and asks for those of one source at once', async () => {
    const of = jest.fn((_source: string, values: readonly string[]) =>
      Promise.resolve(new Map(values.slice(0, 2).map((value) => [value, { label: { en: value.toUpperCase() } }]))),
    );
    const counts = { ...nothing, person: { buckets: [bucket('a', 2)] }, location: { buckets: [bucket('b'), bucket('c')] } };
    expect(await toFacets(counts, { of })).toMatchObject({
      person: [{ value: 'a', count: 2 }],
      location: [{ value: 'b', count: 1, label: { en: 'B' } }, { value: 'c' }],
    });
    expect(of.mock.calls.filter(([source]) => source === 'entities')).toHaveLength(1);
  });

  it('shows all topics of the first level before twenty of the second', async () => {
    const narrower = Array.from({ length: 25 }, (_, index) => bucket(`medtop:2000${index}`));
    const first = mediaTopics[0]!.id;
    const counts = { ...nothing, topic: { buckets: [...narrower, bucket(first)] } };
    const { topic } = await toFacets(counts, { of: () => Promise.resolve(new Map()) });
    expect(topic.map(({ value }) => value)).toEqual([first, ...narrower.slice(0, 20).map(({ key }) => key)]);
  });
});
