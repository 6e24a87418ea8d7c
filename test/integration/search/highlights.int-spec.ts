import type { FoundArticle } from '../../../apps/search/src/answer/found-article';
import type { SearchFixture } from './search-fixture';
import { startSearch } from './search-fixture';

const arabicBody =
  'وصلت تعزيزات عسكرية إلى المنطقة الحدودية خلال الليل بعد أيام من التوتر بين الجانبين، وأعلنت الوزارة في بيان رسمي أن العملية جرت كما كان مخططاً لها من قبل القيادة العامة دون تسجيل أي خسائر في الأرواح أو المعدات حتى الآن ' +
  'وأكد المتحدث باسمها أن والقوات العراقية سلّمت للقوات المحلية جميع المواقع التي كانت تسيطر عليها منذ بداية العام الماضي في المحافظات الغربية. ' +
  'وأضاف أن العمل مستمر.';

describe('highlights', () => {
  let fixture: SearchFixture;
  beforeAll(async () => {
    fixture = await startSearch();
    await fixture.write({
      arabic: { language: 'ar', title: 'بيان عن القوات', body: arabicBody },
      english: {
        language: 'en',
        title: 'Inflation <b>slows</b>',
        body: `${'Prices of bread & milk rose again in most towns of the country while wages stayed where they were. '.repeat(8)}Inflationary pressure fell.`,
      },
      japanese: { language: 'ja', title: '東京都庁の発表', body: '東京で会議が開かれた。都庁は発表した。' },
    });
  });
  afterAll(() => fixture.close());

  async function first(q: string): Promise<FoundArticle['highlights']> {
    const [article] = (await fixture.search({ q })).articles;
    if (article === undefined) throw new Error(`${q} finds nothing`);
    return article.highlights;
  }
  const marked = (html: string): string[] => [...html.matchAll(/<mark>(.*?)<\/mark>/g)].map(([, word]) => word ?? '');
  const plain = (html: string): string =>
    html
      .replace(/<\/?mark>/g, '')
      .replaceAll('&amp;', '&')
      .replaceAll('&#x27;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&#x2F;', '/');

  it('mark whole Arabic words with what is joined to them', async () => {
    const { title = '', body = [] } = await first('القوات');
    expect(marked(title)).toEqual(['القوات']);
    expect(body.flatMap(marked)).toEqual(['والقوات', 'للقوات']);
  });

  it('mark a phrase behind its conjunction', async () => {
    const { body = [] } = await first('"القوات العراقية"');
    expect(body.flatMap(marked).join(' ')).toBe('والقوات العراقية');
  });

  it.each([
    ['القوات', arabicBody],
    ['wages', undefined],
    ['المعدات', arabicBody],
  ])('of %s begin and end at the edges of words, in reading order', async (q, text) => {
    const { body = [] } = await first(q);
    expect(body.length).toBeGreaterThan(0);
    for (const fragment of body) {
      const piece = plain(fragment);
      const whole =
        text ??
        (
          await fixture.index.client.search<{ body: string }>({
            index: fixture.index.names.read,
            query: { term: { language: 'en' } },
          })
        ).hits.hits[0]?._source?.body ??
        '';
      const at = whole.indexOf(piece);
      expect(at).toBeGreaterThanOrEqual(0);
      expect(whole[at - 1] ?? ' ').toMatch(/[\s،.]/);
      expect(whole[at + piece.length] ?? ' ').toMatch(/[\s،.]/);
      expect(piece.length).toBeLessThanOrEqual(400);
    }
  });

  it('escape what the article says', async () => {
    const { title } = await first('inflation');
    expect(title).toBe('<mark>Inflation</mark> &lt;b&gt;slows&lt;&#x2F;b&gt;');
    expect((await first('wages')).body?.[0]).toContain('bread &amp; milk');
  });

  it('mark what a prefix found, and words of scripts without spaces', async () => {
    expect((await first('inflationa*')).body?.flatMap(marked)).toEqual(['Inflationary']);
    const { title = '', body = [] } = await first('都庁');
    expect(marked(title).join('')).toContain('都庁');
    expect(body.flatMap(marked).join('')).toContain('都庁');
  });
});
