import { findQuotes } from './find-quotes';

/** The speakers of a text in which people are named. */
function speakers(text: string, ...people: string[]): (string | undefined)[] {
  const spans = people.map((name) => ({ start: text.indexOf(name), end: text.indexOf(name) + name.length }));
  return findQuotes(text, 'ar', undefined, undefined, spans).map(({ speaker }) => speaker?.text);
}

describe('whoever speaks in Arabic', () => {
  it.each<[string, string, string[], (string | undefined)[]]>([
    [
      'a role with the name behind where it is',
      'قال المراقب المقيم في الميناء سامي النجار إن الصيد وفير.',
      ['سامي النجار'],
      ['المراقب المقيم في الميناء سامي النجار'],
    ],
    ['a role without whom it is about', 'قال الوزير عن سامي النجار إن عمله جيد.', ['سامي النجار'], ['الوزير']],
    ['a name that is not cut', 'قال الدكتور سامي علي النجار: الصيد وفير.', ['سامي علي النجار'], ['الدكتور سامي علي النجار']],
    [
      'not the object of a verb',
      'قال سامي النجار إن الصيد وفير. وطمأن العالقين حول الطريق، وقال: «الطريق مفتوح أمام جميع السفن اليوم».',
      ['سامي النجار'],
      ['سامي النجار', 'سامي النجار'],
    ],
    ['a paper', 'أكد بيان صادر عن الوزارة أن الطريق مفتوح.', [], ['الوزارة']],
    [
      'whom the sentence before is about',
      'قالت ليلى حداد إن الطريق مغلق. ويسعى سامي النجار إلى حل. وقال إن الصيد وفير.',
      ['ليلى حداد', 'سامي النجار'],
      ['ليلى حداد', 'سامي النجار'],
    ],
    [
      'whoever tells it, before a eulogy',
      'عن سامي النجار رضي الله عنه قال: «الصدق خير من الكذب في كل حال».',
      ['سامي النجار'],
      ['سامي النجار'],
    ],
    [
      'nobody where a proverb speaks',
      'قال سامي النجار إن الصيد وفير. والحكمة تقول: «من طلب العلا سهر الليالي».',
      ['سامي النجار'],
      ['سامي النجار', undefined],
    ],
    [
      'whom a relative names',
      'قال سامي النجار إن الصيد وفير، وهو ما أكده كمال حداد قائلا: «هذا أفضل موسم منذ أعوام».',
      ['سامي النجار', 'كمال حداد'],
      ['سامي النجار', 'كمال حداد'],
    ],
    ['an imam, who is not "before"', 'أكد إمام المسجد سامي النجار أن الصلاة نور.', ['سامي النجار'], ['إمام المسجد سامي النجار']],
    ['of a description with its object', 'الخطة وصفها سامي النجار بأنها «خطوة جيدة جدا».', ['سامي النجار'], ['سامي النجار']],
  ])('%s', (_title, text, people, expected) => {
    expect(speakers(text, ...people)).toEqual(expected);
  });

  it.each([
    ['عقب is "after"', 'عقب ذلك بدأت الندوة بعنوان «الشباب والعمل الخيري في المدن الكبيرة».'],
    ['a number of students demands nothing', 'سجل 30 طالبا وطالبة في برنامج «قراءة بلا حدود في المدارس الثانوية».'],
  ])('%s', (_title, text) => {
    expect(findQuotes(text, 'ar')).toEqual([]);
  });

  it('takes a sentence in marks for speech however short it is', () => {
    const text = 'وقال سامي في المؤتمر الصحفي أمس حول جاهزية الجميع "نعم الجميع بخير." وغادر.';
    expect(findQuotes(text, 'ar')[0]?.text).toContain('نعم الجميع بخير');
  });

  it('opens no quotation with a closing mark behind a word', () => {
    const text = 'عرض الفيلم” في المدينة. وأوضح المصدر “نستطيع أن نقول إن الطريق مفتوح اليوم”.';
    expect(findQuotes(text, 'ar').map(({ text: said }) => said)).toEqual(['نستطيع أن نقول إن الطريق مفتوح اليوم']);
  });
});
