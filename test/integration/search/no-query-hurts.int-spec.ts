import fc from 'fast-check';
import { troublesomeQuery } from '../../../libs/search-query/src/query.arbitrary';
import type { SearchFixture } from './search-fixture';
import { startSearch } from './search-fixture';

describe('no query hurts', () => {
  let fixture: SearchFixture;
  beforeAll(async () => {
    fixture = await startSearch();
    await fixture.write({ one: { title: 'Baghdad', body: 'بغداد and more words' }, two: { language: 'ar', body: 'القوات' } });
  });
  afterAll(() => fixture.close());

  it('whatever is typed is answered, or refused with the place; it is never a fault of the service or of Elasticsearch', async () => {
    await fc.assert(
      fc.asyncProperty(troublesomeQuery, async (q) => {
        const { status, body } = await fixture.get({ q, limit: '2' });
        if (status === 200) return;
        expect([status, body]).toMatchObject([400, { code: 'QUERY_INVALID', errors: [{ parameter: 'q' }] }]);
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['many words', Array.from({ length: 64 }, (_, index) => `word${index}`).join(' OR ')],
    ['many words in one', Array.from({ length: 120 }, (_, index) => `w${index}`).join('-')],
    ['many prefixes', Array.from({ length: 8 }, (_, index) => `ab${index}*`).join(' OR ')],
    ['a long phrase', `"${'كلمة '.repeat(120)}"`],
    ['many neighbours', Array.from({ length: 40 }, (_, index) => `w${index}`).join(' NEAR/100 ')],
    ['deep groups', `${'(a OR '.repeat(16)}b${')'.repeat(16)}`],
    ['one long word', 'x'.repeat(1_000)],
    ['many characters of Chinese', '東京都庁'.repeat(32)],
  ])('%s are answered', async (_, q) => {
    const { status, body } = await fixture.get({ q });
    expect([status, body]).toMatchObject([200, { articles: [] }]);
  });

  it('a burst is answered or told to come back, and the next search is answered', async () => {
    const answers = await Promise.all(Array.from({ length: 120 }, () => fixture.get({ q: 'Baghdad' })));
    const refused = answers.filter(({ status }) => status !== 200);
    expect(answers.length - refused.length).toBeGreaterThanOrEqual(8);
    for (const { status, headers, body } of refused) {
      expect([status, body]).toMatchObject([429, { code: 'OVERLOADED' }]);
      expect(headers.get('retry-after')).toBe('1');
    }
    expect((await fixture.search({ q: 'Baghdad' })).total).toBeGreaterThan(0);
  });
});
