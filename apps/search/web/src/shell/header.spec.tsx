/** @jest-environment @happy-dom/jest-environment */
import { english } from '../text/words.en';
import { arabic } from '../text/words.ar';
import { Header } from './header';
import { all, doing, mount, textsOf } from './mount.fixture';
import type { Route } from './route';

const draw = (view: 'search' | 'operations' = 'search') =>
  mount(<Header route={{ view } satisfies Route} parameters={new URLSearchParams()} />);

beforeEach(() => delete document.documentElement.dataset['theme']);

describe('Header', () => {
  it('changes the language of the page at once, its direction with it', () => {
    const page = draw();
    doing(() => all(page, 'nav button[lang]')[0]!.click());
    expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['ar', 'rtl']);
    expect(textsOf(page, 'nav a')).toEqual([arabic.operations]);
    doing(() => all(page, 'nav button[lang]')[0]!.click());
    expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['en', 'ltr']);
  });

  it('goes through the themes and back to the device’s, and says which one is on', () => {
    const page = draw();
    const button = all(page, 'nav button')[0]!;
    const seen = [button.getAttribute('aria-label')];
    for (let n = 0; n < 3; n++) {
      doing(() => button.click());
      seen.push(button.getAttribute('aria-label'));
    }
    const { auto, dark, light } = english.themes;
    expect(seen).toEqual([auto, dark, light, auto].map((name) => `${english.theme}: ${name}`));
    expect(document.documentElement.dataset['theme']).toBe('auto');
  });

  it('tells where one is', () => {
    expect(all(draw('operations'), '[aria-current=page]').map((link) => link.getAttribute('href'))).toEqual(['/operations']);
    expect(all(draw(), '[aria-current=page]')).toEqual([]);
  });
});
