/** @jest-environment @happy-dom/jest-environment */
import { doing, mount, textsOf } from '../shell/mount.fixture';
import { useAnswer } from './ask';
import type { Questions } from './questions.fixture';
import { takeQuestions } from './questions.fixture';

/** Shows what an answer says, or why there is none. */
function Shown({ path }: { path: string }) {
  const { answer, problem, loading, again } = useAnswer<{ says: string }>(path);
  return (
    <>
      <p>{[loading ? 'loading' : 'done', answer?.says, problem && (problem.code ?? 'no answer')].filter(Boolean).join(', ')}</p>
      <button onClick={again} />
    </>
  );
}

let questions: Questions;
let page: HTMLElement;
const shown = () => textsOf(page, 'p')[0];
const draw = (path: string) => void (page = mount(<Shown path={path} />));
beforeEach(() => void (questions = takeQuestions()));

describe('useAnswer', () => {
  it('gives the answer when it comes', async () => {
    draw('/a');
    expect(shown()).toBe('loading');
    await questions.answer('/a', { says: 'A' });
    expect(shown()).toBe('done, A');
  });

  it.each<[string, (path: string) => Promise<void>, string]>([
    ['a refusal by its code', (path) => questions.answer(path, { code: 'OVERLOADED', status: 429 }, 429), 'done, OVERLOADED'],
    ['an error page', (path) => questions.answer(path, 'Bad gateway', 502), 'done, no answer'],
    ['a network that is down', (path) => questions.fail(path), 'done, no answer'],
  ])('tells %s, and asks again when told to', async (what, end, told) => {
    const path = `/${what}`;
    draw(path);
    await end(path);
    expect(shown()).toBe(told);
    doing(() => page.querySelector('button')!.click());
    await questions.answer(path, { says: 'now' });
    expect(shown()).toBe('done, now');
  });

  it('keeps the answer that was there while it asks again, and when that fails', async () => {
    draw('/kept');
    await questions.answer('/kept', { says: 'K' });
    doing(() => page.querySelector('button')!.click());
    expect(shown()).toBe('loading, K');
    await questions.answer('/kept', { code: 'INTERNAL_ERROR' }, 500);
    expect(shown()).toBe('done, K, INTERNAL_ERROR');
  });

  it('shows at once what this visit was told before, and asks for it anew', async () => {
    draw('/back');
    await questions.answer('/back', { says: 'before' });
    draw('/back');
    expect(shown()).toBe('loading, before');
    await questions.answer('/back', { says: 'after' });
    expect(shown()).toBe('done, after');
  });

  it('remembers thirty answers of a visit, and no more', async () => {
    for (let n = 0; n <= 30; n++) {
      draw(`/many/${n}`);
      await questions.answer(`/many/${n}`, { says: String(n) });
    }
    draw('/many/1');
    expect(shown()).toBe('loading, 1');
    draw('/many/0');
    expect(shown()).toBe('loading');
  });
});
