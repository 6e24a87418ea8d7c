import fc from 'fast-check';
import { byFilter, filterNames, filterTable } from '../../../src/request/filter-table';
import { sortNames } from '../../../src/request/sorts';
import type { SearchState } from './search-state';
import {
  canExclude,
  choose,
  emptyState,
  exclude,
  fromParameters,
  isNarrowed,
  toApiPath,
  toFilterPath,
  toParameters,
  toSearchPath,
  toggle,
} from './search-state';

const value = fc.array(fc.string(), { maxLength: 1 });
const values = fc.array(fc.string(), { maxLength: 3 });
const state: fc.Arbitrary<SearchState> = fc.record(
  {
    q: fc.string(),
    sort: fc.constantFrom(...sortNames),
    filters: fc.record(byFilter((name) => (filterTable[name].kind === 'terms' ? values : value))),
    fold: fc.boolean(),
    generation: fc.constant('naba-articles-000001'),
  },
  { requiredKeys: ['q', 'sort', 'filters', 'fold'] },
);

describe('a search in the address', () => {
  it('comes back as it was', () => {
    fc.assert(fc.property(state, (before) => expect(fromParameters(toParameters(before))).toEqual(before)));
  });

  it('leaves out what is as usual', () => {
    expect(toSearchPath(emptyState)).toBe('/');
    expect(toSearchPath({ ...emptyState, q: 'العراق', fold: false })).toBe('/?q=%D8%A7%D9%84%D8%B9%D8%B1%D8%A7%D9%82&fold=false');
  });

  it('reads an unknown order as the usual one', () => {
    expect(fromParameters(new URLSearchParams('sort=up&nonsense=1'))).toEqual(emptyState);
  });
});

describe('toApiPath', () => {
  it('asks for the newest where no words make a relevance', () => {
    expect(toApiPath(emptyState)).toBe('/v1/articles?sort=newest&show=card');
    expect(toApiPath({ ...emptyState, q: 'x' }, 'next')).toBe('/v1/articles?q=x&show=card&cursor=next');
  });
});

describe('filters', () => {
  it('are taken away again when switched twice', () => {
    fc.assert(
      fc.property(state, fc.constantFrom(...filterNames), (before, name) => {
        const once = toggle(before, name, 'a value of its own');
        expect(once.filters[name]).toContain('a value of its own');
        expect(toggle(once, name, 'a value of its own')).toEqual(before);
      }),
    );
  });

  it('are turned into their opposite in the query, whatever else it asks for', () => {
    const on = choose({ ...emptyState, q: 'rain' }, { source: 'news.example' });
    expect(exclude(on, 'source', 'news.example')).toEqual({ ...emptyState, q: 'rain -source:"news.example"' });
    expect(exclude({ ...emptyState, q: 'rain OR wind' }, 'entity', 'wd:Q796').q).toBe('(rain OR wind) -entity:"wd:Q796"');
    expect(exclude(emptyState, 'lang', 'ar').q).toBe('-lang:"ar"');
    expect([canExclude('topic'), canExclude('from')]).toEqual([true, false]);
  });

  it('lose the days and keep the area', () => {
    const narrowed = choose(emptyState, { from: '2021-12-23', to: '2021-12-24', box: '1,2,3,4' });
    expect(choose(narrowed, { from: undefined, to: undefined })).toEqual(choose(emptyState, { box: '1,2,3,4' }));
    expect([isNarrowed(narrowed), isNarrowed(emptyState)]).toEqual([true, false]);
  });

  it('take one day from an address that names two', () => {
    expect(fromParameters(new URLSearchParams('from=2021-12-23&from=2021-12-24')).filters.from).toEqual(['2021-12-23']);
  });

  it('make an address of their own', () => {
    expect(toFilterPath({ entity: 'wd:Q796', topic: 'medtop:11000000' })).toBe('/?topic=medtop%3A11000000&entity=wd%3AQ796');
  });
});
