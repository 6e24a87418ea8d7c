/** @jest-environment @happy-dom/jest-environment */
import { listenToKeys } from './keys';
import { mount } from './mount.fixture';

const list = (
  <>
    <input name="q" />
    <input type="checkbox" />
    <button id="help-button" type="button" />
    <ol class="cards">
      {['one', 'two', 'three'].map((name) => (
        <li key={name}>
          <h2>
            <a id={name} href={`#${name}`}>
              {name}
            </a>
          </h2>
          <button type="button" id={`in-${name}`} />
        </li>
      ))}
    </ol>
  </>
);

let stop: () => void;
beforeEach(() => (stop = listenToKeys()));
afterEach(() => stop());

function press(key: string, how: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...how });
  (document.activeElement ?? document.body).dispatchEvent(event);
  return event.defaultPrevented;
}
const here = (): string | undefined => document.activeElement?.id;

/** Ids of what is clicked from now on. */
function clicksOn(page: HTMLElement): string[] {
  const clicked: string[] = [];
  const onClick = (event: Event): void => {
    event.preventDefault();
    clicked.push((event.target as HTMLElement).id);
  };
  page.querySelectorAll('a, button').forEach((control) => control.addEventListener('click', onClick));
  return clicked;
}

describe('listenToKeys', () => {
  it('goes through the articles of a list and stays at its ends', () => {
    mount(list);
    const way = ['j', 'j', 'j', 'j', 'k', 'k', 'k'].map((key) => (press(key), here()));
    expect(way).toEqual(['one', 'two', 'three', 'three', 'two', 'one', 'one']);
  });

  it('goes on from the article in which the focus is, and opens it', () => {
    const page = mount(list);
    const clicked = clicksOn(page);
    press('o');
    page.querySelector<HTMLElement>('#in-two')!.focus();
    press('o');
    press('j');
    expect([clicked, here()]).toEqual([['one', 'two'], 'three']);
  });

  it('leads from one article that is read to the next and back', () => {
    const page = mount(
      <>
        <a id="before" rel="prev" href="#before" />
        <a id="after" rel="next" href="#after" />
      </>,
    );
    const clicked = clicksOn(page);
    for (const key of ['j', 'k', 'o']) press(key);
    expect(clicked).toEqual(['after', 'before']);
  });

  it('goes to the search box and shows the keys', () => {
    const page = mount(list);
    const clicked = clicksOn(page);
    page.querySelector('input')!.value = 'rain';
    expect(press('/')).toBe(true);
    const { selectionStart, selectionEnd } = page.querySelector('input')!;
    page.querySelector<HTMLElement>('[type=checkbox]')!.focus();
    press('?');
    expect([selectionStart, selectionEnd, clicked]).toEqual([0, 4, ['help-button']]);
  });

  it('leaves keys alone where one writes, with a modifier, that mean nothing, and once it is over', () => {
    const page = mount(list);
    page.querySelector('input')!.focus();
    expect(press('j')).toBe(false);
    page.querySelector<HTMLElement>('#in-one')!.focus();
    for (const how of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }]) expect(press('j', how)).toBe(false);
    for (const key of ['x', 'constructor']) expect(press(key)).toBe(false);
    stop();
    expect([press('j'), here()]).toEqual([false, 'in-one']);
  });
});
