import { openGazetteer } from '@naba/gazetteer';
import { ModelFolder } from '@naba/models';
import { EntityFinder } from '../find-entities';

const models = new ModelFolder();
const finder = EntityFinder.open(models, openGazetteer(models));

/** `text=type kind`, in order of the text. */
function namesIn(body: string, language: string): string[] {
  return finder
    .find({ title: '-', body, language })
    .flatMap(({ type, kind, mentions }) => mentions.map(({ start, text }) => ({ start, name: `${text}=${type} ${kind}` })))
    .sort((a, b) => a.start - b.start)
    .map(({ name }) => name);
}

const arabicMatch = 'سجل المهاجم هدفين في المباراة بعد ركلة في الشوط الثاني.';
const englishMatch = 'The striker scored twice in the second match of the tournament.';

describe('teams that bear the name of a city or state', () => {
  it.each([
    ['whom somebody plays against', `خسر الفريق أمام مالقة. ${arabicMatch}`, 'مالقة'],
    ['that do what teams do', `وتأهل ميامي إلى الدور التالي. ${arabicMatch}`, 'ميامي'],
    ['beside their goals', `كانت النتيجة شيكاغو 2-1 في النهاية. ${arabicMatch}`, 'شيكاغو'],
  ])('are found %s in Arabic', (_, body, name) => {
    expect(namesIn(body, 'ar')).toContain(`${name}=ORG sports club`);
  });

  it.each([
    ['by who plays for them', `The Kansas quarterback was hurt. ${englishMatch}`, 'Kansas=ORG sports club'],
    ['by what they do', `Chicago beat their guests again. ${englishMatch}`, 'Chicago=ORG sports club'],
    ['in a row with one', `A late goal beat Dallas and Chicago. ${englishMatch}`, 'Chicago=ORG sports club'],
    ['by whom they visit', `Denver at Miami was played on Sunday. ${englishMatch}`, 'Denver=ORG sports club'],
  ])('are found %s in English', (_, body, name) => {
    expect(namesIn(body, 'en')).toContain(name);
  });

  it('are no places where the match is', () => {
    expect(namesIn(`The match against Peru is played in Norway. ${englishMatch}`, 'en')).toContain('Norway=LOC country');
    expect(namesIn(`لعب الفريق في غانا. ${arabicMatch}`, 'ar')).toContain('غانا=LOC country');
  });

  it('are countries in other news', () => {
    const body = 'The minister warned that a ruling against Peru would cost the economy dear, and Norway beat inflation.';
    expect(namesIn(body, 'en')).toEqual(['Peru=LOC country', 'Norway=LOC country']);
    const race = 'The party won the race in the final round, a victory over Peru in trade talks, and no game.';
    expect(namesIn(race, 'en')).toEqual(['Peru=LOC country']);
    expect(namesIn('وقفت الدول أمام غانا في المحكمة التجارية بعد نزاع طويل.', 'ar')).toContain('غانا=LOC country');
  });

  it('are no cities whose number of something stands in brackets', () => {
    expect(namesIn(`افتتحت أمانة الرياض (18) ملعبا. ${arabicMatch}`, 'ar')).toContain('الرياض=LOC city');
  });

  it('are their countries where these play', () => {
    expect(namesIn(`Norway beat Peru. ${englishMatch}`, 'en')).toEqual(['Norway=LOC country', 'Peru=LOC country']);
    expect(namesIn(`خسر الفريق أمام غانا. ${arabicMatch}`, 'ar')).toContain('غانا=LOC country');
  });
});
