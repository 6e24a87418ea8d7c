import type { EntityV1 } from '@naba/contracts';
import { openGazetteer } from '@naba/gazetteer';
import { ModelFolder } from '@naba/models';
import { EntityFinder } from '../find-entities';

const models = new ModelFolder();
const finder = EntityFinder.open(models, openGazetteer(models));

function clubsIn(body: string, language: string): string[] {
  const isClub = ({ kind }: EntityV1): boolean => kind === 'sports club';
  return finder
    .find({ title: '-', body, language })
    .filter(isClub)
    .flatMap(({ id, mentions }) => mentions.map(({ text }) => `${text}=${id}`))
    .sort();
}

describe('football clubs of one word', () => {
  it('are those of the country that the article speaks of', () => {
    const report = (country: string): string =>
      `فاز فريق الأهلي في المباراة الأولى من الدوري ${country}، وسجل لاعب الأهلي هدفين في مرمى ضيفه.`;
    expect(clubsIn(report('السعودي'), 'ar')).toEqual(['الأهلي=wd:Q44441', 'الأهلي=wd:Q44441']);
    expect(clubsIn(report('المصري'), 'ar')).toEqual(['الأهلي=wd:Q223566', 'الأهلي=wd:Q223566']);
  });

  it('are none where clubs of two of its countries have the name', () => {
    const clubs = clubsIn('في مباراة بين السعودية ومصر سجل لاعب الأهلي هدفا في مرمى الفريق الضيف بعد ركلة.', 'ar');
    expect(clubs.filter((club) => club.includes('wd:'))).toEqual([]);
  });

  it('are found behind who plays for them, and what is joined', () => {
    const body = 'رفع الاتحاد السعودي لكرة القدم الإيقاف عن لاعبي النصر والهلال قبل مباراة نهائي كأس السوبر.';
    expect(clubsIn(body, 'ar')).toEqual(['النصر=wd:Q482764', 'الهلال=wd:Q73965']);
  });

  it('are words elsewhere', () => {
    expect(clubsIn('تحقق النصر في السعودية بعد معركة طويلة، ورأى الناس الهلال في سماء الرياض.', 'ar')).toEqual([]);
    expect(clubsIn('Chelsea met her friends in London, England, after the play.', 'en')).toEqual([]);
  });

  it('are another club where the adjective of another country follows', () => {
    const body = 'خاض الفريق مباراة ودية أمام فريق فرايبورغ السويسري، وسجل المهاجم هدفين في مرمى ضيفه.';
    expect(clubsIn(body, 'ar').filter((club) => club.includes('wd:'))).toEqual([]);
  });

  it('lead on from the ids that they had', () => {
    const body = 'فاز فريق الأهلي في المباراة الأولى من الدوري السعودي، وسجل لاعب الأهلي هدفين.';
    const [club] = finder.find({ title: '-', body, language: 'ar' }).filter(({ kind }) => kind === 'sports club');
    expect(club?.formerIds).toContain('local:org-ahl');
  });

  it('lead on from the id of our own table where another links them', () => {
    const body = 'فاز فريق ليفربول في الدوري الإنجليزي، وسجل لاعب ليفربول هدفين في مرمى تشيلسي.';
    const club = finder.find({ title: '-', body, language: 'ar' }).find(({ id }) => id === 'wd:Q1130849');
    expect(club?.formerIds).toContain('local:liverpool-fc');
  });
});

describe('short names of parties', () => {
  const idsOf = (body: string): string[] => finder.find({ title: '-', body, language: 'en' }).map(({ id }) => id);

  it('mean the party where the article speaks of its country', () => {
    expect(idsOf('Labour won the election in Britain, and the Tories lost seats.')).toEqual(
      expect.arrayContaining(['wd:Q9630', 'wd:Q9626']),
    );
    expect(idsOf('Labour won the election in New Zealand.')).not.toContain('wd:Q9630');
  });
});
