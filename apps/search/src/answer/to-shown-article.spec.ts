import type { FoundArticle } from './found-article';
import { toShownArticle } from './to-shown-article';

const many = Array.from({ length: 10 }, (_, n) => n);
const article: FoundArticle = {
  id: '1',
  revision: 1,
  title: 'Rain',
  url: 'https://news.example/rain',
  imageUrl: 'https://news.example/rain.png',
  source: { id: 'news.example' },
  receivedAt: '2021-12-23T00:00:00Z',
  language: 'en',
  direction: 'ltr',
  summary: 'It rains.',
  authors: [],
  topics: many.map((n) => ({ id: `t${n}`, label: { ar: `موضوع ${n}`, en: `topic ${n}` }, score: 1 })),
  entities: many.map((n) => ({ id: `e${n}`, type: 'PER', name: { en: `name ${n}` } })),
  copies: 0,
  highlights: {},
};

describe('toShownArticle', () => {
  it('keeps the names and topics that stand out, in their order', () => {
    const { entities, topics } = toShownArticle(article);
    expect(entities.map(({ id }) => id)).toEqual(['e0', 'e1', 'e2', 'e3', 'e4', 'e5']);
    expect(topics.map(({ id }) => id)).toEqual(['t0', 't1']);
  });

  it('leaves out what no card shows', () => {
    expect(Object.keys(toShownArticle(article))).not.toEqual(expect.arrayContaining(['url']));
    expect(Object.keys(toShownArticle(article))).not.toEqual(expect.arrayContaining(['imageUrl']));
  });

  it('has the summary where nothing of the body is marked, which is shown instead', () => {
    expect(toShownArticle(article).summary).toBe('It rains.');
    expect(toShownArticle({ ...article, highlights: { body: ['it <mark>rains</mark>'] } }).summary).toBeUndefined();
  });
});
