import { words } from '../text/words';
import { searchAnswer } from '../shell/answer.fixture';
import { learnNames, learnSuggestion } from './known-names';
import { nameOfValue } from './value-name';

const names = (filter: Parameters<typeof nameOfValue>[0], value: string) =>
  (['en', 'ar'] as const).map((language) => nameOfValue(filter, value, words[language], language));

describe('nameOfValue', () => {
  it('names languages, days and areas as the reader calls them', () => {
    expect(names('lang', 'fr')).toEqual(['French', 'الفرنسية']);
    expect(names('from', '2021-12-23')).toEqual(['23 December 2021', '23 ديسمبر 2021']);
    expect(names('box', '1,2,3,4')).toEqual([words.en.mapArea, words.ar.mapArea]);
  });

  it('shows what an address has written wrong as it is', () => {
    expect(names('lang', 'not a language')).toEqual(['not a language', 'not a language']);
    expect(names('to', 'soon')).toEqual(['soon', 'soon']);
    expect(names('url', 'https://news.example/a')[0]).toBe('https://news.example/a');
  });

  it('names an id by what this visit has heard of it, else by itself', () => {
    expect(names('entity', 'wd:Q796')).toEqual(['wd:Q796', 'wd:Q796']);
    const label = { ar: 'العراق', en: 'Iraq' };
    learnSuggestion({ kind: 'entity', id: 'wd:Q796', type: 'LOC', name: label, count: 1 });
    expect(names('entity', 'wd:Q796')).toEqual(['Iraq', 'العراق']);
    const topic = [{ value: 'medtop:15000000', count: 1, label: { en: 'sport' } }];
    const place = { entityId: 'wd:Q79', name: { ar: 'مصر' }, lat: 30, lon: 31, count: 1 };
    learnNames(searchAnswer({ facets: { ...searchAnswer().facets, topic }, places: [place] }));
    expect([names('topic', 'medtop:15000000')[1], names('place', 'wd:Q79')[0]]).toEqual(['sport', 'مصر']);
  });
});
