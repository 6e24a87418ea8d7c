import fc from 'fast-check';
import { removeFurniture } from './remove-furniture';

const prose = [
  'قالت الوزيرة إن العمل بدأ في بغداد يوم الخميس.',
  'The mayor opened the bridge on Tuesday and said it would be free.',
];

describe('removeFurniture', () => {
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
    'للاشتراك في نشرتنا البريدية اضغط هنا',
    'جميع الحقوق محفوظة © 2024',
    'القوات تتقدم نحو المدينة (Getty)',
    'صورة من الميدان (فرانس برس)',
    'متظاهرون في الساحة (أحمد علي/رويترز)',
    'كلمات مفتاحية:',
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

  it.each(['Reporting by A. Writer in Cairo; Editing by B. Reader', 'إعداد: قسم الأخبار', '(رويترز، الصحيفة)', '(AFP)'])(
    'takes away the signature %j at the end',
    (line) => {
      expect(removeFurniture(`${prose.join('\n\n')}\n\n${line}`)).toBe(prose.join('\n\n'));
    },
  );

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
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\n\n'), (lines, joint) => {
        const once = removeFurniture(lines.join(joint));
        expect(removeFurniture(once)).toBe(once);
      }),
    );
  });
});
