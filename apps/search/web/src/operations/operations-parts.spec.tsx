/** @jest-environment @happy-dom/jest-environment */
import { all, mount, textsOf } from '../shell/mount.fixture';
import { DataTable } from './data-table';
import { DeadLetterList } from './dead-letter-list';

const letter = { id: 'a'.repeat(32), code: 'INDEX_REJECTED', message: 'title: too long', at: '2021-12-23T18:00:00.000Z' };

describe('DeadLetterList', () => {
  it('says that there are none', () => {
    const page = mount(<DeadLetterList deadLetters={[{ topic: 'a.dead', count: 0, latest: [] }]} />);
    expect(all(page, 'ul')).toEqual([]);
    expect(textsOf(page, 'p')).toHaveLength(1);
  });

  it('tells of each topic that has some why, left to right for every reader', () => {
    const topics = [
      { topic: 'a.dead', count: 0, latest: [] },
      { topic: 'b.dead', count: 1_200, latest: [letter] },
    ];
    const page = mount(<DeadLetterList deadLetters={topics} />, 'ar');
    expect(textsOf(page, 'h3')).toEqual(['b.dead 1,200']);
    expect(textsOf(page, 'li b')).toEqual(['INDEX_REJECTED']);
    expect(page.querySelector('li p')?.getAttribute('dir')).toBe('ltr');
  });
});

it('DataTable names columns and rows for a screen reader', () => {
  const page = mount(<DataTable head={['Consumer', 'Waiting']} rows={[['indexer', '3']]} />);
  expect(all(page, 'th').map((cell) => [cell.textContent, cell.getAttribute('scope')])).toEqual([
    ['Consumer', 'col'],
    ['Waiting', 'col'],
    ['indexer', 'row'],
  ]);
  expect(page.querySelector('[role=group]')?.getAttribute('aria-label')).toBe('Consumer');
});
