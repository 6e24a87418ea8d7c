/** @jest-environment @happy-dom/jest-environment */
import { ApiProblem } from '../api/api-problem';
import { all, mount, textsOf } from '../shell/mount.fixture';
import { english } from '../text/words.en';
import { QueryProblem } from './query-problem';

function draw(cause: { position?: number; length?: number; instead?: string }, query: string): HTMLElement {
  const problem = new ApiProblem({ code: 'QUERY_INVALID', detail: 'No.', errors: [{ detail: 'No.', ...cause }] });
  return mount(<QueryProblem problem={problem} query={query} />);
}

describe('QueryProblem', () => {
  it('shows where the query is wrong and leads to the right one', () => {
    const page = draw({ position: 6, length: 6, instead: 'title:' }, 'flood titel:rain');
    expect(textsOf(page, 'h2')).toEqual([english.queryWrongAt('7')]);
    expect(textsOf(page, 'mark')).toEqual(['t']);
    expect(textsOf(page, 'code')).toEqual(['flood titel:rain']);
    expect(page.querySelector('a')?.getAttribute('href')).toBe('/?q=flood+title%3Arain');
  });

  it('marks the end where something is missing there', () => {
    expect(textsOf(draw({ position: 5 }, '(rain'), 'mark')).toEqual(['␣']);
  });

  it('says what the API says where no place is at fault', () => {
    const page = draw({}, 'rain');
    expect([textsOf(page, 'h2'), all(page, 'code'), textsOf(page, 'p')]).toEqual([[english.queryWrong], [], ['No.']]);
  });
});
