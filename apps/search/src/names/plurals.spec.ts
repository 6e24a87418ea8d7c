import { ModelFolder } from '@naba/models';
import { Plurals } from './plurals';

const plurals = Plurals.open(new ModelFolder());

describe('Plurals', () => {
  it.each([
    ['مدرسة', 'مدارس'],
    ['مدارس', 'مدرسة'],
    ['طبيب', 'أطباء'],
    ['رئيس', 'رؤساء'],
    ['شؤون', 'شأن'],
    ['شئون', 'شأن'],
    ['إمام', 'أئمة'],
    ['نساء', 'امرأة'],
  ])('leads from %s to %s', (word, other) => {
    expect(plurals.formsOf(word)).toContain(other);
  });

  it.each(['المدارس', 'بالمدارس', 'ومدارس', 'للمدارس', 'وبالمدارس', 'مدارِس'])('reads %s without what is joined to it', (word) => {
    expect(plurals.formsOf(word)).toEqual(['مدرسة']);
  });

  it('gives all plurals of a singular, and one of them the others', () => {
    const two = new Plurals([
      ['شهر', 'أشهر'],
      ['شهر', 'شهور'],
    ]);
    expect(two.formsOf('شهر')).toEqual(['أشهر', 'شهور']);
    expect(two.formsOf('شهور')).toEqual(['شهر', 'أشهر']);
  });

  it.each(['بغداد', 'flood', 'مهندس', ''])('has nothing for %j', (word) => {
    expect(plurals.formsOf(word)).toEqual([]);
  });

  it('has a table in which no line repeats another or joins a word to itself', () => {
    const [, ...lines] = new ModelFolder().read('plurals.tsv').toString('utf8').trim().split('\n');
    expect(new Set(lines).size).toBe(lines.length);
    expect(
      lines.filter((line) => !/^[\u0621-\u064A]+\t[\u0621-\u064A]+$/.test(line) || new Set(line.split('\t')).size < 2),
    ).toEqual([]);
  });
});
