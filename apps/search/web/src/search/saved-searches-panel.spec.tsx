/** @jest-environment @happy-dom/jest-environment */
import { takeQuestions } from '../api/questions.fixture';
import { all, doing, mount, textsOf } from '../shell/mount.fixture';
import { english } from '../text/words.en';
import { SavedSearches } from './saved-searches-panel';

const iraq = <SavedSearches name="Iraq" path="/?q=Iraq" />;
const sudan = <SavedSearches name="Sudan" path="/?q=Sudan" />;
const save = (page: HTMLElement) => doing(() => all(page, 'button').at(-1)!.click());
const links = (page: HTMLElement) => all(page, 'a').map((link) => [link.textContent, link.getAttribute('href')]);

beforeEach(() => {
  localStorage.clear();
  takeQuestions();
});

describe('SavedSearches', () => {
  it('says that there are none', () => {
    const page = mount(iraq);
    expect([textsOf(page, 'p'), links(page)]).toEqual([[english.savedNone], []]);
  });

  it('keeps a search for the next visit, the latest first', () => {
    save(mount(iraq));
    save(mount(sudan));
    expect(links(mount(iraq))).toEqual([
      ['Sudan', '/?q=Sudan'],
      ['Iraq', '/?q=Iraq'],
    ]);
  });

  it('keeps a search once, however often it is saved', () => {
    const page = mount(iraq);
    save(page);
    save(page);
    expect(links(page)).toHaveLength(1);
  });

  it('forgets the search that is taken away, and names it to those who do not see the cross', () => {
    save(mount(iraq));
    save(mount(sudan));
    const page = mount(iraq);
    doing(() =>
      all(page, 'button')
        .find((button) => button.getAttribute('aria-label') === english.remove('Iraq'))!
        .click(),
    );
    expect(links(mount(iraq))).toEqual([['Sudan', '/?q=Sudan']]);
  });

  it('works where the browser keeps nothing', () => {
    const refusing = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const page = mount(iraq);
    save(page);
    expect(links(page)).toEqual([['Iraq', '/?q=Iraq']]);
    refusing.mockRestore();
  });
});
