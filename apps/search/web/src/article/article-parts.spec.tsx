/** @jest-environment @happy-dom/jest-environment */
import { wholeArticle } from '../shell/article.fixture';
import { all, mount, textsOf } from '../shell/mount.fixture';
import { english } from '../text/words.en';
import { ArticleTopics } from './article-topics';
import { ArticleWay } from './article-way';

const sport = { id: 'medtop:15000000', label: { ar: 'رياضة', en: 'sport' }, score: 0.62 };
const football = { id: 'medtop:20000822', broader: sport.id, label: { ar: 'كرة', en: 'football' }, score: 0.5 };

describe('ArticleTopics', () => {
  it('shows how sure each topic is and the very sentence that decided it', () => {
    const topics = [{ ...sport, evidence: [{ field: 'body' as const, start: 0, end: 28 }] }, football];
    const page = mount(<ArticleTopics article={wholeArticle({ topics })} />);
    expect(textsOf(page, '.topic-line')).toEqual(['sport62%', 'football50%']);
    expect(textsOf(page, 'blockquote')).toEqual(['It links both banks in Iraq.']);
    expect(textsOf(page, '.below .chip')).toEqual(['football']);
  });

  it('looks for a key phrase in quotation marks', () => {
    const page = mount(<ArticleTopics article={wholeArticle({ keyphrases: [{ text: 'both banks', score: 1 }] })} />);
    expect(page.querySelector('.chips a')?.getAttribute('href')).toBe('/?q=%22both%20banks%22');
  });

  it('is not there where nothing was found', () => {
    expect(mount(<ArticleTopics article={wholeArticle()} />).innerHTML).toBe('');
  });
});

describe('ArticleWay', () => {
  it('tells when each step happened and how long after the one before', () => {
    const page = mount(<ArticleWay article={wholeArticle()} />);
    expect(textsOf(page, '.way b')).toHaveLength(4);
    expect(all<HTMLTimeElement>(page, '.way time').map((time) => time.getAttribute('datetime'))).toEqual([
      '2021-12-20T08:00:00.000Z',
      '2021-12-23T18:00:00.000Z',
      '2021-12-23T18:00:01.000Z',
      '2021-12-23T18:00:03.000Z',
    ]);
  });

  it('does not say how late an article is whose time of day is not known', () => {
    const exact = textsOf(mount(<ArticleWay article={wholeArticle()} />), '.way small');
    const page = mount(<ArticleWay article={wholeArticle({ publishedPrecision: 'day' })} />);
    expect(textsOf(page, '.way small')).toEqual(exact.slice(1));
    expect(textsOf(mount(<ArticleWay article={wholeArticle({ publishedAt: undefined })} />), '.way li')[0]).toContain(
      english.unknown,
    );
  });

  it('names the enricher that failed, and why', () => {
    const made = { enricher: 'tone', version: '1', durationMs: 12 };
    const provenance = {
      tone: { ...made, status: 'failed' as const, error: 'too long' },
      quotes: { ...made, status: 'ok' as const },
    };
    const page = mount(<ArticleWay article={wholeArticle({ provenance })} />);
    expect(textsOf(page, 'td').filter((text) => text.includes('too long'))).toHaveLength(1);
    expect(textsOf(page, 'tbody th')).toEqual(['tone', 'quotes']);
  });
});
