import { ModelFolder } from '@naba/models';
import { compileQuery } from '@naba/search-query';
import type { Query } from '@naba/search-query';
import type { IndexLabel } from './index-names';
import { KnownNames } from './known-names';
import { NameTables } from './name-tables';

const tables = NameTables.open(new ModelFolder());
const known = new KnownNames(tables);

const iraq = 'wd:Q796';
const baghdad = 'geonames:98182';
const emirates = 'wd:Q878';
const nato = known.find(['NATO'], true)?.entityIds[0] ?? '';
const unitedNations = known.find(['United', 'Nations'], true)?.entityIds[0] ?? '';

/** Names in a query with the ids they stand for. */
function namesIn(text: string, names = known): [string, ...string[]][] {
  const found: [string, ...string[]][] = [];
  const visit = (query: Query): void => {
    if (query.kind === 'and' || query.kind === 'or') query.parts.forEach(visit);
    else if (query.kind === 'not') visit(query.part);
    else if (query.kind === 'named') found.push([wordsOf(query.part), ...query.entityIds]);
    else if (query.kind === 'term' && query.entityIds) found.push([`${query.field ?? ''}:${query.text}`, ...query.entityIds]);
  };
  visit(compileQuery(text, names).all);
  return found;
}

function wordsOf(query: Query): string {
  if (query.kind === 'and') return query.parts.map(wordsOf).join(' ');
  return query.kind === 'term' ? query.text : query.kind;
}

describe('names that the tables know', () => {
  it.each([
    ['Baghdad', [['Baghdad', baghdad]]],
    ['baghdad', [['baghdad', baghdad]]],
    ['بغداد', [['بغداد', baghdad]]],
    ['وببغداد', [['وببغداد', baghdad]]],
    ['ببغداد', [['ببغداد', baghdad]]],
    ['للعراق', [['للعراق', iraq]]],
    ['عراق', [['عراق', iraq]]],
    ['UAE', [['UAE', emirates]]],
    ['uae economy', [['uae', emirates]]],
    ['united arab emirates economy', [['united arab emirates', emirates]]],
    ['اقتصاد الإمارات', [['الإمارات', emirates]]],
    ['والإمارات', [['والإمارات', emirates]]],
    ['NATO', [['NATO', nato]]],
    ['nato', [['nato', nato]]],
    ['الناتو', [['الناتو', nato]]],
    ['حلف شمال الاطلسي', [['حلف شمال الاطلسي', nato]]],
    [
      'United Nations in Baghdad',
      [
        ['United Nations', unitedNations],
        ['Baghdad', baghdad],
      ],
    ],
    ['flood OR (storm AND Baghdad)', [['Baghdad', baghdad]]],
    ['NOT Baghdad', [['Baghdad', baghdad]]],
    ['entity:Baghdad', [['entity:Baghdad', baghdad]]],
    ['place:"United Arab Emirates"', [['place:United Arab Emirates', emirates]]],
  ])('are found in %s', (query, names) => {
    expect(namesIn(query)).toEqual(names);
  });

  it.each(['"Baghdad"', 'title:Baghdad', 'Bagh*', 'source:Baghdad', 'Iraqi', 'عراقي', 'who', 'nice weather today in the city'])(
    'leave %s as it is written',
    (query) => {
      expect(namesIn(query)).toEqual([]);
    },
  );

  it('mean a place that is also a given name only where it stands alone', () => {
    expect(namesIn('Jordan')).toEqual([['Jordan', 'wd:Q810']]);
    expect(namesIn('Michael Jordan scores again tonight')).toEqual([]);
  });
});

describe('names that the index has', () => {
  const label = (id: string, names: readonly string[], more: Partial<IndexLabel> = {}): IndexLabel => ({
    id,
    names,
    isPerson: true,
    count: 1,
    ...more,
  });
  /** Articles with a word as written. */
  const counts: Readonly<Record<string, number>> = { batal: 9, amari: 13, odeh: 3, عوده: 400 };
  const countArticles = (words: readonly string[]): Promise<number[]> => Promise.resolve(words.map((word) => counts[word] ?? 0));
  const learned = new KnownNames(tables);
  beforeAll(() =>
    learned.learn(
      [
        label('p:minister', ['مصطفى الكاظمي']),
        label('p:writer', ['Zoë O’Neill-Brown']),
        label('p:both', ['Salim Haddad', 'سليم حداد']),
        label('p:namesake', ['Salim Haddad'], { count: 7 }),
        label('o:mill', ['مطاحن الوادي الكبير'], { isPerson: false }),
        label('p:alone', ['Zorblax']),
        label('p:here', ['Salma al-Khatib']),
        label('p:there', ['سلمى الخطيب']),
        label('p:king', ['Faris of Northland', 'فارس الشمالي'], { count: 40 }),
        label('p:other', ['Faris Odeh'], { count: 9 }),
        label('p:president', ['Jane Whitlock'], { count: 30 }),
        label('p:actor', ['Ben Whitlock'], { count: 20 }),
        label('p:general', ['Omar Batal'], { count: 4 }),
        label('p:clerk', ['Lina Amari'], { count: 4 }),
        label('p:odeh', ['عمر عودة'], { count: 20 }),
        label('p:once', ['Nadir Sole'], { count: 2 }),
        label('p:netanyahu', ['بنيامين نتنياهو', 'Benjamin Netanyahu']),
      ],
      countArticles,
    ),
  );

  it.each([
    ['مصطفى الكاظمي', [['مصطفى الكاظمي', 'p:minister']]],
    ['لمصطفى الكاظمي', [['لمصطفى الكاظمي', 'p:minister']]],
    ['زيارة مصطفى الكاظمى أمس', [['مصطفى الكاظمى', 'p:minister']]],
    ["zoe o'neill brown", [["zoe o'neill brown", 'p:writer']]],
    ['entity:"Zoë O’Neill-Brown"', [['entity:Zoë O’Neill-Brown', 'p:writer']]],
    ['Salim Haddad', [['Salim Haddad', 'p:namesake', 'p:both']]],
    ['مطاحن الوادي الكبير', [['مطاحن الوادي الكبير', 'o:mill']]],
  ])('are found in %s, the most frequent bearers first', (query, names) => {
    expect(namesIn(query, learned)).toEqual(names);
  });

  it.each([
    ['King Faris', [['King Faris', 'p:king']]],
    ['الملك فارس', [['الملك فارس', 'p:king']]],
    ['visit of king faris', [['king faris', 'p:king']]],
    ['Prime Minister Batal said', [['Prime Minister Batal', 'p:general']]],
    ['President Whitlock', []],
    ['President Faris', []],
    ['King Northland', []],
    ['King of Jordan', []],
  ])('are meant in %s by a title and one word, where one is named far more often than others', (query, names) => {
    expect(namesIn(query, learned).filter(([name]) => /king|minister|president|الملك/i.test(name))).toEqual(names);
  });

  it.each([
    ['Batal', [['Batal', 'p:general']]],
    ['odeh', [['odeh', 'p:other']]],
    ['Amari', []],
    ['عودة', []],
    ['Sole', []],
    ['Whitlock', []],
    ['Batal flood', []],
  ])('are meant by the surname in %s where it is alone, and one person is whom articles with it are about', (query, names) => {
    expect(namesIn(query, learned)).toEqual(names);
  });

  it('know how the index writes foreign words', () => {
    expect(learned.formsOf('نتانياهو')).toEqual(['نتنياهو']);
  });

  it('are known by their sound to the script that the index lacks', () => {
    expect(namesIn('Mustafa al-Kadhimi in Mosul', learned)[0]).toEqual(['Mustafa al-Kadhimi', 'p:minister']);
    expect(namesIn('سلوم حداد', learned)).toEqual([]);
    expect(namesIn('Salma al-Khatib', learned)).toEqual([['Salma al-Khatib', 'p:here', 'p:there']]);
    expect(namesIn('mtahn alwadi alkbyr', learned)).toEqual([]);
  });

  it('are names of several words: one word is a word', () => {
    expect(namesIn('zorblax', learned)).toEqual([]);
  });

  it.each(['oil price', 'وزرة الصحة', 'صيادي سمك', 'Salim Brown', 'حداد سليم'])(
    'are not any words that could be one: %s',
    (query) => {
      expect(namesIn(query, learned)).toEqual([]);
    },
  );

  it('are those of the last reading alone', async () => {
    const names = new KnownNames(tables);
    await names.learn([label('p:1', ['Salim Haddad'])], countArticles);
    await names.learn([label('p:2', ['Nour Amin'])], countArticles);
    expect([namesIn('Salim Haddad', names), namesIn('Nour Amin', names)]).toEqual([[], [['Nour Amin', 'p:2']]]);
  });
});
