/** @jest-environment @happy-dom/jest-environment */
import { takeQuestions } from '../api/questions.fixture';
import { all, mount, textsOf } from '../shell/mount.fixture';
import { english } from '../text/words.en';
import { emptyState } from './search-state';
import { WordsPanel } from './words-panel';

describe('WordsPanel', () => {
  it('asks for the words of this search, each of which narrows it', async () => {
    const questions = takeQuestions();
    const page = mount(<WordsPanel state={{ ...emptyState, q: 'oil', filters: { ...emptyState.filters, lang: ['en'] } }} />);
    await questions.answer('/v1/articles/words?q=oil&lang=en', {
      sampled: 9,
      words: [{ text: 'crude futures', count: 4, total: 5 }],
    });
    expect(textsOf(page, '.chip')).toEqual(['crude futures 4']);
    const { searchParams } = new URL(all<HTMLAnchorElement>(page, '.chip')[0]!.href);
    expect([...searchParams]).toEqual([
      ['q', 'oil "crude futures"'],
      ['lang', 'en'],
    ]);
  });

  it('says so where no word stands out', async () => {
    const questions = takeQuestions();
    const page = mount(<WordsPanel state={emptyState} />);
    await questions.answer('/v1/articles/words?', { sampled: 0, words: [] });
    expect(textsOf(page, 'p')).toEqual([english.topWordsNone]);
  });
});
