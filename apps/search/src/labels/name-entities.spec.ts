import { entityNames } from './entity-names';
import { compileQuery } from '@naba/search-query';
import type { Query } from '@naba/search-query';

const iraq = 'wd:Q796';
const baghdad = 'geonames:98182';
const emirates = 'wd:Q878';
const nato = entityNames().find(['NATO'], true)?.entityIds[0] ?? '';
const unitedNations = entityNames().find(['United', 'Nations'], true)?.entityIds[0] ?? '';

/** Names in a query with the ids they stand for. */
function namesIn(text: string): [string, ...string[]][] {
  const found: [string, ...string[]][] = [];
  const visit = (query: Query): void => {
    if (query.kind === 'and' || query.kind === 'or') query.parts.forEach(visit);
    else if (query.kind === 'not') visit(query.part);
    else if (query.kind === 'named') found.push([wordsOf(query.part), ...query.entityIds]);
    else if (query.kind === 'term' && query.entityIds) found.push([`${query.field ?? ''}:${query.text}`, ...query.entityIds]);
  };
  visit(compileQuery(text, entityNames()).all);
  return found;
}

function wordsOf(query: Query): string {
  if (query.kind === 'and') return query.parts.map(wordsOf).join(' ');
  return query.kind === 'term' ? query.text : query.kind;
}

describe('nameEntities', () => {
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
  ])('knows the names in %s', (query, names) => {
    expect(namesIn(query)).toEqual(names);
  });

  it.each([
    '"Baghdad"',
    'title:Baghdad',
    'Bagh*',
    'source:Baghdad',
    'Iraqi',
    'عراقي',
    'who',
    'nice weather today in the city',
    'وضع مالي صعب في المدينة اليوم',
  ])('takes %s as it is written', (query) => {
    expect(namesIn(query)).toEqual([]);
  });

  it('takes a name that is also a given name for a place only when it stands alone', () => {
    expect(namesIn('Jordan')).toEqual([['Jordan', 'wd:Q810']]);
    expect(namesIn('Michael Jordan scores again tonight')).toEqual([]);
  });

  it('knows a person by how the name sounds, in either script', () => {
    const [english, arabic] = [namesIn('Mustafa al-Kadhimi'), namesIn('مصطفى الكاظمي')];
    expect(english[0]?.[1]).toMatch(/^local:per-/);
    expect(english[0]?.slice(1)).toEqual(arabic[0]?.slice(1));
    expect(namesIn('Emmanuel Macron')[0]).toContain('wd:Q3052772');
    expect(namesIn('إيمانويل ماكرون')[0]).toContain('wd:Q3052772');
  });
});
