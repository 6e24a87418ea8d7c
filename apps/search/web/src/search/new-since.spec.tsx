/** @jest-environment @happy-dom/jest-environment */
import { act } from 'preact/test-utils';
import { takeQuestions } from '../api/questions.fixture';
import type { Questions } from '../api/questions.fixture';
import { all, doing, mount, textsOf } from '../shell/mount.fixture';
import { SavedSearches } from './saved-searches-panel';

const seenAt = '2026-01-02T03:04:05.000Z';
const total = `/v1/articles/total?q=flood&lang=ar&since=${encodeURIComponent(seenAt)}`;
let questions: Questions;
let page: HTMLElement;
const kept = () => JSON.parse(localStorage.getItem('naba-searches') ?? '[]') as { seenAt: string }[];

beforeEach(() => {
  questions = takeQuestions();
  localStorage.setItem('naba-searches', JSON.stringify([{ name: 'Floods', path: '/?q=flood&lang=ar', seenAt }]));
  page = mount(<SavedSearches name="Other" path="/?q=x" />);
});

describe('what is new in a saved search', () => {
  it('is counted since the reader last looked, and leads to just these articles', async () => {
    expect(textsOf(page, 'a')).toEqual(['Floods']);
    await questions.answer(total, { total: 3 });
    expect(textsOf(page, 'a')).toEqual(['Floods', '3 new articles']);
    const link = new URL(all<HTMLAnchorElement>(page, '.new-since')[0]!.href).searchParams;
    expect([link.get('q'), link.get('lang'), link.get('since'), link.get('sort')]).toEqual(['flood', 'ar', seenAt, 'newest']);
  });

  it('leads there although it counts as seen from then on', async () => {
    await questions.answer(total, { total: 3 });
    const link = all<HTMLAnchorElement>(page, '.new-since')[0]!;
    doing(() => link.click());
    expect(new URL(link.href).searchParams.get('since')).toBe(seenAt);
    await act(() => new Promise<void>((resolve) => setTimeout(resolve)));
    expect(Date.parse(kept()[0]!.seenAt)).toBeGreaterThan(Date.parse(seenAt));
  });

  it('is nothing once it was opened', async () => {
    await questions.answer(total, { total: 3 });
    doing(() => all(page, 'a')[0]!.click());
    expect(Date.parse(kept()[0]!.seenAt)).toBeGreaterThan(Date.parse(seenAt));
    await questions.answer(questions.asked.at(-1)!, { total: 0 });
    expect(textsOf(page, 'a')).toEqual(['Floods']);
  });

  it('is not told where the service is away', async () => {
    // Answers are kept for the visit: another search, which has none.
    localStorage.setItem('naba-searches', JSON.stringify([{ name: 'Floods', path: '/', seenAt }]));
    page = mount(<SavedSearches name="Other" path="/?q=x" />);
    await questions.fail(`/v1/articles/total?since=${encodeURIComponent(seenAt)}`);
    expect(textsOf(page, 'a')).toEqual(['Floods']);
  });
});
