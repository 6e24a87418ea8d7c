/** @jest-environment @happy-dom/jest-environment */
import type { Suggestion } from '../api/answers';
import { all, doing, mount, textsOf } from '../shell/mount.fixture';
import { SuggestionList } from './suggestion-list';

const suggestions: Suggestion[] = [
  { kind: 'entity', id: 'wd:Q796', type: 'LOC', name: { ar: 'العراق', en: 'Iraq' }, count: 1_200 },
  { kind: 'topic', id: 'medtop:15000000', name: { ar: 'رياضة', en: 'sport' }, count: 7 },
];

describe('SuggestionList', () => {
  it('names each suggestion, what it is and how many articles it has', () => {
    const page = mount(<SuggestionList suggestions={suggestions} active={1} onPick={jest.fn()} />);
    expect(textsOf(page, 'bdi')).toEqual(['Iraq', 'sport']);
    expect(textsOf(page, 'small')).toEqual(['place', '1,200', 'Topic', '7']);
    expect(all(page, 'li').map((item) => item.getAttribute('aria-selected'))).toEqual(['false', 'true']);
  });

  it('picks with the mouse and leaves the focus where it is', () => {
    const onPick = jest.fn();
    const page = mount(<SuggestionList suggestions={suggestions} active={-1} onPick={onPick} />);
    const press = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
    doing(() => void all(page, 'li')[0]!.dispatchEvent(press));
    expect([onPick.mock.calls, press.defaultPrevented]).toEqual([[[suggestions[0]]], true]);
  });

  it('hides when there is nothing to suggest', () => {
    const page = mount(<SuggestionList suggestions={[]} active={-1} onPick={jest.fn()} />);
    expect(page.querySelector<HTMLElement>('#suggestions')?.hidden).toBe(true);
  });
});
