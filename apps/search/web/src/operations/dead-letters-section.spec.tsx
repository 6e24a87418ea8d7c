/** @jest-environment @happy-dom/jest-environment */
import type { IngestSchemas } from '@naba/api-client';
import { takeQuestions } from '../api/questions.fixture';
import { all, doing, mount, textsOf } from '../shell/mount.fixture';
import { arabic } from '../text/words.ar';
import { english } from '../text/words.en';
import { DeadLettersSection } from './dead-letters-section';

type Letters = IngestSchemas['DeadLetters'];

const list = '/v1/dead-letters?state=open&limit=20';
const id = 'indexer:3:17';
const letter: Letters['deadLetters'][number] = {
  ...{ id, consumer: 'indexer', topic: 'articles.enriched.v1', code: 'INDEX_REJECTED', message: 'title: too long' },
  ...{ at: '2021-12-23T18:00:00.000Z', key: 'a'.repeat(32), bytes: 2, actions: [] },
};
const causes = [{ consumer: 'indexer', code: 'INDEX_REJECTED', count: 1_200 }];
const asOf = '2021-12-23T19:00:00.000Z';

async function open(language: 'ar' | 'en' = 'en', found: readonly Letters['deadLetters'][number][] = [letter]) {
  const questions = takeQuestions();
  const page = mount(<DeadLettersSection />, language);
  await questions.answer(list, { deadLetters: found, total: found.length, causes: found.length > 0 ? causes : [], asOf });
  return { page, questions };
}
const press = (page: HTMLElement, label: string) =>
  doing(() =>
    all(page, 'button')
      .find((each) => each.getAttribute('aria-label') === label)!
      .click(),
  );

describe('DeadLettersSection', () => {
  it('says that there are none', async () => {
    const { page } = await open('en', []);
    expect(page.textContent).toContain(english.deadNone);
  });

  it('shows causes with their counts, and why, left to right for every reader', async () => {
    const { page } = await open('ar');
    expect(textsOf(page, 'h3')).toEqual(['INDEX_REJECTED indexer · 1,200']);
    expect(page.querySelector('li p')?.getAttribute('dir')).toBe('ltr');
    expect(page.textContent).toContain(arabic.deadRetry);
  });

  it('acts on a whole cause only when that was asked twice, and says what became of it', async () => {
    const { page, questions } = await open();
    press(page, `${english.deadRetry}: INDEX_REJECTED (1,200)`);
    expect(questions.asked).toEqual([list]);
    press(page, `${english.deadSure}: ${english.deadRetry}: INDEX_REJECTED (1,200)`);
    const results = [
      { id, outcome: 'done' },
      { id: 'indexer:3:18', outcome: 'superseded' },
    ];
    await questions.answer('/v1/dead-letters/retry', { results, done: 1, left: 0 });
    expect(textsOf(page, '[role=status] p')).toEqual([english.deadActed('1'), `indexer:3:18 ${english.deadOutcomes.superseded}`]);
  });

  it('shows one whole, and keeps what was written when it is refused, with the field', async () => {
    const { page, questions } = await open();
    press(page, `${english.deadOpen}: ${id}`);
    const path = `/v1/dead-letters/${encodeURIComponent(id)}`;
    await questions.answer(path, { ...letter, headers: { ce_id: 'x' }, payload: '{"title":7}', encoding: 'utf-8' });
    const box = page.querySelector('textarea')!;
    box.value = '{"title":8}';
    doing(() => box.dispatchEvent(new Event('input', { bubbles: true })));
    doing(() => page.querySelector('form')!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
    await questions.answer(path, { code: 'DEAD_LETTER_INVALID', detail: '/title: expected string', status: 422 }, 422);
    expect(textsOf(page, '[role=alert]')).toEqual(['/title: expected string']);
    expect(box.value).toBe('{"title":8}');
  });

  it('asks for a key that may change something, and keeps it for this tab alone', async () => {
    sessionStorage.clear();
    const { page, questions } = await open();
    press(page, `${english.deadDiscard}: ${id}`);
    press(page, `${english.deadSure}: ${english.deadDiscard}: ${id}`);
    await questions.answer('/v1/dead-letters/discard', { code: 'KEY_REQUIRED', status: 401, detail: 'x' }, 401);
    page.querySelector<HTMLInputElement>('input[name=change-key]')!.value = ' naba_x ';
    doing(() => page.querySelector('form')!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
    expect([sessionStorage.length, sessionStorage.getItem('naba-change-key')]).toEqual([1, 'naba_x']);
    expect(all(page, 'input[name=change-key]')).toEqual([]);
    sessionStorage.clear();
  });
});
