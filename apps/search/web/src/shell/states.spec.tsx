/** @jest-environment @happy-dom/jest-environment */
import { ApiProblem } from '../api/api-problem';
import { english } from '../text/words.en';
import { all, doing, mount, textsOf } from './mount.fixture';
import { Failure, Loading } from './states';

describe('Failure', () => {
  it("says what a code means in the reader's language, and asks again when told to", () => {
    const onRetry = jest.fn();
    const page = mount(<Failure problem={new ApiProblem({ code: 'OVERLOADED', status: 429, detail: 'x' })} onRetry={onRetry} />);
    expect(textsOf(page, '.notice > p')[0]).toBe(english.problems.OVERLOADED);
    doing(() => page.querySelector('button')!.click());
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  it('offers no second try for what is not there', () => {
    const problem = new ApiProblem({ code: 'ARTICLE_NOT_FOUND', status: 404, detail: 'x' });
    const page = mount(<Failure problem={problem} onRetry={jest.fn()} />, 'ar');
    expect(all(page, 'button')).toEqual([]);
    expect(page.querySelector('a')?.getAttribute('href')).toBe('/');
  });

  it('gives the words of the API where it has none of its own, and none where there are none', () => {
    const draw = (details: ConstructorParameters<typeof ApiProblem>[0]) =>
      mount(<Failure problem={new ApiProblem(details)} onRetry={jest.fn()} />, 'ar');
    expect(draw({ detail: 'Odd.' }).querySelector('p[lang=en]')?.textContent).toBe('Odd.');
    expect(all(draw({}), 'p')).toHaveLength(1);
  });
});

it('Loading tells those who do not see the grey lines', () => {
  expect(textsOf(mount(<Loading />), '[role=status] .unseen')).toEqual([english.loading]);
});
