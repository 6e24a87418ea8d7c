import { gunzipSync } from 'node:zlib';
import { ModelFolder } from '@naba/models';
import { openNameLexicon } from './name-lexicon';
import { People } from './people';
import type { PersonEvidence } from './people';
import { SortedTable, toSortedTable } from './sorted-table';
import { nameKey } from '../words/name-key';

const models = new ModelFolder();
const lexicon = openNameLexicon(models);
const shipped = new People(new SortedTable(gunzipSync(models.read('people.tsv.gz'))), lexicon);

function evidence(kind: string | undefined, countries: string, more: Partial<PersonEvidence> = {}): PersonEvidence {
  return { kind, countries: new Set(countries.split(' ')), head: undefined, years: [], ...more };
}

/** A table of our own: names, what they need, traits, countries, years. */
function peopleOf(
  ...rows: readonly (readonly [id: string, names: string, needs: string, traits: string, countries: string, years?: string])[]
) {
  const cells = rows.flatMap(([id, names, needs, traits, countries, years = '-']) =>
    [...new Set(names.split('|').map(nameKey))].map((key) => [
      key,
      id,
      needs,
      traits,
      countries,
      ...years.split('-'),
      names,
      '',
      names,
    ]),
  );
  return new People(new SortedTable(toSortedTable(cells)), lexicon);
}

describe('the office holder whom a name means', () => {
  it.each([
    ['Mustafa Al-Kadhimi', 'مصطفى الكاظمي', 'IQ'],
    ['Mustafa al-Kazemi', 'مصطفى الكاظمي', 'IQ'],
    ['Barham Salih', 'برهم صالح', 'IQ'],
    ['Luigi Di Maio', 'لويجي دي مايو', 'IT'],
    ['Recep Tayyip Erdoğan', 'رجب طيب إردوغان', 'TR'],
    ['Emmanuel Macron', 'إيمانويل ماكرون', 'FR'],
    ['Vladimir Putin', 'فلاديمير بوتين', 'RU'],
    ['António Guterres', 'أنطونيو غوتيريش', 'US'],
    ['Ahmad Chalabi', 'أحمد الجلبي', 'IQ'],
    ['Dmitry Medvedev', 'دميتري مدفيديف', 'RU'],
  ])('is one for %s and %s', (english, arabic, iso) => {
    const [first, second] = [english, arabic].map((name) => shipped.find(name, evidence('politician', iso)));
    expect(first?.id).toMatch(/^Q\d+$/);
    expect(second?.id).toBe(first?.id);
  });

  it('has a country that the article speaks of, unless a title says who they led', () => {
    expect(shipped.find('Barham Salih', evidence(undefined, 'IQ'))).toBeDefined();
    expect(shipped.find('Barham Salih', evidence('politician', 'SE'))).toBeDefined();
    expect(shipped.find('Barham Salih', evidence(undefined, 'SE'))).toBeUndefined();
  });

  it('is a monarch by title and name in the years of the reign, whatever country the article speaks of', () => {
    const people = peopleOf(
      ['Q1', 'Ludovic', 'monarch', 'royal', 'SE', '2001-2010'],
      ['Q2', 'Ottokar', 'monarch', 'royal', 'SE', '2001-2010'],
    );
    const king = (year: number): PersonEvidence => evidence('royal', 'FR', { head: 'monarch', years: [year] });
    expect(people.find('Ottokar', king(2005))?.id).toBe('Q2');
    expect(people.find('Ottokar', king(1805))).toBeUndefined();
    expect(people.find('Ottokar', { ...king(2005), head: undefined })).toBeUndefined();
  });

  it('who never led has a title, or a name that is long and ends in no given name', () => {
    expect(shipped.find('قاسم الأعرجي', evidence('politician', 'IQ'))).toBeDefined();
    expect(shipped.find('قاسم الأعرجي', evidence(undefined, 'IQ'))).toBeUndefined();
    expect(shipped.find('قاسم الأعرجي', evidence('politician', 'SE'))).toBeUndefined();
    const people = peopleOf(['Q1', 'عبد الرحمن إبراهيم', '', '', 'SD'], ['Q2', 'عبد الرحمن السنجاري', '', '', 'SD']);
    expect(people.find('عبد الرحمن إبراهيم', evidence(undefined, 'SD'))).toBeUndefined();
    expect(people.find('عبد الرحمن السنجاري', evidence(undefined, 'SD'))?.id).toBe('Q2');
  });

  it('may have a short name where the surname is theirs alone, unless it is an Arab one', () => {
    const people = peopleOf(
      ['Q1', 'Ann Oake', '', 'sole', 'US'],
      ['Q2', 'Ben Oaks', '', '', 'US'],
      ['Q3', 'علي عاجي', '', 'sole', 'IQ'],
    );
    expect(people.find('Ann Oake', evidence(undefined, 'US'))?.id).toBe('Q1');
    expect(people.find('Ann Oake', evidence(undefined, 'GB'))).toBeUndefined();
    expect(people.find('Ben Oaks', evidence(undefined, 'US'))).toBeUndefined();
    expect(people.find('علي عاجي', evidence(undefined, 'IQ'))).toBeUndefined();
  });

  it('is spelled as their own Arabic name is, where they are at home in Arabic', () => {
    const people = peopleOf(['Q1', 'سعود المرزوقي|Saud al-Marzouqi', '', 'leading', 'KW']);
    const minister = evidence('politician', 'KW');
    expect(people.find('سعود المرزوقي', minister)?.id).toBe('Q1');
    for (const name of ['سعيد المرزوقي', 'سعد المرزوقي', 'Saeed al-Marzouqi'])
      expect(people.find(name, minister)).toBeUndefined();
    for (const name of ['Saoud al-Marzouqi', 'Saud Al Marzuqi']) expect(people.find(name, minister)?.id).toBe('Q1');
  });

  it('may be named without some of their fathers', () => {
    const people = peopleOf(['Q1', 'حمود بن ناصر بن فهد الدعيج|Hamoud al-Duaij', '', '', 'KW']);
    expect(people.find('حمود الدعيج', evidence('politician', 'KW'))?.id).toBe('Q1');
    expect(people.find('حمود الدغيم', evidence('politician', 'KW'))).toBeUndefined();
  });

  it('is spelled as their own Latin name is, where they are at home in Latin script', () => {
    const people = peopleOf(['Q1', 'Karen Lindell', '', 'leading', 'SE']);
    expect(people.find('Karen Lindell', evidence('politician', 'SE'))?.id).toBe('Q1');
    expect(people.find('Corin Lundall', evidence('politician', 'SE'))).toBeUndefined();
    expect(people.find('كارين ليندل', evidence('politician', 'SE'))?.id).toBe('Q1');
    expect(people.find('كورين لوندال', evidence('politician', 'SE'))).toBeUndefined();
  });

  it.each([
    ['athlete', 'military', undefined],
    ['artist', 'royal', undefined],
    ['royal', 'military', undefined],
    ['royal', 'royal', 'Q1'],
    ['military', '', undefined],
    ['military', 'military', 'Q1'],
    ['clergy', '', undefined],
    ['politician', '', 'Q1'],
  ])('has an office that goes with a title of the kind %s (%s: %s)', (kind, traits, id) => {
    const people = peopleOf(['Q1', 'وسيم الرشيدي', '', traits, 'JO']);
    expect(people.find('وسيم الرشيدي', evidence(kind, 'JO'))?.id).toBe(id);
  });

  it('is nobody where two are meant', () => {
    const people = peopleOf(['Q1', 'وسيم الرشيدي', '', '', 'JO'], ['Q2', 'وسيم الرشيدي', '', '', 'IQ']);
    expect(people.find('وسيم الرشيدي', evidence('politician', 'JO IQ'))).toBeUndefined();
    expect(people.find('وسيم الرشيدي', evidence('politician', 'IQ'))?.id).toBe('Q2');
  });

  it('is meant by one word only with the title of the office, while it was held', () => {
    const people = peopleOf(
      ['Q1', 'طلال', 'monarch', 'leading royal', 'JO', '1995-2005'],
      ['Q2', 'الزعبي', 'leader', 'leading', 'JO', '2010-'],
    );
    expect(people.find('طلال', evidence('royal', 'JO'))).toBeUndefined();
    expect(people.find('طلال', evidence('royal', 'JO', { head: 'monarch' }))?.id).toBe('Q1');
    expect(people.find('طلال', evidence('royal', 'JO', { head: 'monarch', years: [1951] }))).toBeUndefined();
    expect(people.find('الزعبي', evidence('politician', 'JO', { head: 'leader', years: [2015] }))?.id).toBe('Q2');
    expect(people.find('الزعبي', evidence('politician', 'JO'))).toBeUndefined();
  });
});
