import addresses from '../testdata/names-article.json';
import { namesArticle } from './names-article';

describe('namesArticle', () => {
  it.each(addresses.article)('%s can only be an article', (url) => {
    expect(namesArticle(url)).toBe(true);
  });

  it.each(addresses.nothing)('%s may be a front page, a section or a list', (url) => {
    expect(namesArticle(url)).toBe(false);
  });
});
