/** @jest-environment @happy-dom/jest-environment */
import type { Timeline as TimelineData } from '../api/answers';
import { all, doing, mount, textsOf } from '../shell/mount.fixture';
import type { InterfaceLanguage } from '../text/words';
import { english } from '../text/words.en';
import { Timeline } from './timeline';

const days: TimelineData = {
  interval: 'day',
  buckets: [3, 0, 12, 1].map((count, n) => ({ date: `2021-12-2${n}`, count })),
};
const none = { from: undefined, to: undefined };

function draw(
  timeline = days,
  chosen: { from: string | undefined; to: string | undefined } = none,
  language?: InterfaceLanguage,
) {
  const onChange = jest.fn();
  return [mount(<Timeline timeline={timeline} days={chosen} csv="" onChange={onChange} />, language), onChange] as const;
}

function press(page: HTMLElement, handle: 0 | 1, ...keys: string[]): void {
  for (const key of keys) {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    doing(() => void all(page, '[role=slider]')[handle]!.dispatchEvent(event));
  }
}

describe('Timeline', () => {
  it('tells each bar with its count, and an empty one as a gap', () => {
    const [page] = draw();
    expect(textsOf(page, 'title')).toEqual([
      '20 December 2021: 3 articles',
      '21 December 2021: 0 articles',
      '22 December 2021: 12 articles',
      '23 December 2021: 1 article',
    ]);
    expect(all(page, '.gap')).toHaveLength(1);
  });

  it('draws the highest bar as high as there is room, and shows the smallest count', () => {
    const heights = all(draw()[0], '.bar').map((bar) => Number(bar.getAttribute('height')));
    expect(heights[1]).toBe(0);
    expect(heights[3]).toBeGreaterThanOrEqual(2);
    expect(Math.max(...heights)).toBe(heights[2]);
  });

  it('runs from right to left for Arabic readers', () => {
    const xs = (page: HTMLElement) => all(page, '.room').map((bar) => bar.getAttribute('x'));
    expect(xs(draw()[0])).toEqual(['0', '1', '2', '3']);
    expect(xs(draw(days, none, 'ar')[0])).toEqual(['3', '2', '1', '0']);
  });

  it('is narrowed by the keyboard: the handles move, Enter searches', () => {
    const [page, onChange] = draw();
    press(page, 0, 'ArrowRight', 'ArrowRight');
    press(page, 1, 'ArrowLeft');
    expect(onChange).not.toHaveBeenCalled();
    press(page, 1, 'Enter');
    expect(onChange).toHaveBeenCalledWith({ from: '2021-12-22', to: '2021-12-22' });
  });

  it('moves a handle by the arrow that points to later days, in either direction of reading', () => {
    const [page] = draw(days, none, 'ar');
    press(page, 0, 'ArrowLeft');
    expect(all(page, '[role=slider]')[0]!.getAttribute('aria-valuenow')).toBe('1');
  });

  it('never lets the handles pass each other', () => {
    const [page] = draw();
    press(page, 0, 'End');
    press(page, 1, 'Home');
    const [first, second] = all(page, '[role=slider]').map((handle) => Number(handle.getAttribute('aria-valuenow')));
    expect(first).toBeLessThanOrEqual(second!);
  });

  it('goes back by Escape, and asks nothing for the whole of it', () => {
    const [page, onChange] = draw();
    press(page, 0, 'ArrowRight', 'Escape', 'Enter');
    expect(onChange).not.toHaveBeenCalled();
    expect(all(page, '.out')).toEqual([]);
  });

  it('dims what is outside of the stretch', () => {
    const [page] = draw();
    press(page, 0, 'ArrowRight');
    expect(all(page, 'g').map(({ classList }) => classList.contains('out'))).toEqual([true, false, false, false]);
  });

  it('takes days that are written', () => {
    const [page, onChange] = draw(days, { from: '2021-12-20', to: undefined });
    const [from, to] = all<HTMLInputElement>(page, 'input[type=date]');
    expect([from!.value, to!.value, textsOf(page, 'form button')]).toEqual(['2021-12-20', '', [english.wholePeriod]]);
    doing(() => {
      to!.value = '2021-12-21';
      to!.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(textsOf(page, 'form button')).toEqual([english.apply, english.wholePeriod]);
    doing(() => void page.querySelector('form')!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
    expect(onChange).toHaveBeenCalledWith({ from: '2021-12-20', to: '2021-12-21' });
  });

  it('gives all days back at once', () => {
    const [page, onChange] = draw(days, { from: '2021-12-20', to: '2021-12-21' });
    doing(() => all(page, 'form button').at(-1)!.click());
    expect(onChange).toHaveBeenCalledWith({});
    expect(textsOf(draw()[0], 'form button')).toEqual([]);
  });
});
