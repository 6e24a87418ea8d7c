import { scoreBody } from './shingles';

it('counts a shingle of four words as often as both texts have it', () => {
  expect(scoreBody('قال الوزير إن المشروع سيبدأ', 'قال الوزير إن المشروع سيبدأ')).toEqual({ precision: 1, recall: 1 });
  expect(scoreBody('a b c d e', 'a b c d e a b c d')).toEqual({ precision: 2 / 6, recall: 1 });
});

it('calls an empty body right only where nothing is to be found', () => {
  expect(scoreBody('', '')).toEqual({ precision: 1, recall: 1 });
  expect(scoreBody('a b', '')).toEqual({ precision: 0, recall: 0 });
  expect(scoreBody('', 'a b')).toEqual({ precision: 0, recall: 0 });
});
