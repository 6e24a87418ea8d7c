import fc from 'fast-check';
import { ModelFolder } from '@naba/models';
import { openNameLexicon } from '../tables/name-lexicon';
import { localPersonId } from './local-id';

const lexicon = openNameLexicon(new ModelFolder());
const idOf = (name: string, article = 'a'): string => localPersonId(name, article, lexicon);

describe('localPersonId', () => {
  it.each([
    ['عبد الله أوقصر', 'عبدالله أوقصر'],
    ['إيمان الفريدي', 'ايمان الفريدي'],
    ['أوريول جونكيراس', 'Oriol Junqueras'],
    ['سكوت كوكر', 'Scott Coker'],
    ['Justine Henin-Hardenne', 'Justine Henin Hardenne'],
  ])('is one for the spellings %s and %s of one name', (one, other) => {
    expect(idOf(one)).toBe(idOf(other));
  });

  it.each([
    ['سعود القحطاني', 'سعيد القحطاني'],
    ['سعود القحطاني', 'سعد القحطاني'],
    ['محمد القاسم', 'محمد قاسم'],
    ['خالد الجابري', 'خالد الجبر'],
    ['قاسم حداد', 'جاسم الهويدي'],
    ['هايل داود', 'هوليوود الكبرى'],
    ['علي الحاج', 'Ali Hogg'],
    ['محمد عطيف', 'محمد عاطف'],
  ])('keeps %s and %s apart, which sound alike', (one, other) => {
    expect(idOf(one)).not.toBe(idOf(other));
  });

  it('of one word means nobody beyond the article', () => {
    expect(idOf('منير', 'a')).toBe(idOf('منير', 'a'));
    expect(idOf('منير', 'a')).not.toBe(idOf('منير', 'b'));
    expect(idOf('منير عزمي', 'a')).toBe(idOf('منير عزمي', 'b'));
  });

  it('is a valid id for any name in any script', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
        expect(idOf(name)).toMatch(/^local:person-[a-z0-9-]+$/);
      }),
    );
  });

  it('tells names of other scripts apart by a hash', () => {
    expect(idOf('習近平')).not.toBe(idOf('李克強'));
  });
});
