import fc from 'fast-check';
import { ModelFolder } from '@naba/models';
import { openNameLexicon } from '../tables/name-lexicon';
import { RomanizedNames } from '../tables/romanized-names';
import { formerPersonIds, localPersonId } from './local-id';

const models = new ModelFolder();
const tables = { lexicon: openNameLexicon(models), romanized: RomanizedNames.open(models) };
const idOf = (name: string, article = 'a'): string => localPersonId(name, article, tables);

describe('localPersonId', () => {
  it.each([
    ['عبد الله أوقصر', 'عبدالله أوقصر'],
    ['إيمان الفريدي', 'ايمان الفريدي'],
    ['أوريول جونكيراس', 'Oriol Junqueras'],
    ['سكوت كوكر', 'Scott Coker'],
    ['سام روجرز', 'Sam Rogers'],
    ['جون غولدبرغ', 'John Goldberg'],
    ['هشام الدوسري', 'Hisham al-Dosari'],
    ['Hesham Aldosari', 'Hisham Al Dosari'],
    ['عبد الكريم بن نايف', 'Abdelkarim bin Nayef'],
    ['Mohamed Khaled Gaber', 'Muhammad Khalid Jaber'],
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
    ['Saud al-Dosari', 'Saeed al-Dosari'],
    ['سعيد الدوسري', 'Saud al-Dosari'],
    ['Ben Smith', 'بن سميث الغامدي'],
    ['Sam Rogers', 'Zam Rogers'],
    ['محمد عطيف', 'محمد عاطف'],
  ])('keeps %s and %s apart, which sound alike', (one, other) => {
    expect(idOf(one)).not.toBe(idOf(other));
  });

  it('of one word means nobody beyond the article', () => {
    expect(idOf('منير', 'a')).toBe(idOf('منير', 'a'));
    expect(idOf('منير', 'a')).not.toBe(idOf('منير', 'b'));
    expect(idOf('أبو بكر', 'a')).not.toBe(idOf('أبو بكر', 'b'));
    expect(idOf('Abdel Rahman', 'a')).not.toBe(idOf('Abdel Rahman', 'b'));
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

describe('formerPersonIds', () => {
  it.each([
    ['Sam Rogers', ['local:person-sm-rjrs']],
    ['سام روجرز', ['local:person-sm-rjrz']],
    ['John Miller', ['local:person-jhn-mlr']],
    ['هشام الدوسري', ['local:person-hcamaldwsry']],
    ['Sam', []],
  ])('of %s are those of versions 3 and 4', (name, ids) => {
    expect(formerPersonIds(name, tables)).toEqual(ids);
  });

  it('of an Arabic name in Latin letters are that of its sounds and that of its letters', () => {
    expect(formerPersonIds('Hisham al-Dosari', tables)).toContain(idOf('هشام الدوسري'));
    expect(formerPersonIds('Hisham al-Dosari', tables)).toHaveLength(2);
  });
});
