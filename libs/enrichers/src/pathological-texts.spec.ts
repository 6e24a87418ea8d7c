import { countSteps } from '../../../test/support/count-steps';
import { findDates } from '@naba/dates';
import { ModelFolder } from '@naba/models';
import { findNumbers } from '@naba/numbers';
import { findQuotes } from '@naba/quotes';
import { openTagger, toNameTokens } from '@naba/tagger';
import { splitSentences, tokenize } from '@naba/text';

const models = new ModelFolder();
const taggers = { ar: openTagger(models, 'ar'), en: openTagger(models, 'en') };
const reference = new Date('2026-01-01T12:00:00Z');

/** What a careless or hostile sender could repeat. */
const pieces = [
  'قال ', 'قال إن ', 'نقل عن ', 'بحسب علي، ', 'he said ', 'Ann Lee said that ', 'as saying ', '"ab" ', '«نعم» ', '“a ', "'a ", '"',
  'قال: "نعم إنه هنا الآن" ', '"It is so and so," he said ', '1,', '1.', '1/', '1-', '١٢/', 'a-', "a'", 'A.', 'Mr. ', 'و', '.', '\n', ' ', '$',
  'on May 5 ', 'May ', 'Monday ', 'يوم الخميس ', 'عام 2015 ', '2015 ', 'twenty ', 'million ', 'خمسة و', 'Smith ', 'A: ', '—',
]; // prettier-ignore

const languages = ['ar', 'en'] as const;

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  quotes: (text) => languages.map((language) => findQuotes(text, language)),
  dates: (text) => findDates(text, reference),
  numbers: (text) => languages.map((language) => findNumbers(text, { language })),
  names: (text) => languages.map((language) => taggers[language].tag(toNameTokens(tokenize(text)).map((token) => token.text))),
  sentences: (text) => splitSentences(text),
};

/** Letters of the shorter text: enough for what grows with their square to outweigh the rest. */
const length = 2_500;
/** A text of twice the length may take a little more than twice the steps; a few steps may grow by chance. */
const mostGrowth = 3;
const fewSteps = 20_000;

describe('twice the text takes twice the work', () => {
  it.each(Object.keys(readers))('to find %s, whatever is repeated', (name) => {
    const read = readers[name]!;
    read('warm');
    const growths = pieces.map((piece) => {
      const text = `a${piece.repeat(length / piece.length)}`;
      const [once, twice] = [text, text + text].map((one) => countSteps(() => read(one)));
      return { piece, once, twice: twice!, growth: twice! / once! };
    });
    expect(growths.filter(({ growth, twice }) => growth > mostGrowth && twice > fewSteps)).toEqual([]);
  });
});
