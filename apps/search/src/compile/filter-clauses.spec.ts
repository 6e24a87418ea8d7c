import { toFilterClauses } from './filter-clauses';

describe('toFilterClauses', () => {
  it('asks for nothing where nothing is given', () => {
    expect(toFilterClauses({ lang: [], topic: [] })).toEqual([]);
  });

  it('asks for all values that an article can have together, for any of those that exclude each other, and for all filters', () => {
    expect(toFilterClauses({ lang: ['ar', 'en'], entity: ['wd:Q796', 'wd:Q41'], author: ['Sara Nour'] })).toEqual([
      { terms: { language: ['ar', 'en'] } },
      { term: { 'entities.id': 'wd:Q796' } },
      { term: { 'entities.id': 'wd:Q41' } },
      { term: { authors: 'Sara Nour' } },
    ]);
  });

  it('makes one range of both days, each of them whole', () => {
    expect(toFilterClauses({ from: '2021-12-23', to: '2021-12-24' })).toEqual([
      { range: { publishedLocalDate: { gte: '2021-12-23', lte: '2021-12-24||/d' } } },
    ]);
    expect(toFilterClauses({ to: '2021-12-24' })).toEqual([{ range: { publishedLocalDate: { lte: '2021-12-24||/d' } } }]);
  });

  it('keeps what came in after an instant', () => {
    const since = '2021-12-23T08:00:00Z';
    expect(toFilterClauses({ since })).toEqual([{ range: { receivedAt: { gt: since } } }]);
  });

  it('finds an article by any of its addresses', () => {
    expect(toFilterClauses({ url: 'http://m.news.example/a/?utm_source=x' })).toEqual([
      { term: { canonicalUrl: 'https://news.example/a' } },
    ]);
  });

  it('keeps the points inside of a box', () => {
    expect(toFilterClauses({ box: { west: 34, south: 29, east: 48, north: 37 } })).toEqual([
      { geo_bounding_box: { 'places.location': { top: 37, left: 34, bottom: 29, right: 48 } } },
    ]);
  });
});
