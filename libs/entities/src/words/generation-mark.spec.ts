import { hasGenerationMark } from './generation-mark';

describe('hasGenerationMark', () => {
  it.each([
    ' الأب قبل أعوام',
    ' الابن',
    ' الإبن،',
    ' الأصغر.',
    ' Sr. said',
    ', Jr., said',
    ' Jnr',
    ' the Elder',
    ' the younger of',
  ])('sees that %j tells one of a family from another', (behind) => expect(hasGenerationMark(behind)).toBe(true));

  it.each(['', ' قال', ' الأبيض', ' الابنة الكبرى', ' the eldest', ' Sri Lanka', ' juniors', 'الأب', ' and Jr'])(
    'sees nothing of it in %j',
    (behind) => expect(hasGenerationMark(behind)).toBe(false),
  );
});
