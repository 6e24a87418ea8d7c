/** @jest-environment @happy-dom/jest-environment */
import { searchAnswer } from '../shell/answer.fixture';
import { all, doing, mount, textsOf } from '../shell/mount.fixture';
import { english } from '../text/words.en';
import { ResultsBar } from './results-bar';
import type { SearchState } from './search-state';
import { emptyState } from './search-state';

const rain = { ...emptyState, q: 'rain' };
const draw = (state: SearchState, answer = searchAnswer(), onChange = jest.fn<unknown, [SearchState]>()) =>
  [mount(<ResultsBar answer={answer} state={state} onChange={onChange} />), onChange] as const;

describe('ResultsBar', () => {
  it.each([
    [1, '1 article'],
    [1_234, '1,234 articles'],
  ])('tells how many were found, in the right number: %i', (total, told) => {
    expect(textsOf(draw(rain, searchAnswer({ total }))[0], '[role=status] b')).toEqual([told]);
  });

  it('says so when not all was looked at', () => {
    expect(textsOf(draw(rain, searchAnswer({ partial: true }))[0], 'small')).toContain(english.partial);
    expect(textsOf(draw(rain)[0], 'small')).not.toContain(english.partial);
  });

  it('offers no order by relevance where no words were searched for: the newest stand first', () => {
    const [page] = draw(emptyState);
    expect(page.querySelector('select')!.value).toBe('newest');
    expect(all<HTMLOptionElement>(page, 'option').find(({ value }) => value === 'relevance')!.disabled).toBe(true);
    expect(all<HTMLOptionElement>(draw(rain)[0], 'option').some(({ disabled }) => disabled)).toBe(false);
  });

  it('changes order and grouping, and nothing else of the search', () => {
    const narrowed = { ...rain, filters: { ...rain.filters, lang: ['ar'] } };
    const [page, onChange] = draw(narrowed);
    const select = page.querySelector('select')!;
    doing(() => {
      select.value = 'oldest';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    doing(() => page.querySelector('input')!.click());
    expect(onChange.mock.calls).toEqual([[{ ...narrowed, sort: 'oldest' }], [{ ...narrowed, fold: false }]]);
  });
});
