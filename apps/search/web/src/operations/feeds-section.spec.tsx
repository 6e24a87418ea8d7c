/** @jest-environment @happy-dom/jest-environment */
import type { CollectorSchemas } from '@naba/api-client';
import { takeQuestions } from '../api/questions.fixture';
import { all, doing, mount, textsOf } from '../shell/mount.fixture';
import { arabic } from '../text/words.ar';
import { english } from '../text/words.en';
import { FeedsSection } from './feeds-section';

type Feed = CollectorSchemas['Feed'];

const list = '/v1/feeds?limit=200';
const feed = (id: string, fields: Partial<Feed> = {}): Feed => ({
  id,
  kind: 'feed',
  url: `https://${id}.example/feed.xml`,
  source: { id: `${id}.example` },
  submit: 'page',
  bounds: { floorSeconds: 120, ceilingSeconds: 14_400 },
  paused: false,
  addedAt: '2024-05-06T07:00:00Z',
  standing: 'fine',
  failures: 0,
  counts: { accepted: 12, unchanged: 0, refused: 0 },
  waiting: 0,
  refused: [],
  ...fields,
});

async function open(feeds: readonly Feed[], total = feeds.length, language: 'ar' | 'en' = 'en') {
  const questions = takeQuestions();
  const page = mount(<FeedsSection />, language);
  await questions.answer(list, { total, feeds });
  return { page, questions };
}

const buttons = (page: HTMLElement) => new Map(all(page, 'button').map((each) => [each.getAttribute('aria-label'), each]));

describe('FeedsSection', () => {
  it('shows first what is the matter, since when and why', async () => {
    const since = '2024-05-06T08:00:00Z';
    const { page } = await open([
      feed('good', { title: 'Good News', lastItemAt: since }),
      feed('bad', { standing: 'broken', since, reason: 'gone: there is nothing at this address (404)' }),
    ]);
    expect(textsOf(page, 'th bdi')).toEqual(['bad.example', 'Good News']);
    const [bad, good] = textsOf(page, '.standing');
    expect(bad).toContain(`${english.feedStandings.broken} · `);
    expect(bad).toContain('gone: there is nothing at this address (404)');
    expect(good).toBe(english.feedStandings.fine);
  });

  it('says in Arabic how feeds fare, and the reason as the collector has it', async () => {
    const { page } = await open([feed('a', { standing: 'late', reason: 'silent' })], 1, 'ar');
    expect(textsOf(page, '.standing')[0]).toContain(arabic.feedStandings.late);
    expect(all(page, '.standing [lang=en][dir=ltr]')).toHaveLength(1);
  });

  it('says that there are none, or more than are shown', async () => {
    expect((await open([])).page.textContent).toContain(english.feedsNone);
    expect((await open([feed('a')], 7)).page.textContent).toContain(english.feedsMore('1', '7'));
  });

  it('pauses and resumes, and removes only when that was asked twice', async () => {
    const { page, questions } = await open([feed('a'), feed('b', { paused: true, standing: 'paused' })]);
    doing(() => buttons(page).get(`${english.feedPause}: a.example`)!.click());
    doing(() => buttons(page).get(`${english.feedResume}: b.example`)!.click());
    doing(() => buttons(page).get(`${english.feedRemove}: a.example`)!.click());
    expect(questions.asked.slice(1)).toEqual(['/v1/feeds/a/pause', '/v1/feeds/b/resume']);
    doing(() => buttons(page).get(`${english.feedRemoveSure}: a.example`)!.click());
    expect(questions.asked.at(-1)).toBe('/v1/feeds/a');
    await questions.answer('/v1/feeds/a/pause', {});
    expect(questions.asked.at(-1)).toBe(list);
  });

  it('keeps the address that could not be added, with the reason', async () => {
    const { page, questions } = await open([]);
    const input = page.querySelector<HTMLInputElement>('input[name=url]')!;
    input.value = 'https://news.example/page';
    doing(() => input.dispatchEvent(new Event('input', { bubbles: true })));
    doing(() => page.querySelector('form')!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
    await questions.answer('/v1/feeds', { code: 'FEED_INVALID', detail: '/url is not one', status: 422 }, 422);
    expect(textsOf(page, '[role=alert]')).toEqual(['/url is not one']);
    expect(input.value).toBe('https://news.example/page');
  });

  it('says so where the collector does not answer', async () => {
    const questions = takeQuestions();
    const page = mount(<FeedsSection />);
    await questions.answer(list, { code: 'COLLECTOR_UNAVAILABLE', status: 503 }, 503);
    expect(page.textContent).toContain(english.problems['COLLECTOR_UNAVAILABLE']);
  });
});
