import { searchKey, toPermalink } from './permalink';
import { parseSearchRequest } from './search-request';

describe('toPermalink', () => {
  it('names the generation and what differs from the usual, and reads back as the same search', () => {
    const given = {
      q: 'العراق & co',
      lang: ['ar', 'en'],
      box: '1,2,3.5,4',
      from: '2021-12-01',
      sort: 'newest',
      fold: 'false',
      timeline: 'day',
    };
    const request = parseSearchRequest(given);
    const link = toPermalink(request, 'naba-articles-000001');
    const parameters = new URL(link, 'http://localhost').searchParams;
    const read = Object.fromEntries([...parameters.keys()].map((name) => [name, parameters.getAll(name)]));
    const flat = Object.fromEntries(Object.entries(read).map(([name, values]) => [name, values.length > 1 ? values : values[0]]));
    expect(parseSearchRequest(flat)).toEqual({ ...request, generation: 'naba-articles-000001' });
    expect(toPermalink(parseSearchRequest({}), 'naba-articles-000001')).toBe('/?generation=naba-articles-000001');
  });
});

describe('searchKey', () => {
  it('is the same for pages of one search alone', () => {
    const key = (more: object): string => searchKey(parseSearchRequest({ q: 'a', ...more }));
    expect(key({ limit: '5', timeline: 'day', cursor: 'x' })).toBe(key({}));
    for (const more of [
      { q: 'b' },
      { sort: 'newest' },
      { lang: 'ar' },
      { fold: 'false' },
      { generation: 'naba-articles-000002' },
    ])
      expect(key(more)).not.toBe(key({}));
  });
});
