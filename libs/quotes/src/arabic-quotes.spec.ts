import { findQuotes } from './find-quotes';

type Expected = [cue: string, speaker: string | undefined, text: string];
const quotes = (text: string): Expected[] =>
  findQuotes(text, 'ar').map(({ cue, speaker, text: said }) => [cue, speaker?.text, said]);

describe('Arabic quotes', () => {
  it.each<[string, string, Expected[]]>([
    [
      'a speaker with several adjectives before أن',
      'وأوضحت الهيئة الوطنية العليا للموانئ البحرية أن الرصيف جاهز.',
      [['أوضحت', 'الهيئة الوطنية العليا للموانئ البحرية', 'الرصيف جاهز']],
    ],
    [
      'a role and the name between commas',
      'وقال مدير الحديقة، سليم الطائي، إن النمر عاد إلى قفصه.',
      [['قال', 'مدير الحديقة، سليم الطائي', 'النمر عاد إلى قفصه']],
    ],
    [
      'a speaker with a name in marks',
      'وقال معهد "المدار" الفلكي إن الكسوف سيكون جزئيا.',
      [['قال', 'معهد "المدار" الفلكي', 'الكسوف سيكون جزئيا']],
    ],
    ['a speaker all in marks', 'وأفاد "السالمي" بأنه باق في منصبه.', [['أفاد', 'السالمي', 'باق في منصبه']]],
    [
      'a paper in marks to which it was told',
      'وقال شاهدان لـ«المنارة» إن القارب انقلب قرب الشاطئ.',
      [['قال', 'شاهدان', 'القارب انقلب قرب الشاطئ']],
    ],
    ['an anonymous source and where it sits', 'وكشف مصدر في البلدية أن العقد فُسخ.', [['كشف', 'مصدر في البلدية', 'العقد فُسخ']]],
    [
      'a subject after أما',
      'قال المدرب إن الفريق جاهز. أما القائد فأكد أن الإصابات كثيرة.',
      [
        ['قال', 'المدرب', 'الفريق جاهز'],
        ['أكد', 'القائد', 'الإصابات كثيرة'],
      ],
    ],
    ['speech after a colon without marks', 'وتابع الصياد: البحر لا يرحم أحدا.', [['تابع', 'الصياد', 'البحر لا يرحم أحدا']]],
    [
      'a clause around words in marks',
      'وقال النائب إن القانون «مجحف» بحق المزارعين.',
      [['قال', 'النائب', 'القانون «مجحف» بحق المزارعين']],
    ],
    [
      'a clause with another reporting verb in it, once',
      'وقالت الصحيفة إن الوزير أكد أن المخزون يكفي.',
      [['قالت', 'الصحيفة', 'الوزير أكد أن المخزون يكفي']],
    ],
    [
      'a clause that another follows after لكن',
      'قال الحارس إن الباب مغلق، لكن الجار ذكر أن النافذة مفتوحة.',
      [
        ['قال', 'الحارس', 'الباب مغلق'],
        ['ذكر', 'الجار', 'النافذة مفتوحة'],
      ],
    ],
    ['whoever spoke, after على حد قوله', 'وأضاف التاجر أن الموسم ضاع، على حد قوله.', [['أضاف', 'التاجر', 'الموسم ضاع']]],
    [
      'a source after حسبما',
      'غادر الوفد المدينة ليلا، حسبما أعلن مدير المطار.',
      [['أعلن', 'مدير المطار', 'غادر الوفد المدينة ليلا']],
    ],
    ['a source after وفقا لما', 'ووفقا لما ذكرته هيئة الأرصاد، ستهب رياح قوية.', [['وفقا', 'هيئة الأرصاد', 'ستهب رياح قوية']]],
    ['a paper that speaks', 'وجاء في رسالة المدير: «نشكر الجميع».', [['جاء', 'المدير', 'نشكر الجميع']]],
    ['what somebody points to', 'وأشار الطبيب إلى عدم وجود لقاح حتى الآن.', [['أشار', 'الطبيب', 'عدم وجود لقاح حتى الآن']]],
    [
      'a sentence in marks that goes on',
      '«هذا بيتنا»، تقول الجدة أمينة. «لن نرحل عنه أبدا».',
      [
        ['تقول', 'الجدة أمينة', 'هذا بيتنا'],
        ['تقول', 'الجدة أمينة', 'لن نرحل عنه أبدا'],
      ],
    ],
    ['a title with a period', 'ويرى د.سامر العلي أن السوق مشبعة.', [['يرى', 'د.سامر العلي', 'السوق مشبعة']]],
    ['the paper itself, after يذكر أن: none', 'يذكر أن الجسر بني قبل قرن.', []],
    ['what is held to be, without أن: none', 'ويعتبر هذا الجبل أعلى قمة في البلاد.', []],
    ['what nobody said: none', 'ولم يؤكد النادي أن اللاعب رحل.', []],
    ['a plan after وفق: none', 'أنجزت الشركة الطريق، وفق خطة مدتها عام.', []],
    ['a term far from its verb: none', 'وأعلنت الوزارة عن تسجيل ثلاث حالات جديدة من مرض يسمى "الحمى الصفراء".', []],
    ['a term before the next sentence: none', 'سجل الدخول بواسطة "رمز المرور". وأوضح ذلك لاحقا.', []],
  ])('%s', (_title, text, expected) => {
    expect(quotes(text)).toEqual(expected);
  });

  it('means by a verb without a subject the person whom the sentence before names', () => {
    const text = 'سامي النجار عاد إلى الميناء. وقال إن الصيد وفير.';
    expect(findQuotes(text, 'ar', undefined, undefined, [{ start: 0, end: 11 }])[0]?.speaker?.text).toBe('سامي النجار');
  });
});
