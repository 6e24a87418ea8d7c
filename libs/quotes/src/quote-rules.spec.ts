import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findQuotes } from './find-quotes';
import { quoteRules } from './quote-rules';
import { firstMatch } from './quote-rule';

/** Texts by the rule that is to find what they quote; where one of them fits no golden text. */
const examples: Readonly<Record<string, readonly [language: string, text: string, people?: string]>> = {
  'ar-before-source': ['ar', 'ارتفعت أسعار القمح في الأسواق المحلية، بحسب وزارة التجارة.'],
  'ar-behind-source': ['ar', 'بحسب وزارة التجارة، فإن أسعار القمح ارتفعت في الأسواق المحلية.'],
  'ar-behind-opener': ['ar', 'قال وزير التجارة إن أسعار القمح ارتفعت في الأسواق.'],
  'ar-pointed-at': ['ar', 'وأوضح المحافظ أن الطريق مفتوح، مشيرا إلى عدم تسجيل إصابات في الحادث.'],
  'ar-emphasized': ['ar', 'أكد وزير الخارجية أهمية الحوار بين دول المنطقة.'],
  'ar-marks-introduced': ['ar', 'قال وزير التجارة: "سترتفع أسعار القمح في الأسواق".'],
  'ar-marks-followed': ['ar', '"سترتفع أسعار القمح في الأسواق المحلية هذا العام"، بحسب وزير التجارة.'],
  'ar-marks-go-on': ['ar', 'قال الوزير: "سترتفع أسعار القمح هذا العام".. و"ستنخفض أسعار الأرز في العام الذي يليه".'],
  'ar-marks-alone': ['ar', 'وتحدث إلينا المزارع وقال الكثير. "لم نر المطر منذ ثلاثة أعوام هنا".'],
  'en-before-source': ['en', 'Wheat prices rose in all local markets, according to the ministry.'],
  'en-behind-source': ['en', 'According to the ministry, wheat prices rose in all local markets.'],
  'en-behind-that': ['en', 'Lena Moss said that wheat prices rose in all local markets.'],
  'en-before-verb': ['en', 'Wheat prices rose in all local markets, Lena Moss said.'],
  'en-told': ['en', 'Lena Moss told the town she would stay until the road is open.'],
  'en-without-that': ['en', 'Lena Moss said the road would stay closed until May.'],
  'en-marks-go-on': ['en', '"The road is closed," Lena Moss said, "and will stay so until May."'],
  'en-marks-introduced': ['en', 'Lena Moss said: "The road is closed until May."'],
  'en-marks-followed': ['en', '"The road is closed until May," said Lena Moss.'],
  'en-marks-named': ['en', 'Lena Moss called the plan "a costly mistake".'],
  'en-marks-in-sentence': [
    'en',
    'Where "We had no rain for three months and no help." stands on a wall, Lena Moss said the road is closed.',
  ],
  'en-marks-alone': ['en', 'Lena Moss said the road is closed. "We had no rain for three months and no help."'],
  'en-marks-after-topic': ['en', 'Lena Moss lives by the road. "We had no rain for three months and no help."', 'Lena Moss'],
  signed: ['en', '"We had no rain for three months and no help." – Harbor master Lena Moss', 'Lena Moss'],
  announced: ['en', 'And from Harbor master Lena Moss: "We had no rain for three months and no help."', 'Lena Moss'],
};

it('has an example for every rule, and ids that are their own', () => {
  expect(Object.keys(examples).sort()).toEqual(quoteRules.map(({ id }) => id).sort());
  expect(quoteRules.filter(({ reason }) => reason === '')).toEqual([]);
});

it.each(Object.entries(examples))('%s says which rule found a quote', (rule, [language, text, person]) => {
  const start = person === undefined ? -1 : text.indexOf(person);
  const people = start < 0 ? undefined : [{ start, end: start + person!.length }];
  expect(findQuotes(text, language, undefined, undefined, people).map((quote) => quote.rule)).toContain(rule);
});

it('gives every quote of the golden texts a rule that is known', () => {
  const known = new Set(quoteRules.map(({ id }) => id));
  for (const language of ['ar', 'en']) {
    const text = readFileSync(join(__dirname, '..', 'testdata', `quotes.${language}.golden.txt`), 'utf8');
    const rules = text.split('\n\n').flatMap((part) => findQuotes(part, language).map(({ rule }) => rule));
    expect(rules.length).toBeGreaterThan(0);
    expect(rules.filter((rule) => !known.has(rule))).toEqual([]);
  }
});

describe('the first rule that decides', () => {
  const all = { reason: '', match: (n: number) => (n > 2 ? n : undefined) };
  it('is the first that finds something', () => {
    expect(
      firstMatch(
        [
          { id: 'a', ...all },
          { id: 'b', reason: '', match: () => 0 },
        ],
        1,
      ),
    ).toEqual({ rule: 'b', found: 0 });
  });
  it('alone says what there is where it applies', () => {
    const rules = [
      { id: 'a', ...all, applies: (n: number) => n < 2 },
      { id: 'b', reason: '', match: () => 0 },
    ];
    expect(firstMatch(rules, 1)).toBeUndefined();
    expect(firstMatch(rules, 2)).toEqual({ rule: 'b', found: 0 });
  });
});
