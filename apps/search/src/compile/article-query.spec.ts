import { parseParameters, articleFilter } from '../request/article-filters';
import { toArticleQuery } from './article-query';
import type { ArticleQuery } from './article-query';

const of = (parameters: object): ArticleQuery =>
  toArticleQuery(parseParameters(articleFilter, parameters), { find: () => undefined, formsOf: () => [] });

describe('toArticleQuery', () => {
  it('holds both queries to the filters', () => {
    const { all, most } = of({ q: 'flood damage in the old city', lang: 'en' });
    const filter = [{ term: { tombstone: false } }, { terms: { language: ['en'] } }];
    for (const query of [all, most]) expect(query).toMatchObject({ bool: { filter } });
    expect(all).not.toEqual(most);
  });

  it('has one query where nothing may be left out', () => {
    expect(of({ q: '"flood damage"' })).not.toHaveProperty('most');
  });

  it.each([
    ['flood', false],
    ['القوات', false],
    ['عراق*', false],
    ['infla*', true],
    ['東京', true],
  ])('says of %s whether words as written are marked: %s', (q, marksExact) => {
    expect(of({ q })).toMatchObject({ marksExact });
  });

  it('says where a query cannot be read', () => {
    expect(() => of({ q: 'x titel:y' })).toThrow(
      expect.objectContaining({
        code: 'QUERY_INVALID',
        options: {
          errors: [
            expect.objectContaining({
              parameter: 'q',
              position: 2,
              length: 6,
              word: 'titel:',
              code: 'FIELD_UNKNOWN',
              instead: 'title:',
            }),
          ],
        },
      }) as Error,
    );
  });
});
