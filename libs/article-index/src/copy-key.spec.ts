import fc from 'fast-check';
import { copyKeyOf } from './copy-key';

const body =
  'قالت وزارة الدفاع إن القوات العراقية سيطرت على المدينة فجر اليوم بعد معارك استمرت ثلاثة أيام مع مسلحين في أطرافها الغربية';
const article = { id: 'a', title: 'عنوان', body };

describe('copyKeyOf', () => {
  it('is shared by copies that differ in spelling, spacing, punctuation, case and title', () => {
    const copies = [
      { ...article, id: 'b', title: 'عنوان آخر' },
      { ...article, body: body.replaceAll('ة', 'ه').replaceAll('أ', 'ا').replaceAll(' ', ' \n') },
      { ...article, body: `«${body}».` },
    ];
    for (const copy of copies) expect(copyKeyOf(copy)).toBe(copyKeyOf(article));
    const english =
      'The ministry said that its forces had taken the town at dawn after a battle of three days with armed men on its edge';
    expect(copyKeyOf({ ...article, body: english.toUpperCase() })).toBe(copyKeyOf({ ...article, body: english }));
  });

  it('is another where one word or the order of two differs', () => {
    for (const other of [body.replace('ثلاثة', 'أربعة'), body.replace('وزارة الدفاع', 'الدفاع وزارة'), `${body} أمس`])
      expect(copyKeyOf({ ...article, body: other })).not.toBe(copyKeyOf(article));
  });

  it('tells short bodies apart by their titles, and where title ends and body begins', () => {
    const keys = [
      { id: 'a', title: 'Goal in Cairo', body: 'Watch the video' },
      { id: 'b', title: 'Storm in Basra', body: 'Watch the video' },
      { id: 'c', title: 'Storm in Basra watch', body: 'the video' },
    ].map(copyKeyOf);
    expect(new Set(keys).size).toBe(3);
  });

  it('makes no copies of articles without a word', () => {
    const wordless = { title: '…', body: '???' };
    expect(copyKeyOf({ id: 'a', ...wordless })).not.toBe(copyKeyOf({ id: 'b', ...wordless }));
  });

  it('is 32 hexadecimal digits for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (title, text) => {
        expect(copyKeyOf({ id: 'a', title, body: text })).toMatch(/^[0-9a-f]{32}$/);
      }),
    );
  });
});
