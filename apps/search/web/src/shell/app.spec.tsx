/** @jest-environment @happy-dom/jest-environment */
import { takeQuestions } from '../api/questions.fixture';
import { words } from '../text/words';
import { navigate } from './address';
import { App } from './app';
import { doing, mount, textsOf } from './mount.fixture';

jest.mock('virtual:world-outline', () => ({ worldOutline: 'M0 0' }), { virtual: true });

function open(path: string): HTMLElement {
  history.replaceState(null, '', path);
  return mount(<App />);
}

describe('App', () => {
  it('asks for what the address names', () => {
    const asked = (path: string): readonly string[] => {
      const questions = takeQuestions();
      open(path);
      return questions.asked;
    };
    expect(asked('/articles/0f')).toContain('/v1/articles/0f');
    expect(asked('/entities/wd:Q796?said=rising+prices')).toContain('/v1/entities/wd%3AQ796?said=rising+prices');
    expect(asked('/compare?q=flood&q=storm')).toContain('/v1/compare?q=flood&q=storm');
    expect(asked('/operations')).toContain('/v1/operations');
    expect(asked('/compare')).toEqual([]);
  });

  it('puts the focus at the start of another view, and leaves it where it is within one', () => {
    takeQuestions();
    const page = open('/compare?q=flood');
    const field = page.querySelector<HTMLElement>('input[name=second]')!;
    field.focus();
    doing(() => navigate('/compare?q=flood&q=storm'));
    expect(document.activeElement).toBe(field);
    doing(() => navigate('/nowhere'));
    expect([document.activeElement?.id, textsOf(page, 'main h1')]).toEqual(['main', [words.en.notHere]]);
  });
});
