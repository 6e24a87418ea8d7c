/** @jest-environment @happy-dom/jest-environment */
import type { CompareAnswer } from '../api/answers';
import type { Questions } from '../api/questions.fixture';
import { takeQuestions } from '../api/questions.fixture';
import { all, doing, mount, textsOf } from '../shell/mount.fixture';
import type { InterfaceLanguage } from '../text/words';
import { arabic } from '../text/words.ar';
import { english } from '../text/words.en';
import { CompareView } from './compare-view';
import { toComparison } from './comparison';

const dates = ['2021-12-20', '2021-12-21'];
const counted = (counts: readonly [number, number], all: readonly [number, number]) =>
  dates.map((date, at) => ({ date, count: counts[at]!, share: counts[at]! / all[at]! }));
const answer: CompareAnswer = {
  interval: 'day',
  articles: { total: 30, buckets: dates.map((date, at) => ({ date, count: [10, 20][at]! })) },
  queries: [
    { q: 'flood', total: 6, share: 0.2, buckets: counted([5, 1], [10, 20]) },
    { q: 'فيضان', total: 2, share: 0.066667, buckets: counted([0, 2], [10, 20]) },
  ],
};
const both = `q=flood&q=${encodeURIComponent('فيضان')}`;

let questions: Questions;
beforeEach(() => (questions = takeQuestions()));

const draw = (search: string, language?: InterfaceLanguage): HTMLElement =>
  mount(<CompareView comparison={toComparison(new URLSearchParams(search))} />, language);
const hrefs = (page: HTMLElement, selector: string) =>
  all<HTMLAnchorElement>(page, selector).map((link) => link.getAttribute('href'));

async function compare(search: string, language?: InterfaceLanguage): Promise<HTMLElement> {
  const page = draw(search, language);
  await questions.answer(`/v1/compare?${search}`, answer);
  return page;
}

describe('CompareView', () => {
  it('asks nothing before there is a query', () => {
    draw('');
    expect(questions.asked).toEqual([]);
  });

  it('tells of each query how many articles it has, as a part of all, and leads to them', async () => {
    const page = await compare(`lang=ar&${both}`);
    expect(textsOf(page, '.compared li')).toEqual(['flood: 6 articles, 20% of all', 'فيضان: 2 articles, 6.7% of all']);
    expect(hrefs(page, '.compared a')).toEqual(['/?q=flood&lang=ar', `/?q=${encodeURIComponent('فيضان')}&lang=ar`]);
  });

  it('says so in Arabic', async () => {
    const said = textsOf(await compare(both, 'ar'), '.compared li')[1]!;
    expect(said.replace(/[\u200e\u061c]/g, '')).toBe('فيضان: مقالان، أي 6.7% من كل المقالات');
  });

  it('has the numbers of the chart in a table, and as CSV', async () => {
    const page = await compare(both);
    expect(textsOf(page, 'tbody tr')).toEqual(['20 December 20211050% (5)0% (0)', '21 December 2021205% (1)10% (2)']);
    expect(hrefs(page, 'a[data-leaves]')).toEqual([`/v1/compare?${both}&format=csv`]);
  });

  it('draws both on one scale, from right to left for Arabic readers', async () => {
    const bars = (page: HTMLElement, name: string) => all(page, 'rect').map((bar) => Number(bar.getAttribute(name)));
    const page = await compare(both);
    expect(bars(page, 'height')).toEqual([100, 10, 0, 20]);
    const xs = bars(page, 'x');
    expect(xs[0]! < xs[2]! && xs[2]! < xs[1]! && xs[1]! < xs[3]!).toBe(true);
    const mirrored = bars(await compare(both, 'ar'), 'x');
    expect(mirrored[0]! > mirrored[2]! && mirrored[2]! > mirrored[1]! && mirrored[1]! > mirrored[3]!).toBe(true);
  });

  it('puts what is written into the address, and keeps the filters', () => {
    const page = draw('lang=ar&q=flood');
    const [first, second] = all<HTMLInputElement>(page, 'input[type=search]');
    expect([first!.value, second!.value]).toEqual(['flood', '']);
    doing(() => {
      second!.value = ' storm ';
      second!.dispatchEvent(new Event('input', { bubbles: true }));
    });
    doing(() => void page.querySelector('form')!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
    expect(location.pathname + location.search).toBe('/compare?lang=ar&q=flood&q=storm');
    doing(() => all(page, '.active-filters button')[0]!.click());
    expect(location.pathname + location.search).toBe('/compare?q=flood');
  });

  it('says which query cannot be read, and why', async () => {
    const page = draw('q=flood&q=rain+titel%3Ax', 'ar');
    const fault = { position: 5, length: 6, word: 'titel:', code: 'FIELD_UNKNOWN', values: { field: 'titel', meant: 'title' } };
    await questions.answer(
      '/v1/compare?q=flood&q=rain+titel%3Ax',
      { code: 'QUERY_INVALID', status: 400, errors: [{ parameter: 'q', index: 1, detail: 'No.', ...fault }] },
      400,
    );
    expect([textsOf(page, 'code'), textsOf(page, 'mark')]).toEqual([['rain titel:x'], ['titel:']]);
    expect(all(page, '[role=alert] [lang=en]')).toEqual([]);
  });

  it('says that nothing has a date', async () => {
    const page = draw('q=flood', 'ar');
    const queries = [{ q: 'flood', total: 0, share: 0, buckets: [] }];
    await questions.answer('/v1/compare?q=flood', { interval: 'day', articles: { total: 30, buckets: [] }, queries });
    expect([textsOf(page, 'p.quiet'), all(page, 'svg')]).toEqual([[arabic.timelineNone], []]);
  });

  it('can be tried again when the service is away', async () => {
    const page = draw('q=storm');
    await questions.fail('/v1/compare?q=storm');
    doing(() => page.querySelector<HTMLButtonElement>('[role=alert] button')!.click());
    await questions.answer('/v1/compare?q=storm', { ...answer, queries: [{ ...answer.queries[0]!, q: 'storm' }] });
    expect(textsOf(page, '.compared bdi')).toEqual(['storm']);
    expect(textsOf(page, 'summary')).toEqual([english.compareTable]);
  });
});
