import { Problem } from '@naba/problem-details';
import { filtersOf } from './filter-table';
import { parseSearchRequest } from './search-request';

describe('parseSearchRequest', () => {
  it('has defaults for everything', () => {
    expect(parseSearchRequest({})).toEqual({
      ...Object.fromEntries(filtersOf('terms').map((name) => [name, []])),
      q: '',
      sort: 'relevance',
      limit: 20,
      fold: true,
      timeline: 'auto',
      show: 'all',
    });
  });

  it('takes a filter once or several times', () => {
    expect(parseSearchRequest({ lang: 'ar', topic: ['a', 'b'] })).toMatchObject({ lang: ['ar'], topic: ['a', 'b'] });
  });

  it('reads a box on the map', () => {
    expect(parseSearchRequest({ box: '34.5, 29.1,48.8,37.4' }).box).toEqual({ west: 34.5, south: 29.1, east: 48.8, north: 37.4 });
  });

  it.each([
    [{ limit: '1000' }, 'limit'],
    [{ limit: 'many' }, 'limit'],
    [{ from: '2021-13-01' }, 'from'],
    [{ sort: 'best' }, 'sort'],
    [{ query: 'x' }, 'query'],
    [{ box: '1,2,3' }, 'box'],
    [{ box: '1,20,3,10' }, 'box'],
    [{ box: '1,,3,10' }, 'box'],
    [{ generation: '.security-7' }, 'generation'],
    [{ fold: 'yes' }, 'fold'],
  ])('names what is wrong with %j', (parameters, parameter) => {
    expect(() => parseSearchRequest(parameters)).toThrow(Problem);
    expect(() => parseSearchRequest(parameters)).toThrow(
      expect.objectContaining({ code: 'QUERY_INVALID', options: { errors: [expect.objectContaining({ parameter })] } }) as Error,
    );
  });
});
