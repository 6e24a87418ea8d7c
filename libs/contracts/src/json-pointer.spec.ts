import { toJsonPointer } from './json-pointer';

describe('toJsonPointer', () => {
  it.each([
    [[], ''],
    [['authors', 0, 'name'], '/authors/0/name'],
    [['a/b', 'm~n', ''], '/a~1b/m~0n/'],
  ])('writes %j as %j', (path, pointer) => {
    expect(toJsonPointer(path)).toBe(pointer);
  });
});
