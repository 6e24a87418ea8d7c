/** @jest-environment @happy-dom/jest-environment */
import type { MapPlace } from '../api/answers';
import { all, doing, mount, textsOf } from '../shell/mount.fixture';
import { english } from '../text/words.en';
import { PlaceMap } from './place-map';

jest.mock('virtual:world-outline', () => ({ worldOutline: 'M0 0' }), { virtual: true });

const place = (n: number, lat: number, lon: number): MapPlace => ({
  entityId: `geonames:${n}`,
  name: { ar: `مكان ${n}`, en: `Place ${n}` },
  lat,
  lon,
  count: 1_000 * n,
});
const places = [place(2, 33.3, 44.4), place(1, 36.2, 37.1)];

function draw(shown: readonly MapPlace[] = places, chosen: readonly string[] = []) {
  const [onChoose, onBox] = [jest.fn(), jest.fn<unknown, [string]>()];
  const page = mount(<PlaceMap places={shown} chosen={chosen} onChoose={onChoose} onBox={onBox} />);
  return { page, onChoose, onBox };
}

const viewOf = (page: HTMLElement) => page.querySelector('svg')!.getAttribute('viewBox')!.split(' ').map(Number);
const button = (page: HTMLElement, words: string) =>
  all(page, 'button').find((each) => [each.textContent, each.getAttribute('aria-label')].includes(words))!;

describe('PlaceMap', () => {
  it('says so where there is nothing to show', () => {
    const { page } = draw([]);
    expect([textsOf(page, 'p'), all(page, 'svg')]).toEqual([[english.mapNone], []]);
  });

  it('draws each place where it is, the more articles the larger, within the window', () => {
    const { page } = draw();
    const [baghdad, aleppo] = all(page, 'circle');
    expect([baghdad!.getAttribute('cx'), baghdad!.getAttribute('cy')]).toEqual(['44.4', '-33.3']);
    expect(Number(baghdad!.getAttribute('r'))).toBeGreaterThan(Number(aleppo!.getAttribute('r')));
    const [x, y, width, height] = viewOf(page) as [number, number, number, number];
    for (const { lat, lon } of places) {
      expect(lon > x && lon < x + width && -lat > y && -lat < y + height).toBe(true);
    }
  });

  it('has the same choices as a list, and says which are on', () => {
    const { page, onChoose } = draw(places, ['geonames:1']);
    expect(textsOf(page, '.places bdi')).toEqual(['Place 2', 'Place 1']);
    expect(all(page, '.places button').map((each) => each.getAttribute('aria-pressed'))).toEqual(['false', 'true']);
    doing(() => all(page, '.places button')[0]!.click());
    doing(() => void all(page, 'circle')[1]!.dispatchEvent(new MouseEvent('click', { bubbles: true })));
    expect(onChoose.mock.calls).toEqual([['geonames:2'], ['geonames:1']]);
  });

  it('lists the first eight alone', () => {
    const many = Array.from({ length: 12 }, (_, n) => place(n, n, n));
    expect(textsOf(draw(many).page, '.places bdi')).toHaveLength(8);
  });

  it.each([
    ['+', english.mapZoomIn],
    ['-', english.mapZoomOut],
  ])('zooms by the key %s as by its button', (key, name) => {
    const byKey = draw().page;
    doing(() => void byKey.querySelector('.map')!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));
    const after = viewOf(byKey);
    const byButton = draw().page;
    const before = viewOf(byButton);
    doing(() => button(byButton, name).click());
    expect(viewOf(byButton)).toEqual(after);
    expect(after[2]! < before[2]!).toBe(key === '+');
  });

  it('leaves keys that move nothing to the page', () => {
    const { page } = draw();
    const event = new KeyboardEvent('keydown', { key: 'Tab', bubbles: true, cancelable: true });
    doing(() => void page.querySelector('.map')!.dispatchEvent(event));
    expect(event.defaultPrevented).toBe(false);
  });

  it('searches the area that is shown', () => {
    const { page, onBox } = draw();
    doing(() => button(page, english.mapZoomIn).click());
    doing(() => button(page, english.mapHere).click());
    const [west, south, east, north] = onBox.mock.calls[0]![0].split(',').map(Number) as [number, number, number, number];
    const [x, y, width, height] = viewOf(page) as [number, number, number, number];
    expect(west).toBeCloseTo(x, 1);
    expect(north).toBeCloseTo(-y, 1);
    expect(east - west).toBeCloseTo(width, 1);
    expect(north - south).toBeCloseTo(height, 1);
  });

  it('comes back to all places', () => {
    const { page } = draw();
    const before = viewOf(page);
    doing(() => button(page, english.mapZoomIn).click());
    doing(() => button(page, english.mapFit).click());
    expect(viewOf(page)).toEqual(before);
  });
});
