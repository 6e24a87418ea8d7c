import { openGazetteer } from '@naba/gazetteer';
import { ModelFolder } from '@naba/models';
import { EntityFinder } from '../find-entities';

describe('Bodies that a place gives its name to', () => {
  const models = new ModelFolder();
  const finder = EntityFinder.open(models, openGazetteer(models));
  const namesOf = (body: string, type: string): string[] =>
    finder
      .find({ title: 'خبر', body, language: 'ar' })
      .filter((entity) => entity.type === type)
      .flatMap(({ mentions }) => mentions.map(({ text }) => text));

  it.each([
    ['وقال محافظ بنك السودان إن الأسعار ترتفع.', 'بنك السودان'],
    ['وعرضت غرفة عجمان التجارية خطتها أمس.', 'غرفة عجمان التجارية'],
    ['وأعلنت سلطة عجمان للخدمات المالية القرار أمس.', 'سلطة عجمان للخدمات المالية'],
    ['ووقعت الهيئة السعودية للمياه اتفاقا أمس.', 'الهيئة السعودية للمياه'],
    ['وبين الوزارة والهيئة السعودية للمياه اتفاق.', 'الهيئة السعودية للمياه'],
    ['ونقل المصاب إلى مستشفى الخرج العام أمس.', 'مستشفى الخرج'],
    ['ويقع المكتب في مدينة دبي للإعلام منذ أعوام.', 'مدينة دبي للإعلام'],
    ['وتلقت حكومة عجمان الإلكترونية طلبات كثيرة.', 'حكومة عجمان الإلكترونية'],
    ['وارتفعت أسعار الأسهم، وصعد سهم عجمان قليلا.', 'عجمان'],
    ['وجاء أسمنت رأس الخيمة أولا، وكل سهم بعده.', 'أسمنت رأس الخيمة'],
    ['وصعد سهم الشركة، وانخفض عجمان الوطني 2% أمس.', 'عجمان الوطني'],
    ['وصعد كل سهم آخر، عجمان للاستثمار بنسبة 3%.', 'عجمان للاستثمار'],
  ])('%s', (body, name) => {
    expect(namesOf(body, 'ORG')).toEqual([name]);
    expect(namesOf(body, 'LOC')).toEqual([]);
  });

  it.each([
    'وافتتح الوزير مركز عجمان أمس.',
    'وتقع منطقة عجمان في الشمال.',
    'وزار منطقة عجمان لإقامة المهرجان.',
    'وبقي في مركز عجمان لمدة يومين.',
    'وهبطت الطائرة في مطار عجمان الدولي، وارتفع كل سهم.',
    'ودعا الوزير إلى زيارة عجمان للاستثمار فيها.',
  ])('need what follows in such names where others only stand in the place: %s', (body) => {
    expect(namesOf(body, 'LOC')).toHaveLength(1);
  });
});
