import { Lexeme } from '@naba/text';
import { fingerprintDistance, simhash } from './simhash';

const words = (text: string): Lexeme[] => text.split(' ').map((word) => new Lexeme(word));
const report = words(
  'وصل وزير الخارجية إلى العاصمة صباح اليوم في زيارة رسمية تستمر يومين يلتقي خلالها كبار المسؤولين لبحث التعاون في مجالات الطاقة والمياه والنقل بين البلدين',
);

describe('simhash', () => {
  it('gives the same 64 bits for the same text, whatever its diacritics, hamzas and letter case', () => {
    expect(simhash(words('Éole a dit'))).toBe(simhash(words('eole A DIT')));
    expect(simhash(words('إلى القُدس مدينة'))).toBe(simhash(words('الى القدس مدينه')));
    expect(simhash(report)).toMatch(/^[0-9a-f]{16}$/);
  });

  it('stays near when one word of a report changes, and far when the text is another', () => {
    const changed = report.with(5, new Lexeme('مساء'));
    const other = words(
      'فاز الفريق المضيف بثلاثة أهداف دون رد في افتتاح الدوري أمام جمهور كبير ملأ مدرجات الملعب منذ الظهر رغم حرارة الجو',
    );
    expect(fingerprintDistance(simhash(report), simhash(changed))).toBeLessThan(16);
    expect(fingerprintDistance(simhash(report), simhash(other))).toBeGreaterThan(20);
  });

  it('gives a fingerprint for texts shorter than a shingle', () => {
    expect(simhash([])).toBe('0000000000000000');
    expect(simhash(words('one'))).not.toBe(simhash(words('two')));
  });
});
