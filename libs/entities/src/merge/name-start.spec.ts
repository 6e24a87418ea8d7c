import { openGazetteer } from '@naba/gazetteer';
import { ModelFolder } from '@naba/models';
import { toFields } from '../read/article-fields';
import { openNameLexicon } from '../tables/name-lexicon';
import { procliticLength } from './name-start';

const models = new ModelFolder();
const gazetteer = openGazetteer(models);
const tables = { gazetteer, lexicon: openNameLexicon(models) };

function cut(word: string, seen: readonly string[] = []): string {
  const [, body] = toFields({ title: '', body: word, language: 'ar' });
  const length = procliticLength(body!.words[0]!, (stem) => seen.includes(stem), tables);
  return `${word.slice(0, length)}|${word.slice(length)}`;
}

describe('procliticLength', () => {
  it.each([
    ['و|محمد', 'a known name'],
    ['و|بلير', 'an unknown name after و'],
    ['ب|القاهرة', 'a place'],
    ['لل|كويت', 'the article that ل swallowed'],
    ['و|لندن', 'a place that begins with the letter of a proclitic'],
    ['ل|شركة', 'a noun that begins the name of a company'],
    ['و|الكاظمي', 'a surname with its article'],
  ])('cuts %s (%s)', (expected) => {
    expect(cut(expected.replace('|', ''))).toBe(expected);
  });

  it.each(['وليد', 'واشنطن', 'بلير', 'بالوتيلي', 'كالديرون', 'فاطمة', 'لبنان', 'لوبيز', 'وزارة', 'بطولة', 'كابل', 'برايس'])(
    'keeps %s whole',
    (word) => {
      expect(cut(word)).toBe(`|${word}`);
    },
  );

  it('cuts before a word that the article has elsewhere', () => {
    expect(cut('بزوكوتا')).toBe('|بزوكوتا');
    expect(cut('بزوكوتا', ['زوكوتا'])).toBe('ب|زوكوتا');
  });
});
