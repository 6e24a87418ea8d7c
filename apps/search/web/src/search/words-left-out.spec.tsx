/** @jest-environment @happy-dom/jest-environment */
import { mount, textsOf } from '../shell/mount.fixture';
import { english } from '../text/words.en';
import { emptyState } from './search-state';
import { WordsLeftOut } from './words-left-out';

const state = { ...emptyState, q: 'flod damage', sort: 'newest' as const };

describe('WordsLeftOut', () => {
  it('is silent where everything that was asked for was found', () => {
    expect(mount(<WordsLeftOut answer={{}} state={state} />).querySelector('[role=status]')).toBeNull();
  });

  it('says that words were left out', () => {
    expect(textsOf(mount(<WordsLeftOut answer={{ relaxed: true }} state={state} />), 'p')).toEqual([english.relaxed]);
  });

  it('names words that no article has, and leads to what may have been meant with everything else as it was', () => {
    const page = mount(<WordsLeftOut answer={{ missing: ['flod'], didYouMean: 'flood damage' }} state={state} />);
    expect(textsOf(page, 'q')).toEqual(['flod']);
    expect(page.querySelector('a')?.getAttribute('href')).toBe('/?q=flood+damage&sort=newest');
  });

  it('says that what the corrected query finds is there too', () => {
    const page = mount(
      <WordsLeftOut answer={{ missing: ['flod'], corrected: true, didYouMean: 'flood damage' }} state={state} />,
    );
    expect(textsOf(page, 'p').at(-1)).toBe(`${english.corrected} flood damage`);
  });
});
