/** @jest-environment @happy-dom/jest-environment */
import { all, mount } from '../shell/mount.fixture';
import { DataTable } from './data-table';

it('DataTable names columns and rows for a screen reader', () => {
  const page = mount(<DataTable head={['Consumer', 'Waiting']} rows={[['indexer', '3']]} />);
  expect(all(page, 'th').map((cell) => [cell.textContent, cell.getAttribute('scope')])).toEqual([
    ['Consumer', 'col'],
    ['Waiting', 'col'],
    ['indexer', 'row'],
  ]);
  expect(page.querySelector('[role=group]')?.getAttribute('aria-label')).toBe('Consumer');
});
