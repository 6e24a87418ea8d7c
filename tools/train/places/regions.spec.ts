import { sourcedRegions } from './regions';

const city = (geonameid: string, name: string, population: number, iso2 = 'AA'): Record<string, string> => ({
  geonameid,
  name_en: name,
  names_ar: '',
  population: String(population),
  iso2,
});

const cities = [
  city('1', 'Seat', 900_000),
  city('2', 'Rest', 300_000),
  city('3', 'North', 250_000, 'BB'),
  city('4', 'Big', 2_000_000, 'BB'),
];
const cityRecords = { '1': ['1', 1], '2': ['1', 1], '3': ['2', 1], '4': ['2', 1] } as const;

function regionsOf(...names: readonly (readonly [string, string, string])[]): string[] {
  const regions = names.map(([code, en, ar], index) => [index, code === '1' ? 'AA' : 'BB', code, en, ar] as const);
  return sourcedRegions({ regions, usStates: {}, cityRecords }, cities, [], (name) => name === 'Land').map(
    ({ en, ar, isNamedLikeOther }) => [...en, ...ar, ...(isNamedLikeOther ? ['!'] : [])].join('|'),
  );
}

describe('sourcedRegions', () => {
  it('has a region with and without the word for its kind', () => {
    expect(regionsOf(['1', 'Hills Province', 'مقاطعة التلال'])).toEqual(['Hills|Hills Province|التلال|مقاطعة التلال']);
  });

  it('leaves out a region that is named after the city where its people live', () => {
    expect(regionsOf(['1', 'Seat Region', 'Seat'])).toEqual([]);
  });

  it('marks a region named like a large city elsewhere, or like a country', () => {
    expect(regionsOf(['1', 'Big', ''], ['2', 'Land', ''])).toEqual(['Big|!', 'Land|!']);
  });

  it('leaves out what few people live in', () => {
    expect(regionsOf(['9', 'Wastes', ''])).toEqual([]);
  });
});
