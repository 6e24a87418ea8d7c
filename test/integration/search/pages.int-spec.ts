import type { EnrichedArticleV1 } from '@naba/contracts';
import type { SearchAnswer } from '../../../apps/search/src/answer/search-answer';
import type { SearchFixture } from './search-fixture';
import { startSearch } from './search-fixture';

const copied =
  'The ministry said on Monday that the new bridge over the river will be open to cars and trains before the end of the year.';
const isoDay = (day: number): string => new Date(Date.UTC(2021, 0, day)).toISOString();

/** Forty articles about bridges, of which every third is a copy of the same text and every tenth of another. */
function bridges(): Record<string, Partial<EnrichedArticleV1>> {
  return Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => {
      const body =
        index % 3 === 0 ? copied : index % 10 === 1 ? copied.replace('bridge', 'bridge and tunnel') : `${copied} Part ${index}.`;
      return [
        `bridge${index}`,
        { body, title: `Bridge ${index}`, publishedAt: isoDay(index + 1), source: { id: `s${index % 4}.example` } },
      ];
    }),
  );
}

describe('pages of a search', () => {
  let fixture: SearchFixture;
  beforeAll(async () => {
    fixture = await startSearch();
    await fixture.write(bridges());
  });
  afterAll(() => fixture.close());

  /** All answers of a search, each gone on with by the cursor of the one before. */
  async function readAll(parameters: Record<string, string>, between?: (page: number) => Promise<void>): Promise<SearchAnswer[]> {
    const answers: SearchAnswer[] = [];
    for (let cursor: string | undefined, page = 1; page === 1 || cursor !== undefined; page++) {
      const answer = await fixture.search({ ...parameters, ...(cursor !== undefined && { cursor }) });
      answers.push(answer);
      cursor = answer.cursor;
      await between?.(page);
    }
    return answers;
  }
  const namesOf = (answers: SearchAnswer[]): string[] => answers.flatMap((answer) => fixture.namesOf(answer));

  it.each(['relevance', 'newest', 'oldest'])('by %s give every article once', async (sort) => {
    const names = namesOf(await readAll({ q: 'bridge', sort, limit: '7', fold: 'false' }));
    expect(names).toHaveLength(40);
    expect(new Set(names).size).toBe(40);
  });

  it.each(['relevance', 'newest', 'oldest', 'spread'])(
    'by %s give every text once when copies are folded, and count every article',
    async (sort) => {
      const answers = await readAll({ q: 'bridge', sort, limit: '4' });
      const articles = answers.flatMap((answer) => answer.articles);
      expect(articles).toHaveLength(25);
      expect(articles.reduce((sum, { copies }) => sum + copies + 1, 0)).toBe(40);
      expect(new Set(articles.map(({ id }) => id)).size).toBe(25);
      for (const { total, articles: page } of answers) {
        expect(total).toBe(40);
        expect(page.length).toBeLessThanOrEqual(4);
      }
    },
  );

  it('show the newest of the copies first by newest, and the first of them by spread', async () => {
    const newest = await fixture.search({ q: 'bridge', sort: 'newest', limit: '2' });
    expect(fixture.namesOf(newest)).toEqual(['bridge39', 'bridge38']);
    expect(newest.articles.map(({ copies }) => copies)).toEqual([13, 0]);
    const spread = await fixture.search({ q: 'bridge', sort: 'spread', limit: '3' });
    expect(fixture.namesOf(spread)).toEqual(['bridge0', 'bridge1', 'bridge38']);
    expect(spread.articles.map(({ copies }) => copies)).toEqual([13, 2, 0]);
  });

  it('show one moment while articles come and go', async () => {
    const write = async (page: number): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await fixture.write({ [`late${page}`]: { title: 'Bridge bridge bridge', body: 'bridge', publishedAt: isoDay(20 + page) } });
    };
    for (const sort of ['relevance', 'newest', 'oldest']) {
      const names = namesOf(await readAll({ q: 'bridge', sort, limit: '15', fold: 'false' }, write));
      expect(names.filter((name) => name.startsWith('bridge'))).toHaveLength(40);
    }
  });

  it('go on without a gap when Elasticsearch has forgotten the moment', async () => {
    const first = await fixture.search({ q: 'bridge', sort: 'newest', limit: '10', fold: 'false', to: '2021-02-10' });
    const [snapshot] = JSON.parse(Buffer.from(first.cursor ?? '', 'base64url').toString('utf8')) as [string];
    await fixture.index.client.closePointInTime({ id: snapshot });
    const rest = await fixture.search({
      q: 'bridge',
      sort: 'newest',
      limit: '100',
      fold: 'false',
      to: '2021-02-10',
      cursor: first.cursor ?? '',
    });
    const names = [...fixture.namesOf(first), ...fixture.namesOf(rest)].filter((name) => name.startsWith('bridge'));
    expect(names).toEqual(Array.from({ length: 40 }, (_, index) => `bridge${39 - index}`));
  });

  it('refuse a cursor of another search, and one that was made by hand', async () => {
    const { cursor = '' } = await fixture.search({ q: 'bridge', limit: '5' });
    const wrong: Record<string, string>[] = [
      { q: 'river', limit: '5', cursor },
      { q: 'bridge', cursor: `${cursor}x`.slice(3) },
      { cursor: 'abc' },
    ];
    for (const parameters of wrong) {
      const { status, body } = await fixture.get(parameters);
      expect(status).toBe(400);
      expect(body).toMatchObject({ code: 'QUERY_INVALID', errors: [{ parameter: 'cursor' }] });
    }
  });

  it('say that copies are folded when articles are ordered by them', async () => {
    const { status, body } = await fixture.get({ sort: 'spread', fold: 'false' });
    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ parameter: 'fold' }] });
  });
});
