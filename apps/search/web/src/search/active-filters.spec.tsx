/** @jest-environment @happy-dom/jest-environment */
import { all, doing, mount, textsOf } from '../shell/mount.fixture';
import { ActiveFilters } from './active-filters';
import type { SearchState } from './search-state';
import { emptyState, fromParameters } from './search-state';

const state = fromParameters(new URLSearchParams('q=rain&sort=newest&lang=ar&source=news.example&from=2021-12-23&box=1,2,3,4'));

describe('ActiveFilters', () => {
  it('is not there where nothing narrows the search', () => {
    expect(mount(<ActiveFilters state={{ ...emptyState, q: 'rain' }} onChange={jest.fn()} />).innerHTML).toBe('');
  });

  it('tells each filter in words and takes away the one that is pressed', () => {
    const onChange = jest.fn<unknown, [SearchState]>();
    const page = mount(<ActiveFilters state={state} onChange={onChange} />);
    expect(textsOf(page, 'bdi')).toEqual(expect.arrayContaining(['Arabic', 'news.example']));
    doing(() =>
      all(page, 'button')
        .find(({ ariaLabel, textContent }) => `${ariaLabel ?? ''}${textContent}`.includes('Arabic'))
        ?.click(),
    );
    const next = onChange.mock.calls[0]![0];
    expect([next.q, next.filters.lang, next.filters.source]).toEqual(['rain', [], ['news.example']]);
  });

  it('takes all away but what is searched for and its order', () => {
    const onChange = jest.fn<unknown, [SearchState]>();
    doing(() => all(mount(<ActiveFilters state={state} onChange={onChange} />), 'button.link')[0]!.click());
    expect(onChange).toHaveBeenCalledWith({ ...emptyState, q: 'rain', sort: 'newest' });
  });

  it('shows what an address holds that is no date as it is', () => {
    const odd = fromParameters(new URLSearchParams('from=someday'));
    expect(textsOf(mount(<ActiveFilters state={odd} onChange={jest.fn()} />), 'bdi')).toEqual(['someday']);
  });
});
