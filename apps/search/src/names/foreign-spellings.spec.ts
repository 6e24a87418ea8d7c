import { ForeignSpellings } from './foreign-spellings';

const native = new Set(['جزيره', 'راشدي', 'رشدي', 'جاسم', 'قاسم']);
const spellings = new ForeignSpellings((word) => native.has(word));
for (const names of [
  ['بنيامين نتنياهو', 'Benjamin Netanyahu'],
  ['غوغل', 'Google'],
  ['جوجل', 'Google'],
  ['كازاخستان', 'Kazakhstan'],
  ['قناة الجزيرة', 'Qanat al-Jazira'],
  ['الجزيرة', 'Jazira'],
  ['عمر الراشدي', 'Omar al-Rashdi'],
  ['قاسم', 'Kasem'],
  ['بيب غوارديولا'],
  ['اليونان', 'Greece'],
])
  spellings.learn(names);

describe('ForeignSpellings', () => {
  it.each([
    ['نتانياهو', ['نتنياهو']],
    ['قوقل', ['غوغل', 'جوجل']],
    ['غوغل', ['جوجل']],
    ['قازاخستان', ['كازاخستان']],
  ])('knows how else the index writes %s', (word, others) => {
    expect(spellings.of(word)).toEqual(others);
  });

  it.each([
    ['نتنياهو', 'is how the index writes it'],
    ['غزيرة', 'is near a noun'],
    ['رشدي', 'is what Arabs are called'],
    ['جاسم', 'is what Arabs are called'],
    ['جوارديولا', 'has no name in Latin letters that would say it is foreign'],
    ['نتنياهوي', 'has a letter at its end that the other lacks'],
    ['Netanyahu', 'is not Arabic'],
    ['', 'is none'],
  ])('has nothing for %s, which %s', (word) => {
    expect(spellings.of(word)).toEqual([]);
  });
});
