import { gunzipSync } from 'node:zlib';
import { readModel } from '@naba/models';
import { identifyOrganization, identifyPerson } from './identities';
import { nameKey } from './name-key';

const iraq = new Set(['IQ']);
const nowhere: ReadonlySet<string> = new Set();

describe('identifyPerson', () => {
  it.each([
    ['Mustafa Al-Kadhimi', 'مصطفى الكاظمي', 'IQ'],
    ['Mustafa al-Kazemi', 'مصطفى الكاظمي', 'IQ'],
    ['Barham Salih', 'برهم صالح', 'IQ'],
    ['Luigi Di Maio', 'لويجي دي مايو', 'IT'],
    ['Recep Tayyip Erdoğan', 'رجب طيب إردوغان', 'TR'],
    ['Emmanuel Macron', 'إيمانويل ماكرون', 'FR'],
    ['Vladimir Putin', 'فلاديمير بوتين', 'RU'],
    ['António Guterres', 'أنطونيو غوتيريش', 'US'],
  ])('knows %s and %s as one person', (english, arabic, iso) => {
    const [first, second] = [english, arabic].map((name) => identifyPerson(name, 'politician', new Set([iso])));
    expect(first?.link.id).toMatch(/^wd:Q\d+$/);
    expect(second?.link.id).toBe(first?.link.id);
  });

  it('asks for the country of the office, or for a title of one who led a state', () => {
    expect(identifyPerson('Barham Salih', undefined, iraq)?.kind).toBe('politician');
    expect(identifyPerson('Barham Salih', 'politician', nowhere)).toBeDefined();
    expect(identifyPerson('Barham Salih', undefined, nowhere)).toBeUndefined();
  });

  it('asks for a title of everyone else, who may have namesakes', () => {
    expect(identifyPerson('قاسم الأعرجي', 'politician', iraq)).toBeDefined();
    expect(identifyPerson('قاسم الأعرجي', undefined, iraq)).toBeUndefined();
    expect(identifyPerson('قاسم الأعرجي', 'politician', nowhere)).toBeUndefined();
    expect(identifyPerson('قاسم الأعرجي', 'athlete', iraq)).toBeUndefined();
  });

  it('takes a long name for the office holder in whose country it is, unless a title tells of another trade', () => {
    expect(identifyPerson('Abdul-Amir Rashid Yarallah', undefined, iraq)).toBeDefined();
    expect(identifyPerson('Abdul-Amir Rashid Yarallah', 'athlete', iraq)).toBeUndefined();
    expect(identifyPerson('Abdul-Amir Rashid Yarallah', undefined, nowhere)).toBeUndefined();
  });

  it('knows nobody by one word', () => {
    expect(identifyPerson('Macron', 'politician', new Set(['FR']))).toBeUndefined();
  });
});

describe('identifyOrganization', () => {
  it('knows a university under both names where the article speaks of its country', () => {
    const emirates = new Set(['AE']);
    const english = identifyOrganization('University of Sharjah', emirates);
    expect(english).toMatchObject({ kind: 'university', link: { iso: 'AE' } });
    expect(identifyOrganization('جامعة الشارقة', emirates)?.link.id).toBe(english?.link.id);
    expect(identifyOrganization('University of Sharjah', iraq)).toBeUndefined();
  });

  it('knows bodies of no country everywhere and nobody by one word', () => {
    expect(identifyOrganization('Arab Monetary Fund', nowhere)).toBeDefined();
    expect(identifyOrganization('Carrefour', new Set(['FR']))).toBeUndefined();
  });
});

describe('the tables', () => {
  const rowsOf = (name: string): string[][] =>
    gunzipSync(readModel(name))
      .toString('utf8')
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'));

  it('hold Wikidata ids, names, and the keys of people as they are computed today', () => {
    const [people, organizations] = ['people.tsv.gz', 'organization-names.tsv.gz'].map(rowsOf);
    const isWrong = ([, id = '', , , en = '', ar = '']: readonly string[]): boolean =>
      !/^Q[1-9]\d*$/.test(id) || `${en}${ar}` === '';
    expect([...people!, ...organizations!].filter(isWrong)).toEqual([]);
    const current = people!.filter(([key, , , , en = '']) => nameKey(en) === key);
    expect(current.length).toBeGreaterThan(0.95 * people!.length);
  });
});
