/** @jest-environment @happy-dom/jest-environment */
import { takeQuestions } from '../api/questions.fixture';
import { words } from '../text/words';
import { App } from './app';
import { all, doing, mount, textsOf } from './mount.fixture';

jest.mock('virtual:world-outline', () => ({ worldOutline: 'M0 0' }), { virtual: true });

const refused = { code: 'KEY_REQUIRED', status: 401, detail: 'x' };

function send(page: HTMLElement, key: string): void {
  page.querySelector<HTMLInputElement>('input[name=key]')!.value = key;
  doing(() => page.querySelector('form.notice')!.dispatchEvent(new Event('submit', { cancelable: true })));
}

describe('a page that needs a key', () => {
  it('asks for it in place of the view, and shows the view once it is taken', async () => {
    const questions = takeQuestions();
    history.replaceState(null, '', '/operations');
    const page = mount(<App />);
    expect(all(page, 'input[name=key]')).toEqual([]);
    await questions.answer('/v1/operations', refused, 401);
    expect(textsOf(page, 'main h1')).toEqual([words.en.keyNeeded]);
    expect(document.activeElement).toBe(page.querySelector('input[name=key]'));
    send(page, 'naba_wrong');
    await questions.answer('/v1/session', refused, 401);
    expect(textsOf(page, 'main [role=alert]')).toEqual([words.en.keyNotTaken]);
    send(page, ' naba_right ');
    await questions.answer('/v1/session', {}, 200);
    expect(all(page, 'input[name=key]')).toEqual([]);
    expect(questions.asked.filter((path) => path === '/v1/operations')).toHaveLength(2);
  });

  it('says what a key is not for, and asks for none', async () => {
    const questions = takeQuestions();
    history.replaceState(null, '', '/operations');
    const page = mount(<App />, 'ar');
    await questions.answer('/v1/operations', { code: 'SCOPE_MISSING', status: 403, detail: 'x' }, 403);
    expect(all(page, 'input[name=key]')).toEqual([]);
    expect(page.textContent).toContain(words.ar.problems['SCOPE_MISSING']);
  });
});
