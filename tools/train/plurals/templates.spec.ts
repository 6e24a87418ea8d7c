import { learnTemplates, pluralBy } from './templates';

const templates = learnTemplates([
  ['مدرسه', 'مدارس'],
  ['مكتبه', 'مكاتب'],
  ['محكمه', 'محاكم'],
  ['محكمه', 'محاكم'],
  ['علم', 'علوم'],
  ['سجن', 'سجون'],
]);

describe('learnTemplates', () => {
  it('keeps what three different pairs have', () => {
    expect(templates.map(({ plural }) => plural)).toEqual(['12ا34']);
  });
});

describe('pluralBy', () => {
  it('puts the letters of a word into the plural of a template', () => {
    expect(pluralBy(templates[0]!, 'مزرعه')).toBe('مزارع');
  });

  it('says nothing of a word that does not fit', () => {
    expect(pluralBy(templates[0]!, 'علم')).toBeUndefined();
  });
});
