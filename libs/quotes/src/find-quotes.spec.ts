import fc from 'fast-check';
import { describeWithSeed, seedText } from '../../../test/support/seed-article';
import { findQuotes } from './find-quotes';

type Expected = [cue: string, speaker: string | undefined, text: string];
const quotes = (text: string, language: string): Expected[] =>
  findQuotes(text, language).map(({ cue, speaker, text: said }) => [cue, speaker?.text, said]);

describe('findQuotes in Arabic', () => {
  it.each<[string, string, Expected[]]>([
    [
      'a verb, its subject and the words',
      'قال الوزير سامي الحداد: "سنفتتح الجسر قريبا".',
      [['قال', 'الوزير سامي الحداد', 'سنفتتح الجسر قريبا']],
    ],
    ['guillemets', 'وأكدت رئيسة البلدية «عودة المياه إلى المدينة».', [['أكدت', 'رئيسة البلدية', 'عودة المياه إلى المدينة']]],
    [
      'an adverbial before the subject',
      'وقال من جهته محافظ الإقليم إن "الطريق سالك".',
      [['قال', 'محافظ الإقليم', 'الطريق سالك']],
    ],
    [
      'a participle that goes on for the same speaker',
      'وأكد المدير "نجاح التجربة"، مشددا على "أهمية التدريب".',
      [
        ['أكد', 'المدير', 'نجاح التجربة'],
        ['مشددا', 'المدير', 'أهمية التدريب'],
      ],
    ],
    [
      'a verb without a subject that goes on for the last speaker',
      'قالت الوزيرة في بيان إن "الأسعار مستقرة".\n\nوأضافت أن "المخزون يكفي عاما".',
      [
        ['قالت', 'الوزيرة', 'الأسعار مستقرة'],
        ['أضافت', 'الوزيرة', 'المخزون يكفي عاما'],
      ],
    ],
    [
      'a source after the words',
      '"لم تقع إصابات بين السكان"، بحسب الدفاع المدني.',
      [['بحسب', 'الدفاع المدني', 'لم تقع إصابات بين السكان']],
    ],
    [
      'whoever issued a paper',
      'ووفقا لبيان صدر عن مكتب المحافظ، فإنه "جرى بحث خطة الصيف".',
      [['وفقا', 'مكتب المحافظ', 'جرى بحث خطة الصيف']],
    ],
    [
      'words without marks after أن',
      'وأشار الناطق إلى أن الأعمال ستنتهي في الربيع المقبل.',
      [['أشار', 'الناطق', 'الأعمال ستنتهي في الربيع المقبل']],
    ],
    [
      'a subject between كان and its verb',
      'وكان مدير الميناء، عادل سليم، أعلن الأسبوع الماضي أن الرصيف الجديد جاهز للعمل.',
      [['أعلن', 'مدير الميناء، عادل سليم', 'الرصيف الجديد جاهز للعمل']],
    ],
    [
      'a source and what it says without marks',
      'وبحسب الخبيرة سلمى نور، فإن الأسعار ستهبط.',
      [['بحسب', 'الخبيرة سلمى نور', 'الأسعار ستهبط']],
    ],
    ['a source that closes the sentence', 'نجا جميع الركاب، وفقا لوزارة النقل.', [['وفقا', 'وزارة النقل', 'نجا جميع الركاب']]],
    ['what is emphasised without أن', 'وشددت المديرة على ضرورة تحديث الشبكة.', [['شددت', 'المديرة', 'ضرورة تحديث الشبكة']]],
    [
      'whom a paper relays',
      'ونقلت الإذاعة عن العمدة نادر فواز قوله إن السوق آمنة.',
      [['نقلت', 'العمدة نادر فواز', 'السوق آمنة']],
    ],
    [
      'a speaker without the addressee',
      'وقالت المديرة للصحفيين: «لا تغيير في الخطة».',
      [['قالت', 'المديرة', 'لا تغيير في الخطة']],
    ],
    ['a speaker without the object of the verb', 'ووصف السفير الاتفاق بأنه «بداية جيدة».', [['وصف', 'السفير', 'بداية جيدة']]],
    [
      'a title before a name with the article',
      'وأوضح المهندس السنباطي أن الجسر سيفتح قريبا.',
      [['أوضح', 'المهندس السنباطي', 'الجسر سيفتح قريبا']],
    ],
    ['a source after للـ', 'وفقا للناطق باسم البلدية، فإن الشوارع نظفت.', [['وفقا', 'ناطق باسم البلدية', 'الشوارع نظفت']]],
    ['a name in marks: none', 'قالت صحيفة "الأفق" كلمتها ومضت، وأعلنت شركة «درب الشمال» وقف العمل.', []],
    ['the formula إن شاء الله: none', 'وتوقعت البلدية فتح الجسر إن شاء الله.', []],
    ['words that are no verbs here: none', 'زار طالب من الجامعة معرضا بين الجسرين اسمه "ضوء".', []],
    ['words in marks that nobody says: none', 'حمل المعرض اسم "ذاكرة المدينة" وزاره كثيرون.', []],
    ['a cue of the sentence before: none', 'قال الوزير ذلك أمس. حمل المعرض اسم "ذاكرة المدينة".', []],
    ['a mark that is never closed: none', 'قال الوزير "سنفتتح الجسر\n\nثم غادر القاعة.', []],
  ])('%s', (_title, text, expected) => {
    expect(quotes(text, 'ar')).toEqual(expected);
  });
});

describe('findQuotes in English', () => {
  it.each<[string, string, Expected[]]>([
    [
      'the verb before the subject, and a sentence that goes on',
      '"We will rebuild the port," said Hana Aziz on Monday. "It will take a year."',
      [
        ['said', 'Hana Aziz', 'We will rebuild the port'],
        ['said', 'Hana Aziz', 'It will take a year.'],
      ],
    ],
    [
      'the subject before the verb',
      'Transport Minister Hana Aziz said: “No road is closed.”',
      [['said', 'Transport Minister Hana Aziz', 'No road is closed.']],
    ],
    [
      'an apposition between them',
      'The mayor, Omar Selim, said the market would stay open.',
      [['said', 'The mayor, Omar Selim', 'the market would stay open']],
    ],
    [
      'a pronoun that goes on for the last speaker',
      'Lena Ortiz said that the fund was ready to pay. "No shop will close," she told reporters.',
      [
        ['said', 'Lena Ortiz', 'the fund was ready to pay'],
        ['told', 'Lena Ortiz', 'No shop will close'],
      ],
    ],
    [
      'a source before',
      'According to the World Health Organization, the outbreak has slowed.',
      [['According to', 'the World Health Organization', 'the outbreak has slowed']],
    ],
    [
      'a source after',
      'Two hostages were freed, according to officials in Amman.',
      [['according to', 'officials', 'Two hostages were freed']],
    ],
    [
      'what was said before the speaker',
      'Analysts had expected the delay, Mr Brown said.',
      [['said', 'Mr Brown', 'Analysts had expected the delay']],
    ],
    [
      'an abbreviation before the verb',
      'In a statement, Acme Corp. said: "The plant will reopen."',
      [['said', 'Acme Corp.', 'The plant will reopen.']],
    ],
    [
      'two speakers in one sentence',
      'The union said the strike would go on, while the company said talks had begun.',
      [
        ['said', 'The union', 'the strike would go on'],
        ['said', 'the company', 'talks had begun'],
      ],
    ],
    ['a speaker that nobody names', '"We go on," he said.', [['said', undefined, 'We go on']]],
    [
      'a person who opened the sentence before',
      'Greta Holm arrived. "I came to listen," she said.',
      [['said', 'Greta Holm', 'I came to listen']],
    ],
    [
      'single marks, but no apostrophes',
      "'Half of it is gone,' the envoy said of the workers' homes.",
      [['said', 'the envoy', 'Half of it is gone']],
    ],
    [
      'the day of the statement, on either side of the verb',
      'Dorwin Foods said Monday it will close two plants. The council on Friday said that roads would reopen.',
      [
        ['said', 'Dorwin Foods', 'it will close two plants'],
        ['said', 'The council', 'roads would reopen'],
      ],
    ],
    [
      'a dateline, which is nobody speaking',
      'TARNOV (NewsWire) - The ferry sank in shallow water, police said on Sunday.',
      [['said', 'police', 'The ferry sank in shallow water']],
    ],
    [
      'a ticker between name and verb',
      'Dorwin Foods Ltd. (DWF.X) said that sales had doubled.',
      [['said', 'Dorwin Foods Ltd.', 'sales had doubled']],
    ],
    [
      'speakers without an article after what they said',
      'The harvest will be smaller this year, farm economists said.',
      [['said', 'farm economists', 'The harvest will be smaller this year']],
    ],
    [
      'an abbreviation within the name of the speaker',
      'The talks will go on, U.N. envoy Lena Brandt said.',
      [['said', 'U.N. envoy Lena Brandt', 'The talks will go on']],
    ],
    ['something added that is no speech: none', 'The company added a night shift to its plant in Lodz.', []],
    ['words in marks that nobody says: none', 'The band played "Harbour Lights" for an hour.', []],
  ])('%s', (_title, text, expected) => {
    expect(quotes(text, 'en')).toEqual(expected);
  });
});

describe('findQuotes', () => {
  it('is empty for a language that it does not read', () => {
    expect(findQuotes('Der Minister sagte: „Wir bauen.“', 'de')).toEqual([]);
  });

  it('points at exactly the words and the speaker and never twice at the same, whatever the text', () => {
    const pieces = [
      'قال',
      'وأكد',
      'الوزير',
      ' ',
      '"',
      '«',
      '»',
      '“',
      '”',
      '.',
      '، ',
      '\n',
      'أن ',
      'said',
      ' Bob ',
      'that ',
      'according to ',
      '👍',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), fc.constantFrom('ar', 'en'), (parts, language) => {
        const text = parts.join('');
        let end = 0;
        for (const quote of findQuotes(text, language)) {
          expect(quote.start).toBeGreaterThanOrEqual(end);
          expect(quote.start).toBeLessThan(quote.end);
          end = quote.end;
          expect(quote.text).toBe(text.slice(quote.start, quote.end));
          if (quote.speaker !== undefined) expect(quote.speaker.text).toBe(text.slice(quote.speaker.start, quote.speaker.end));
        }
      }),
      { numRuns: 500 },
    );
  });
});

describeWithSeed('the seed article', () => {
  it('yields its fourteen quotes, each with whoever said it', () => {
    const found = findQuotes(seedText, 'ar');
    expect(found.map(({ speaker }) => speaker?.text)).toEqual([
      'رئيس الوزراء العراقي مصطفى الكاظمي',
      'مكتب الكاظمي',
      'رئيس الوزراء العراقي مصطفى الكاظمي',
      'رئيس الوزراء العراقي مصطفى الكاظمي',
      'الكاظمي',
      'الكاظمي',
      'وزير الخارجية الإيطالي',
      'وزير الخارجية الإيطالي',
      'صالح',
      'صالح',
      'الرئيس العراقي',
      'وزارة الدفاع',
      'وزارة الدفاع',
      'مستشار الأمن القومي في العراق، قاسم الأعرجي',
    ]);
  });
});
