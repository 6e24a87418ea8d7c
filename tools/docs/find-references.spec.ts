import { findReferences } from './find-references';

const found = (text: string): string[] =>
  findReferences({ path: 'docs/adr/one.md', text }, ['libs', 'docs']).map(({ kind, target }) => `${kind} ${target}`);

describe('findReferences', () => {
  it('resolves links from where the document stands, without their fragment', () =>
    expect(found('[a](../search.md#facets), [b](https://news.example/x), [c](#here)')).toEqual(['link docs/search.md']));

  it('reads paths from code, each alternative of braces by itself', () =>
    expect(found('See `libs/text/src/index.ts`, libs/other and `libs/{arabic,dates}/src`.')).toEqual([
      'path libs/text/src/index.ts',
      'path libs/arabic/src',
      'path libs/dates/src',
    ]));

  it('takes no path for one that begins elsewhere, stands for a name or heads a template', () =>
    expect(found('`../libs/text`, `application/json`, `libs/<job>/src`, `docs/…`\n```ts\n// libs/new.ts\n```')).toEqual([]));

  it('reads the scripts and the commands that are run', () =>
    expect(found('```\nnpm run --silent naba -- clean x && npm run check:lint\n``` and `naba up`')).toEqual([
      'script naba',
      'script check:lint',
      'command clean',
      'command up',
    ]));
});
