import { gzipSync } from 'node:zlib';
import { ModelFolder } from '@naba/models';
import { openGazetteer, toGazetteer } from './gazetteer';
import { decodeTraits, encodeTraits, packGazetteer, unpackGazetteer } from './gazetteer-file';
import type { GazetteerFile } from './gazetteer-file';
import { arabicPlaceKey, latinPlaceKey } from './place-key';

const file: GazetteerFile = {
  version: 2,
  countries: [['Q1', 'AA', 'Aland', 'أرض', 1, 2, 1000, 'Alandish', 'أرضي']],
  cities: [[7, 'Ham', '', 0, 3, 4, 500, 1]],
  regions: [['local:coast', 'Coast', 'الساحل', '', 0]],
  arabicNames: 'ارض\t\t0\nارضي\ta\t0',
  latinNames: 'Aland\t\t0\nHam\tw\t1\nHam Upon Sea\t\t1,2',
  givenNames: 'محمد',
};

describe('toGazetteer', () => {
  it('finds the places of a name with its traits', () => {
    const gazetteer = toGazetteer(file);
    expect(gazetteer.latin.find('Ham')?.traits.isWord).toBe(true);
    expect(gazetteer.latin.find('Ham Upon Sea')?.targets.map(({ id }) => id)).toEqual(['geonames:7', 'local:coast']);
    expect(gazetteer.latin.longestFrom('Ham')).toBe(3);
    expect(gazetteer.latin.find('Nowhere')).toBeUndefined();
    expect(gazetteer.countryByIso('AA')?.adjective).toEqual({ en: 'Alandish', ar: 'أرضي' });
    expect(gazetteer.placeById('geonames:7')).toMatchObject({ kind: 'city', iso: 'AA', isCapital: true, name: { en: 'Ham' } });
  });

  it('names the file to build again when a name points to no place', () => {
    const broken = toGazetteer({ ...file, latinNames: 'Ham\t\t9' });
    expect(() => broken.latin.find('Ham')).toThrow('Place number 9 is missing');
  });
});

describe('the model file', () => {
  it('comes back from its bytes unchanged', () => {
    expect(unpackGazetteer(packGazetteer(file))).toEqual(file);
  });

  it('is refused in another version', () => {
    expect(() => unpackGazetteer(gzipSync(JSON.stringify({ ...file, version: 3 })))).toThrow('Gazetteer version 3 is unknown');
  });

  it('keeps every trait', () => {
    const traits = { isAdjective: true, isWord: false, isPerson: true, isWhole: true, isTaMarbuta: false };
    expect(decodeTraits(encodeTraits(traits))).toEqual(traits);
  });

  it('gives every country a Wikidata id, names in both languages and coordinates', () => {
    const ids = ['wd:Q796', 'wd:Q38', 'wd:Q29', 'wd:Q43', 'wd:Q928'];
    const gazetteer = openGazetteer(new ModelFolder());
    const places = ids.map((id) => gazetteer.placeById(id));
    expect(places.map((place) => place?.name.ar)).toEqual(['العراق', 'إيطاليا', 'إسبانيا', 'تركيا', 'الفلبين']);
    for (const place of places) expect(place?.lat).toBeDefined();
  });
});

describe('keys', () => {
  it('are the same for the spellings of one name', () => {
    expect(arabicPlaceKey('الإسكندرية')).toBe(arabicPlaceKey('الاسكندريه'));
    expect(latinPlaceKey('St. Petersburg')).toBe(latinPlaceKey('St Petersburg'));
    expect(latinPlaceKey('Xi’an')).toBe(latinPlaceKey("Xi'an"));
  });
});
