/** @jest-environment @happy-dom/jest-environment */
import { navigate, useAddress } from './address';
import { doing, mount, textsOf } from './mount.fixture';

function Here() {
  const { path, parameters } = useAddress();
  return (
    <>
      <p>{`${path}?${parameters.toString()}`}</p>
      <a id="view" href="/entities/wd:Q796">
        view
      </a>
      <a id="api" href="/v1/articles/export" data-leaves>
        file
      </a>
    </>
  );
}

let page: HTMLElement;
beforeEach(() => {
  history.replaceState(null, '', '/');
  page = mount(<Here />);
});

function click(id: string, how: MouseEventInit = {}): MouseEvent {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, ...how });
  doing(() => void page.querySelector(`#${id}`)!.dispatchEvent(event));
  return event;
}

describe('navigate', () => {
  it('draws what the new address shows', () => {
    doing(() => navigate('/?q=rain'));
    expect(textsOf(page, 'p')).toEqual(['/?q=rain']);
  });

  it('makes one step of the history of all that is typed', () => {
    const before = history.length;
    doing(() => navigate('/?q=r', 'goes on'));
    doing(() => navigate('/?q=ra', 'goes on'));
    doing(() => navigate('/?q=rain', 'is done'));
    expect([history.length - before, textsOf(page, 'p')]).toEqual([1, ['/?q=rain']]);
    doing(() => navigate('/?q=wind', 'goes on'));
    expect(history.length - before).toBe(2);
  });
});

describe('links', () => {
  it('to a view of the page load nothing anew', () => {
    expect(click('view').defaultPrevented).toBe(true);
    expect(textsOf(page, 'p')).toEqual(['/entities/wd:Q796?']);
  });

  it.each<[string, string, MouseEventInit]>([
    ['that leave the page', 'api', {}],
    ['that are opened in a new tab', 'view', { ctrlKey: true }],
    ['that are pressed with another button', 'view', { button: 1 }],
  ])('%s are left to the browser', (_, id, how) => {
    // Nobody but the page itself is here to load another one.
    addEventListener('click', (event) => event.preventDefault(), { once: true });
    click(id, how);
    expect(textsOf(page, 'p')).toEqual(['/?']);
  });
});
