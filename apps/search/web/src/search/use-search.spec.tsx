/** @jest-environment @happy-dom/jest-environment */
import type { JSX } from 'preact';
import type { Questions } from '../api/questions.fixture';
import { takeQuestions } from '../api/questions.fixture';
import { searchAnswer } from '../shell/answer.fixture';
import { foundArticle } from '../shell/article.fixture';
import { all, doing, mount, textsOf } from '../shell/mount.fixture';
import { placeInList } from './reading-list';
import { emptyState, toApiPath } from './search-state';
import { useSearch } from './use-search';

function Found({ q }: { q: string }): JSX.Element {
  const { articles, more, problem } = useSearch({ ...emptyState, q });
  return (
    <>
      {articles.map(({ id }) => (
        <li key={id}>{id}</li>
      ))}
      {more && <button type="button" onClick={more} />}
      {problem && <p>{problem.code}</p>}
    </>
  );
}

const pathOf = (q: string, cursor?: string) => toApiPath({ ...emptyState, q }, cursor);
const found = (ids: string, cursor?: string) =>
  searchAnswer({ articles: Array.from(ids, (id) => foundArticle({ id })), ...(cursor !== undefined && { cursor }) });
const more = (page: HTMLElement): void => doing(() => all(page, 'button')[0]!.click());

let questions: Questions;
beforeEach(() => (questions = takeQuestions()));

describe('useSearch', () => {
  it('appends one page after the other until there are no more', async () => {
    const page = mount(<Found q="rain" />);
    await questions.answer(pathOf('rain'), found('ab', '1'));
    more(page);
    await questions.answer(pathOf('rain', '1'), found('cd', '2'));
    more(page);
    await questions.answer(pathOf('rain', '2'), found('e'));
    expect([textsOf(page, 'li').join(''), all(page, 'button')]).toEqual(['abcde', []]);
  });

  it('finds the list as long as it was when the reader comes back, and reads on through all of it', async () => {
    let page = mount(<Found q="flood" />);
    await questions.answer(pathOf('flood'), found('fg', '1'));
    more(page);
    await questions.answer(pathOf('flood', '1'), found('h'));
    expect(placeInList('g')).toMatchObject({ number: 2, total: 3, after: 'h' });
    page = mount(<Found q="flood" />);
    expect(textsOf(page, 'li').join('')).toBe('fgh');
    await questions.answer(pathOf('flood'), found('fg', '1'));
    expect(textsOf(page, 'li').join('')).toBe('fgh');
  });

  it('begins anew where the first articles are others by now', async () => {
    let page = mount(<Found q="snow" />);
    await questions.answer(pathOf('snow'), found('st', '1'));
    more(page);
    await questions.answer(pathOf('snow', '1'), found('u'));
    page = mount(<Found q="snow" />);
    await questions.answer(pathOf('snow'), found('rst', '2'));
    expect([textsOf(page, 'li').join(''), all(page, 'button').length]).toEqual(['rst', 1]);
  });

  it('keeps what it has where the next page does not come, and can ask again', async () => {
    const page = mount(<Found q="hail" />);
    await questions.answer(pathOf('hail'), found('x', '1'));
    more(page);
    await questions.answer(pathOf('hail', '1'), { code: 'OVERLOADED', status: 429 }, 429);
    expect([textsOf(page, 'li'), textsOf(page, 'p')]).toEqual([['x'], ['OVERLOADED']]);
    more(page);
    await questions.answer(pathOf('hail', '1'), found('y'));
    expect([textsOf(page, 'li').join(''), textsOf(page, 'p')]).toEqual(['xy', []]);
  });
});
