import fc from 'fast-check';
import { toArticlePath, toEntityPath, toRoute } from './route';

describe('toRoute', () => {
  it.each([
    ['/', { view: 'search' }],
    ['/operations', { view: 'operations' }],
    ['/compare', { view: 'compare' }],
    ['/operations/', { view: 'operations' }],
    ['/entities/wd:Q796', { view: 'entity', id: 'wd:Q796' }],
    ['/articles/0f', { view: 'article', id: '0f' }],
    ['/articles', { view: 'unknown' }],
    ['/articles/a/b', { view: 'unknown' }],
    ['/entities/%E0%A4%A', { view: 'unknown' }],
    ['/elsewhere', { view: 'unknown' }],
  ])('reads %s', (path, route) => {
    expect(toRoute(path)).toEqual(route);
  });

  it('comes back to the id that a path was made from', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (id) => {
        expect(toRoute(toArticlePath(id))).toEqual({ view: 'article', id });
        expect(toRoute(toEntityPath(id))).toEqual({ view: 'entity', id });
      }),
    );
  });
});
