import fc from 'fast-check';
import { readPlainBody } from './remove-furniture';

const removeFurniture = (text: string): string => readPlainBody(text).body;

const prose = [
  'قالت الوزيرة إن العمل بدأ في بغداد يوم الخميس.',
  'The mayor opened the bridge on Tuesday and said it would be free.',
];

describe('readPlainBody', () => {
  it.each([
    '+ الخط -',
    'المساهمون',
    'حجم الخط',
    'مشاركة | طباعة | واتساب',
    'اقرأ أيضا: قصة أخرى',
    'اقرأ أيضًا',
    'إقرأ المزيد على الموقع',
    'شاهد أيضاً: فيديو',
    'تابعنا على فيسبوك وتويتر',
    'انضم إلى قناة الميناء على تلغرام',
    'اشترك في نشرتنا اليومية',
    'للاشتراك في نشرتنا البريدية اضغط هنا',
    'جميع الحقوق محفوظة © 2024',
    'القوات تتقدم نحو المدينة (Getty)',
    'صورة من الميدان (فرانس برس)',
    'متظاهرون في الساحة (أحمد علي/رويترز)',
    'كلمات مفتاحية:',
    '1,204 قراءة',
    'عدد المشاهدات: ٣٢٠',
    'قرئ 87 مرة',
    'نسخة للطباعة | أخبر صديقك | عدد القراءات : 412',
    'أرسل إلى صديق',
    'طالع المزيد: قصة أخرى',
    'أخبار متعلقة',
    'مقالات أخرى للكاتب',
    '...المزيد',
    'رابط الخبر بصحيفة الميناء: قصة أخرى',
    'لقراءة الحوار كاملاً انقر هنا',
    'للتواصل أرسل sms إلى 80001 زين، 80002 موبايلي تبدأ بالرمز 77 مسافة ثم الرسالة',
    '80003 - Stc',
    'Next Previous',
    'Share | Save | Print',
    'Advertisement',
    'Read more: the other story',
    'Related articles',
    'Follow us on Facebook',
    'Sign up for our newsletter',
    'We use cookies to improve the site',
    '© 2024 The Meridian. All rights reserved.',
    'Soldiers near the border (AFP)',
    'A view of the port [Reuters]',
    'Photo: The Meridian',
    '3 min read',
    '* * *',
  ])('takes away %j between paragraphs', (line) => {
    expect(removeFurniture(`${prose[0]!}\n\n${line}\n\n${prose[1]!}`)).toBe(prose.join('\n\n'));
  });

  it.each([
    'Reporting by A. Writer in Cairo; Editing by B. Reader',
    'إعداد: قسم الأخبار',
    '(رويترز، الصحيفة)',
    '(AFP)',
    '// انتهى //',
    '(النهاية)',
    'انتهى/ح7',
    'م ع / س ن ر',
    'writer@meridian.example',
    'لمراسلة الكاتب: writer@meridian.example',
    'تويتر: @the_writer',
    '* خدمة «المريديان»',
    '* أستاذ التاريخ في جامعة عدن',
    '18:20 ت م',
  ])('takes away the signature %j at the end', (line) => {
    expect(removeFurniture(`${prose.join('\n\n')}\n\n${line}`)).toBe(prose.join('\n\n'));
  });

  it.each(['سلمى درويش – عدن', 'صوت الميناء – متابعات'])('takes away the byline %j at the start', (line) => {
    expect(removeFurniture(`${line}\n\n${prose.join('\n\n')}`)).toBe(prose.join('\n\n'));
  });

  it('leaves a list at the end', () => {
    const body = `${prose[0]!}\n\n* دقيق القمح\n\n* زيت الزيتون`;
    expect(removeFurniture(body)).toBe(body);
  });

  it.each([
    'Share prices fell in London, and the mayor asked people to save water.',
    'شارك الوزير في الاجتماع الذي عقد في عمان.',
    'Related to this was the question of who pays.',
    'المصدر الرئيسي للمياه هو النهر.',
    'وقال إن الخط الجديد سيصل إلى البصرة.',
    'Cookies were baked for the children of the village.',
    'The photographer works for an agency (Getty), she said, and lives in Rome.',
    'Topics of the talks were water and gas.',
    'اقرأ هذا الكتاب، قالت المعلمة لتلاميذها في الصف.',
    'أخبار أخرى وصلت من القرية حملها المسافرون معهم إلى المدينة.',
    'قراءة 20 صفحة في اليوم تكفي الطالب كي يتم الكتاب.',
    'المزيد من المياه سيصل إلى الأحياء القديمة مطلع الأسبوع.',
    'أعلنت زين وموبايلي خفض رسوم الرسائل إلى 5 هللات.',
    'انضم إلى الفريق لاعبان من أندية المنطقة الشرقية أمس',
    'اشترك في السباق ثلاثون متسابقاً من خمس مدن',
    'انتهى الاجتماع من دون اتفاق.',
    'Watch out, said the old man.',
    'الأكثر قراءة بين الكتب هذا العام رواية كتبت في بيروت عن مدينة بلا بحر.',
  ])('leaves the prose %j', (line) => {
    const body = `${prose[0]!}\n\n${line}\n\n${prose[1]!}`;
    expect(removeFurniture(body)).toBe(body);
  });

  it('keeps a report that an agency signed at its end', () => {
    const report = `${'The council met for a second day and could not agree on who should lead it, members said after the vote. '.repeat(2)}It will meet again. (AFP)`;
    expect(removeFurniture(`${prose[1]!}\n\n${report}`)).toContain('It will meet again.');
  });

  it('changes nothing the second time', () => {
    const line = fc.constantFrom(
      ...prose,
      '+ الخط -',
      '(AFP)',
      'Advertisement',
      '',
      ' ',
      'المساهمون',
      'A view (Getty)',
      'إعداد: فلان',
      'سلمى درويش – عدن',
      '* أستاذ التاريخ',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\n\n'), (lines, joint) => {
        const once = removeFurniture(lines.join(joint));
        expect(removeFurniture(once)).toBe(once);
      }),
    );
  });

  it.each([
    ['a list', '- صورة الهوية سارية المفعول.', '- شهادة حسن السلوك'],
    ['a question', 'وماذا تقول لمن خسر؟', '- الأيام دول'],
    ['a line of a dialogue', 'قال الأول', '- صدقت'],
  ])('keeps the last line with a dash where it goes on with %s', (_, before, last) => {
    const body = `${prose[0]!}\n\n${before}\n\n${last}`;
    expect(removeFurniture(body)).toBe(body);
    expect(removeFurniture(`${prose[0]!}\n\n${last}`)).toBe(prose[0]);
  });

  it('keeps a long sentence that names in brackets where something was said, and a prayer at the end', () => {
    const told =
      'وأعلن رئيس نادي الميناء استقالته من منصبه بعد خلاف طويل مع الإدارة، ووجه رسائل قاسية إلى زملائه السابقين في النادي عبر حسابه الرسمي في موقع التواصل الاجتماعي (تويتر).';
    const body = `${told}\n\n(إنا لله وإنا إليه راجعون والحمد لله)`;
    expect(removeFurniture(body)).toBe(body);
    expect(removeFurniture(`${told}\n\n(تصوير: سالم الحربي)`)).toBe(told);
    expect(removeFurniture(`${told}\n\n(Reporting by Tom Reed)`)).toBe(told);
  });

  it('leaves a text that is nothing but a caption, and nothing of one that is furniture alone', () => {
    const caption = 'Runners cross the harbor bridge at dawn on Sunday (Reuters)';
    expect(removeFurniture(`Share\n\n${caption}`)).toBe(caption);
    expect(removeFurniture('Share\n\nPrint')).toBe('');
  });

  it.each([
    ['سلمى درويش – عدن', ['سلمى درويش']],
    ['الموصل - نور الياسري', ['نور الياسري']],
    ['Next Previous سلمى درويش – أخبار الميناء', ['سلمى درويش']],
    ['نور الياسري – وادي الحجارة', ['نور الياسري']],
    ['صحيفة الميناء – سان خوسيه', []],
    ['رئيس الميناء العام - نور الياسري', []],
    ['عدن – وكالات', []],
  ])('takes %s away and says who wrote it', (line, authors) => {
    const text = 'قالت الوزيرة إن العمل بدأ في الميناء يوم الخميس وإن السفن الكبيرة تدخله في الربيع المقبل.';
    expect(readPlainBody(`${line}\n\n${text}`)).toEqual({ body: text, authors });
  });
});
