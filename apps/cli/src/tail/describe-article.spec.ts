import { describeArticle } from './describe-article';

const article = {
  language: 'ar',
  title: 'أمطار',
  topics: [{ label: { ar: 'طقس', en: 'weather' } }, { broader: 'medtop:17000000', label: { en: 'storm' } }],
  entities: [{ name: { ar: 'بغداد', en: 'Baghdad' } }, { name: { en: 'Tigris' } }],
};

describe('describeArticle', () => {
  it('names an article in its language, or in another where there is no name', () => {
    expect(describeArticle(article)).toBe('ar · أمطار · طقس · بغداد, Tigris');
    expect(describeArticle({ ...article, language: 'fr' })).toBe('fr · أمطار · weather · Baghdad, Tigris');
  });

  it('leaves out what an article has not', () => {
    expect(describeArticle({ ...article, topics: [], entities: [] })).toBe('ar · أمطار');
  });
});
