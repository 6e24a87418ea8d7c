import { gunzipSync } from 'node:zlib';
import { ModelFolder } from '@naba/models';
import { Identities } from './identities';
import { nameKey } from '../words/name-key';

const models = new ModelFolder();
const identities = Identities.open(models);

const iraq = new Set(['IQ']);
const nowhere: ReadonlySet<string> = new Set();

describe('Identities.person', () => {
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
    const [first, second] = [english, arabic].map((name) => identities.person(name, 'politician', new Set([iso])));
    expect(first?.link.id).toMatch(/^wd:Q\d+$/);
    expect(second?.link.id).toBe(first?.link.id);
  });

  it('asks for the country of the office, or for a title of one who led a state', () => {
    expect(identities.person('Barham Salih', undefined, iraq)?.kind).toBe('politician');
    expect(identities.person('Barham Salih', 'politician', nowhere)).toBeDefined();
    expect(identities.person('Barham Salih', undefined, nowhere)).toBeUndefined();
  });

  it('asks for a title of everyone else, who may have namesakes', () => {
    expect(identities.person('قاسم الأعرجي', 'politician', iraq)).toBeDefined();
    expect(identities.person('قاسم الأعرجي', undefined, iraq)).toBeUndefined();
    expect(identities.person('قاسم الأعرجي', 'politician', nowhere)).toBeUndefined();
    expect(identities.person('قاسم الأعرجي', 'athlete', iraq)).toBeUndefined();
  });

  it('takes a long name for the office holder in whose country it is, unless a title tells of another trade', () => {
    expect(identities.person('Abdul-Amir Rashid Yarallah', undefined, iraq)).toBeDefined();
    expect(identities.person('Abdul-Amir Rashid Yarallah', 'athlete', iraq)).toBeUndefined();
    expect(identities.person('Abdul-Amir Rashid Yarallah', undefined, nowhere)).toBeUndefined();
  });

  it('knows nobody by one word', () => {
    expect(identities.person('Macron', 'politician', new Set(['FR']))).toBeUndefined();
  });
});

describe('Identities.organization', () => {
  it('knows a university under both names where the article speaks of its country', () => {
    const emirates = new Set(['AE']);
    const english = identities.organization('University of Sharjah', emirates);
    expect(english).toMatchObject({ kind: 'university', link: { iso: 'AE' } });
    expect(identities.organization('جامعة الشارقة', emirates)?.link.id).toBe(english?.link.id);
    expect(identities.organization('University of Sharjah', iraq)).toBeUndefined();
  });

  it('knows bodies of no country everywhere and nobody by one word', () => {
    expect(identities.organization('Arab Monetary Fund', nowhere)).toBeDefined();
    expect(identities.organization('Carrefour', new Set(['FR']))).toBeUndefined();
  });
});

describe('the tables', () => {
  const rowsOf = (name: string): string[][] =>
    gunzipSync(models.read(name))
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
