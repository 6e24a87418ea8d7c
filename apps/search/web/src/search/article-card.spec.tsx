/** @jest-environment @happy-dom/jest-environment */
import { foundArticle } from '../shell/article.fixture';
import { all, mount, textsOf } from '../shell/mount.fixture';
import { nameOfZone } from '../text/format';
import { ArticleCard } from './article-card';

const topic = (n: number) => ({ id: `medtop:1100000${n}`, label: { ar: `موضوع ${n}`, en: `topic ${n}` }, score: 1 });
const person = (n: number) => ({ id: `local:per-${n}`, type: 'PER' as const, name: { en: `Person ${n}` } });

describe('ArticleCard', () => {
  it('marks what matched and draws everything else as text, whatever a publisher wrote', () => {
    const highlights = { title: '<mark>Iraq</mark> &lt;img src=x&gt;', body: ['a <mark>bridge</mark>', 'another'] };
    const page = mount(<ArticleCard article={foundArticle({ highlights })} />);
    expect(page.querySelector('h2')?.textContent).toBe('Iraq <img src=x>');
    expect(all(page, 'img')).toEqual([]);
    expect(all(page, 'mark').map(({ className, textContent }) => [className, textContent])).toEqual([
      ['type-loc', 'Iraq'],
      ['type-word', 'bridge'],
    ]);
    expect(textsOf(page, '.excerpt')).toEqual(['a bridge … another']);
  });

  it('shows title and summary where nothing is marked, and leads to the article', () => {
    const page = mount(<ArticleCard article={foundArticle()} />);
    expect(textsOf(page, 'h2 a')).toEqual(['A bridge opens']);
    expect(page.querySelector('h2 a')?.getAttribute('href')).toBe(`/articles/${'a'.repeat(32)}`);
    expect(textsOf(page, '.excerpt')).toEqual(['It links both banks.']);
  });

  it('names the words that were asked for and are not in it', () => {
    const page = mount(<ArticleCard article={foundArticle({ lacks: ['oil', 'price'] })} />);
    expect(textsOf(page, '.lacks s')).toEqual(['oil', 'price']);
    expect(all(mount(<ArticleCard article={foundArticle()} />), '.lacks')).toEqual([]);
  });

  it("stands in the article's direction, and tells of it in the reader's language", () => {
    const page = mount(<ArticleCard article={foundArticle({ copies: 3 })} />, 'ar');
    const card = page.querySelector('article');
    expect([card?.getAttribute('dir'), card?.lang, page.querySelector<HTMLElement>('.where')?.lang]).toEqual(['ltr', 'en', 'ar']);
    expect(textsOf(page, '.copies')).toEqual(['+3 نسخ']);
    expect(textsOf(page, '.type-loc bdi')).toEqual(['العراق']);
  });

  it('shows no date where none is known, and calls a source without a name by its id', () => {
    const page = mount(<ArticleCard article={foundArticle({ publishedAt: undefined, source: { id: 'news.example' } })} />);
    expect(all(page, 'time')).toEqual([]);
    expect(textsOf(page, '.where b')).toEqual(['news.example']);
  });

  it("names the reader's zone where the time of day is known: the day beside it is the publisher's", () => {
    const titleOf = (publishedPrecision: 'instant' | 'day') =>
      mount(<ArticleCard article={foundArticle({ publishedAt: '2021-12-23T10:00:00Z', publishedPrecision })} />).querySelector(
        'time',
      )!.title;
    expect(titleOf('instant')).toContain(nameOfZone('en', new Date('2021-12-23T10:00:00Z')));
    expect(titleOf('day')).toBe('');
  });

  it('shows two topics and six names at most', () => {
    const topics = [1, 2, 3].map(topic);
    const entities = [1, 2, 3, 4, 5, 6, 7, 8].map(person);
    const page = mount(<ArticleCard article={foundArticle({ topics, entities })} />);
    expect(textsOf(page, '.chip.topic')).toEqual(['topic 1', 'topic 2']);
    expect(all(page, '.chip.type-per')).toHaveLength(6);
  });
});
