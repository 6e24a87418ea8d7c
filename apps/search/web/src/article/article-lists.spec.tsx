/** @jest-environment @happy-dom/jest-environment */
import { wholeArticle } from '../shell/article.fixture';
import { all, mount, textsOf } from '../shell/mount.fixture';
import { english } from '../text/words.en';
import { ArticleHead } from './article-head';
import { ArticleNames } from './article-names';
import { ArticleQuotes } from './article-quotes';
import { DatesAndNumbers } from './dates-and-numbers';

const span = (start: number, end: number) => ({ field: 'body' as const, start, end });
const hrefs = (page: HTMLElement) => all<HTMLAnchorElement>(page, 'a').map((link) => link.getAttribute('href'));

describe('ArticleHead', () => {
  const full = wholeArticle({ section: 'عالم', authors: ['Lina Aziz', 'Omar Saleh'], readingTimeSeconds: 90 });
  const head = (article = full, language?: 'ar') => mount(<ArticleHead article={article} wanted={new Set()} />, language);

  it('leads to the articles of the same source, section and author, and to the original', () => {
    expect(hrefs(head())).toEqual([
      '/?source=news.example',
      `/?section=${encodeURIComponent('عالم')}`,
      '/?author=Lina+Aziz',
      '/?author=Omar+Saleh',
      'https://news.example/bridge',
    ]);
  });

  it('does not tell the original where its reader comes from', () => {
    expect(all(head(), 'a[rel=noreferrer]').map((link) => link.getAttribute('href'))).toEqual(['https://news.example/bridge']);
  });

  it('parts authors as the reader’s language does', () => {
    expect(textsOf(head(), '.where > span')[0]).toBe(`${english.by} Lina Aziz, Omar Saleh`);
    expect(textsOf(head(full, 'ar'), '.where > span')[0]).toContain('Lina Aziz، Omar Saleh');
  });

  it('leaves out what is not known', () => {
    const bare = head(wholeArticle({ url: undefined, publishedAt: undefined, source: { id: 'desk' } }));
    expect([hrefs(bare), all(bare, 'time'), textsOf(bare, '.where a')]).toEqual([['/?source=desk'], [], ['desk']]);
    expect(bare.textContent).not.toContain(english.by);
  });
});

describe('ArticleNames', () => {
  const mention = span(0, 2);
  const entity = (id: string, type: 'PER' | 'LOC', mentions: number) => ({
    id,
    type,
    name: { en: id },
    confidence: 1,
    salience: 1,
    mentions: Array.from({ length: mentions }, () => ({ ...mention, text: 'It' })),
  });

  it('lists people before places, each with how often it is named', () => {
    const entities = [entity('Basra', 'LOC', 1), entity('Lina', 'PER', 3), entity('Mosul', 'LOC', 2)];
    const page = mount(<ArticleNames article={wholeArticle({ entities })} />);
    expect(textsOf(page, 'h3')).toEqual([english.markKinds.PER, english.markKinds.LOC]);
    expect(textsOf(page, '.chip bdi')).toEqual(['Lina', 'Basra', 'Mosul']);
    expect(textsOf(page, '.chip small')).toEqual(['3', '1', '2']);
  });

  it('is not there where nobody is named', () => {
    expect(mount(<ArticleNames article={wholeArticle({ entities: [] })} />).innerHTML).toBe('');
  });
});

describe('ArticleQuotes', () => {
  const quote = { text: 'It links', span: span(0, 8), cue: 'said' };

  it('leads from a quote to its place in the text, and from its speaker to what is known of them', () => {
    const speaker = { text: 'Lina Aziz', span: span(9, 13), entityId: 'local:per-lina' };
    const page = mount(<ArticleQuotes article={wholeArticle({ quotes: [quote, { ...quote, speaker }] })} />);
    expect(hrefs(page)).toEqual(['#quote-0', '#quote-1', '/entities/local:per-lina']);
    expect(textsOf(page, 'figcaption')).toEqual([`${english.speakerUnknown} · said`, 'Lina Aziz · said']);
  });

  it('is not there where nobody is quoted', () => {
    expect(mount(<ArticleQuotes article={wholeArticle()} />).innerHTML).toBe('');
  });
});

describe('DatesAndNumbers', () => {
  it('shows each as it is written and as it was understood', () => {
    const article = wholeArticle({
      dates: [
        { text: 'Thursday', span: span(0, 8), value: '2021-12-23', precision: 'day', day: '2021-12-23' },
        { text: 'last year', span: span(9, 18), value: '2020', precision: 'year' },
      ],
      numbers: [
        { text: '$2.5bn', span: span(0, 6), kind: 'money', value: 2.5e9, currency: 'USD' },
        { text: '15 riyals', span: span(7, 16), kind: 'money', value: 15 },
        { text: '61 percent', span: span(17, 27), kind: 'percent', value: 61 },
        { text: 'twelve', span: span(28, 34), kind: 'number', value: 12 },
      ],
    });
    const page = mount(<DatesAndNumbers article={article} />);
    expect(textsOf(page, '.pairs > div')).toEqual([
      'Thursday23 December 2021',
      'last year2020',
      '$2.5bn2,500,000,000 USD',
      '15 riyals15',
      '61 percent61%',
      'twelve12',
    ]);
  });

  it('is not there where the text states none', () => {
    expect(mount(<DatesAndNumbers article={wholeArticle()} />).innerHTML).toBe('');
  });
});
