/** @jest-environment @happy-dom/jest-environment */
import type { Timeline } from '../api/answers';
import { doing, mount, textsOf } from '../shell/mount.fixture';
import { ChartNumbers } from './chart-numbers';

const timeline: Timeline = {
  interval: 'day',
  buckets: [
    { date: '2021-12-20', count: 3 },
    { date: '2021-12-21', count: 1_200 },
  ],
};

function open(page: HTMLElement): HTMLElement {
  const details = page.querySelector('details')!;
  doing(() => {
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
  });
  return page;
}

describe('ChartNumbers', () => {
  it('gives every number of a chart in a table, and where they are as a file, once it is opened', () => {
    const page = mount(<ChartNumbers timeline={timeline} csv="/v1/articles/counts?of=timeline" />);
    expect(page.querySelector('table')).toBeNull();
    expect(textsOf(open(page), 'tbody tr')).toEqual(['20 December 20213', '21 December 20211,200']);
    expect(page.querySelector('a')!.getAttribute('href')).toBe('/v1/articles/counts?of=timeline');
  });

  it('writes them as readers of Arabic do', () => {
    expect(textsOf(open(mount(<ChartNumbers timeline={timeline} csv="" />, 'ar')), 'tbody th')[0]).toContain('ديسمبر');
  });

  it('is there before the numbers are, so that nothing moves when they come', () => {
    const page = open(mount(<ChartNumbers timeline={undefined} csv="" />));
    expect([page.querySelector('summary') !== null, page.querySelector('table')]).toEqual([true, null]);
  });
});
