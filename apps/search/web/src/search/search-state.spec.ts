import fc from 'fast-check';
import type { SearchState } from './search-state';
import {
  emptyState,
  filterNames,
  fromParameters,
  isNarrowed,
  sorts,
  toApiPath,
  toggle,
  toParameters,
  toSearchPath,
  without,
} from './search-state';

const values = fc.array(fc.string(), { maxLength: 3 });
const state: fc.Arbitrary<SearchState> = fc.record(
  {
    q: fc.string(),
    sort: fc.constantFrom(...sorts),
    filters: fc.record({ lang: values, source: values, topic: values, entity: values, place: values, author: values }),
    fold: fc.boolean(),
    from: fc.constant('2021-12-23'),
    to: fc.constant('2021-12-24'),
    box: fc.constant('40,30,50,40'),
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
    expect(toApiPath(emptyState)).toBe('/v1/articles?sort=newest');
    expect(toApiPath({ ...emptyState, q: 'x' }, 'next')).toBe('/v1/articles?q=x&cursor=next');
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

  it('lose the days and keep the area', () => {
    const narrowed: SearchState = { ...emptyState, from: '2021-12-23', to: '2021-12-24', box: '1,2,3,4' };
    expect(without(narrowed, 'from', 'to')).toEqual({ ...emptyState, box: '1,2,3,4' });
    expect([isNarrowed(narrowed), isNarrowed(without(narrowed, 'from', 'to', 'box'))]).toEqual([true, false]);
  });
});
