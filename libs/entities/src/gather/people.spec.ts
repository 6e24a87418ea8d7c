import type { EntityV1 } from '@naba/contracts';
import { openGazetteer } from '@naba/gazetteer';
import { ModelFolder } from '@naba/models';
import { EntityFinder } from '../find-entities';

const models = new ModelFolder();
const finder = EntityFinder.open(models, openGazetteer(models));

/** The words of each person's mentions, with where they stand. */
function peopleIn(body: string, language: string): Record<string, string[]> {
  const people = finder.find({ title: '-', body, language }).filter(({ type }) => type === 'PER');
  const nameOf = ({ name }: EntityV1): string => (language === 'ar' ? name.ar : name.en) ?? '';
  return Object.fromEntries(
    people.map((person) => [nameOf(person), person.mentions.map(({ start, text }) => `${start} ${text}`)]),
  );
}

describe('a surname that several people of an article share', () => {
  it('means whom Mr or Mrs before it leaves', () => {
    const body =
      'John Smith, the mayor of Denver, was arrested with his wife Mary Smith. Mrs Smith declined to comment. Mr Smith will appear in court.';
    const people = peopleIn(body, 'en');
    expect(people['Mary Smith']).toContain(`${body.indexOf('Smith declined')} Smith`);
    expect(people['John Smith']).toContain(`${body.indexOf('Mr Smith')} Mr Smith`);
  });

  it('stays with the holder of an office when somebody without one is named', () => {
    const body = 'قال رئيس الوزراء سعد الحريري إن لبنان بخير. وكانت بهية الحريري حاضرة. وقال الحريري في بيروت إنه سيستقيل.';
    expect(peopleIn(body, 'ar')['سعد الحريري']).toContain(`${body.lastIndexOf('الحريري')} الحريري`);
  });

  it('never goes to who came in as a relative', () => {
    const body = 'حضر محمد صلاح وزوجته ماجي صلاح الحفل. وقالت ماجي صلاح إنها سعيدة. ثم غادر صلاح.';
    expect(peopleIn(body, 'ar')['محمد صلاح']).toContain(`${body.lastIndexOf('صلاح')} صلاح`);
  });
});

describe('names in a row', () => {
  it('are two where a given name stands behind و', () => {
    const people = peopleIn('سجل ياسر إبراهيم وياسين مرعي هدفي الفريق.', 'ar');
    expect(Object.keys(people).sort()).toEqual(['ياسر إبراهيم', 'ياسين مرعي']);
  });
});

describe('a head of state', () => {
  it('is found by a surname alone behind the title, and by it again', () => {
    const body = 'استقبل الرئيس تبون وزير الخارجية الفرنسي في الجزائر. وقال تبون إن العلاقات جيدة.';
    expect(peopleIn(body, 'ar')['عبد المجيد تبون']).toEqual([`${body.indexOf('تبون')} تبون`, `${body.lastIndexOf('تبون')} تبون`]);
  });

  it('is none behind the president of something else', () => {
    expect(peopleIn('استقبل نائب الرئيس تبون وفدا في الجزائر.', 'ar')['عبد المجيد تبون']).toBeUndefined();
  });
});

it('takes the noun of an organisation into its mention where the table has it', () => {
  const [nato] = finder
    .find({ title: '-', body: 'وقال إن حلف الناتو سيدرب القوات في العراق.', language: 'ar' })
    .filter(({ id }) => id === 'wd:Q7184');
  expect(nato?.mentions.map(({ text }) => text)).toEqual(['حلف الناتو']);
});
