import fc from 'fast-check';
import ids from '../testdata/ids.json';
import type { ArticleIdentity } from './article-id';
import { articleId } from './article-id';

describe('articleId', () => {
  it.each(ids)('never changes: $identity', ({ identity, id }) => {
    expect(articleId(identity as ArticleIdentity)).toBe(id);
  });

  it('keeps source and external id apart', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (a, b, c) => {
        const first = articleId({ sourceId: a + b, externalId: c });
        expect(first).toMatch(/^[0-9a-f]{32}$/);
        expect(articleId({ sourceId: a, externalId: b + c })).not.toBe(first);
      }),
    );
  });

  it('never gives an external id the id of a URL', () => {
    expect(articleId({ sourceId: 'https://news.example', externalId: '/a' })).not.toBe(
      articleId({ url: 'https://news.example/a' }),
    );
  });

  it.each([
    ['news.example', ''],
    ['', '7'],
  ])('refuses half an identity: %j, %j', (sourceId, externalId) => {
    expect(() => articleId({ sourceId, externalId })).toThrow('needs a source id and an external id');
  });
});
