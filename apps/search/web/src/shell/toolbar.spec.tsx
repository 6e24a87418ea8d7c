/** @jest-environment @happy-dom/jest-environment */
import { all, doing, mount } from './mount.fixture';
import { Toolbar } from './toolbar';

const draw = (names: readonly string[]) => (
  <Toolbar label="bar">
    {names.map((name) => (
      <button key={name} id={name}>
        {name}
      </button>
    ))}
  </Toolbar>
);
const stops = (page: HTMLElement) => all(page, 'button').filter(({ tabIndex }) => tabIndex === 0);
const press = (key: string) =>
  doing(() => void document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })));

afterEach(() => document.documentElement.style.removeProperty('direction'));

describe('Toolbar', () => {
  it('is one Tab stop, which is where one was last', () => {
    const page = mount(draw(['a', 'b', 'c']));
    expect(stops(page).map(({ id }) => id)).toEqual(['a']);
    doing(() => stops(page)[0]!.focus());
    press('ArrowRight');
    expect([document.activeElement?.id, stops(page).map(({ id }) => id)]).toEqual(['b', ['b']]);
  });

  it('goes round with every arrow, and to either end', () => {
    const page = mount(draw(['a', 'b', 'c']));
    doing(() => stops(page)[0]!.focus());
    const seen = ['ArrowLeft', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'x'].map((key) => {
      press(key);
      return document.activeElement?.id;
    });
    expect(seen).toEqual(['c', 'b', 'c', 'a', 'c', 'c']);
  });
});
