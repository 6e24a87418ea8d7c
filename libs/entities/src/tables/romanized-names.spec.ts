import { ModelFolder } from '@naba/models';
import { RomanizedNames, romanizedKey } from './romanized-names';

const names = RomanizedNames.open(new ModelFolder());

describe('RomanizedNames', () => {
  it.each([
    ['Hesham Al-Dosari', 'هشام الدوسري'],
    ['Abdulkareem bin Nayef', 'عبد الكريم بن نايف'],
    ['ABDEL-KARIM GABER', 'عبد الكريم جابر'],
    ['Saud al-Dosari', 'سعود الدوسري'],
    ['Saeed al-Dosari', 'سعيد الدوسري'],
  ])('knows the letters of %s', (latin, arabic) => expect(names.arabicOf(latin)).toBe(arabic));

  it.each([['Hesham Pxqvitz'], ['Hamid Dosari']])('does not guess at %s', (latin) =>
    expect(names.arabicOf(latin)).toBeUndefined(),
  );
});

it('romanizedKey is one for every way to write the parts', () => {
  expect(romanizedKey("Abd al-Ra'uf")).toBe(romanizedKey('Abdalrauf'));
});
