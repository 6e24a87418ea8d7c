/** @jest-environment @happy-dom/jest-environment */
import type { FacetValue, SearchAnswer } from '../api/answers';
import { searchAnswer } from '../shell/answer.fixture';
import { all, doing, mount, textsOf } from '../shell/mount.fixture';
import { english } from '../text/words.en';
import { Facets } from './facets';
import type { SearchState } from './search-state';
import { emptyState } from './search-state';

const answer = (facets: Partial<SearchAnswer['facets']>) => searchAnswer({ facets: { ...searchAnswer().facets, ...facets } });

const sources = (count: number): FacetValue[] =>
  Array.from({ length: count }, (_, n) => ({ value: `s${n}.example`, count: 1_000 - n, label: { en: `Source ${n}` } }));

describe('Facets', () => {
  it('has no heading for what nothing was counted of', () => {
    const page = mount(<Facets answer={answer({ source: sources(1) })} state={emptyState} onChange={jest.fn()} />);
    expect(textsOf(page, 'legend')).toEqual(['Source']);
    expect(textsOf(page, 'label')).toEqual(['Source 01,000']);
  });

  it('switches a value on, and off again where the address has it', () => {
    const onChange = jest.fn<unknown, [SearchState]>();
    const draw = (state: SearchState) =>
      mount(<Facets answer={answer({ source: sources(1) })} state={state} onChange={onChange} />);
    const box = draw(emptyState).querySelector('input')!;
    expect(box.checked).toBe(false);
    doing(() => box.click());
    const on = onChange.mock.calls[0]![0];
    expect(on.filters.source).toEqual(['s0.example']);
    const checked = draw(on).querySelector('input')!;
    expect(checked.checked).toBe(true);
    doing(() => checked.click());
    expect(onChange.mock.calls[1]![0].filters.source).toEqual([]);
  });

  it('leaves out a value by one press, and is one Tab stop', () => {
    const onChange = jest.fn<unknown, [SearchState]>();
    const page = mount(<Facets answer={answer({ source: sources(3) })} state={emptyState} onChange={onChange} />);
    expect(all(page, 'input, li button').filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    doing(() => all(page, 'li button')[0]!.click());
    expect(onChange.mock.calls[0]![0].q).toBe('-source:"s0.example"');
  });

  it('shows six values at first and the others when they are asked for', () => {
    const page = mount(<Facets answer={answer({ source: sources(8) })} state={emptyState} onChange={jest.fn()} />);
    const more = page.querySelector<HTMLButtonElement>('button[aria-expanded]')!;
    expect([all(page, 'label').length, more.getAttribute('aria-expanded')]).toEqual([6, 'false']);
    doing(() => more.click());
    expect([all(page, 'label').length, more.getAttribute('aria-expanded')]).toEqual([8, 'true']);
    doing(() => more.click());
    expect(all(page, 'label')).toHaveLength(6);
  });

  it('looks for a value among all of them, by its name in either language or its id', () => {
    const named = { value: 'far.example', count: 1, label: { ar: 'القدس العربي', en: 'Al-Quds' } };
    const page = mount(<Facets answer={answer({ source: [...sources(8), named] })} state={emptyState} onChange={jest.fn()} />);
    const look = (words: string): string[] => {
      const field = page.querySelector<HTMLInputElement>('input[type=search]')!;
      doing(() => {
        field.value = words;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
      return textsOf(page, 'label bdi');
    };
    for (const words of ['quds', 'القدس', 'far.']) expect(look(words)).toEqual(['Al-Quds']);
    expect(all(page, 'button[aria-expanded]')).toEqual([]);
    expect([look('golf'), textsOf(page, '[role=status]')]).toEqual([[], [english.lookedNone]]);
    expect(look('')).toHaveLength(6);
  });

  it('has no box to look in where all values are shown', () => {
    const page = mount(<Facets answer={answer({ source: sources(6) })} state={emptyState} onChange={jest.fn()} />);
    expect(all(page, 'input[type=search]')).toEqual([]);
  });

  it('hangs topics of the second level below the one above them', () => {
    const topic: FacetValue[] = [
      { value: 'medtop:15000000', count: 9, label: { ar: 'رياضة', en: 'sport' } },
      { value: 'medtop:20000822', count: 4, label: { ar: 'كرة', en: 'football' }, broader: 'medtop:15000000' },
    ];
    const page = mount(<Facets answer={answer({ topic })} state={emptyState} onChange={jest.fn()} />, 'ar');
    expect(textsOf(page, 'li li bdi')).toEqual(['كرة']);
  });
});
