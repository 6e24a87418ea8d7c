import { headTitleBefore, yearsAround } from './head-titles';

const titleIn = (text: string): string | undefined => headTitleBefore(text.replace('@', ''), text.indexOf('@'));

it.each([
  ['استقبل الملك @طلال الوفد', 'monarch'],
  ['برعاية جلالة العاهل الأردني الملك @طلال', 'monarch'],
  ['قال الرئيس الجزائري @الزعبي أمس', 'leader'],
  ['زار رئيس الوزراء البريطاني السابق @بلير', 'leader'],
  ['والرئيس @الزعبي', 'leader'],
  ['said President @Smith', 'leader'],
  ['meets King @Talal', 'monarch'],
  ['in the square, King @Talal', 'monarch'],
  ['قال نائب الرئيس @الزعبي', undefined],
  ['قال الرئيس التنفيذي @الزعبي', undefined],
  ['باسم الرئيس @الزعبي', undefined],
  ['الرئيس. @الزعبي', undefined],
  ['الأمير @طلال', undefined],
  ['said Vice President @Smith', undefined],
  ['the company president @Smith', undefined],
])('the title in %s is of a %s', (text, head) => {
  expect(titleIn(text)).toBe(head);
});

it('yearsAround gives the years of the sentence alone', () => {
  const text = 'ولد عام 1990. اغتيل الملك طلال عام ١٩٥١ في القدس. وفي 2020 عاد.';
  expect(yearsAround(text, text.indexOf('طلال'))).toEqual([1951]);
});
