import { tokenize } from '@naba/text';
import { WordReadings } from '@naba/word-readings';
import type { NamedSpan } from './evidence';
import { findArticlePlaces } from './find-places';
import { toGazetteer } from './gazetteer';
import type { GazetteerFile } from './gazetteer-file';

/** Two countries of our own making: Albion, and Borea with a capital Akra, a larger city Midan, a port Wajra and the small Safwa. */
const file: GazetteerFile = {
  version: 2,
  countries: [
    ['Q1', 'AA', 'Albion', 'ألبيون', 1, 1, 9_000_000, '', ''],
    ['Q2', 'BB', 'Borea', 'بوريا', 2, 2, 9_000_000, '', ''],
  ],
  cities: [
    [1, 'Akra', 'أقرا', 1, 2, 2, 900_000, 1],
    [2, 'Midan', 'ميدن', 1, 2, 2, 400_000, 0],
    [3, 'Safwa', 'صفوا', 1, 2, 2, 40_000, 0],
    [4, 'Jara', 'جرا', 0, 1, 1, 700_000, 0],
    [5, 'Wajra', 'وجرا', 1, 2, 2, 500_000, 0],
  ],
  regions: [['geonames:9', 'Midan', 'ميدن', 'BB', 1]],
  arabicNames: 'اقرا\t\t2\nالبيون\t\t0\nبوريا\t\t1\nجرا\t\t5\nصفوا\t\t4\nميدن\t\t3,7\nوجرا\t\t6',
  latinNames: 'Albion\t\t0\nBorea\t\t1\nMidan\t\t7,3\nSafwa\t\t4',
  givenNames: '',
};

const head = 'language\tname\tplace\tother\tpeeledPlace\tpeeledOther';

interface Given {
  readonly tags?: Readonly<Record<string, string>>;
  readonly uses?: readonly string[];
  readonly language?: string;
}

/** The English names of the places found, where the tagger saw `tags` (types by text) and nothing else. */
function found(text: string, { tags = {}, uses = [], language = 'ar' }: Given = {}): string[] {
  const gazetteer = toGazetteer(file, [head, ...uses].join('\n'));
  const names = Object.entries(tags)
    .map(([name, type]): NamedSpan => ({
      start: text.indexOf(name),
      end: text.indexOf(name) + name.length,
      type,
      confidence: 0.9,
    }))
    .sort((a, b) => a.start - b.start);
  const field = { text, readings: new WordReadings(tokenize(text)), names };
  return findArticlePlaces(gazetteer, [field], { language })[0]!.map(({ placeId }) => gazetteer.placeById(placeId)!.name.en!);
}

describe('a name that is mostly a word in news', () => {
  const uses = ['ar\tميدن\t4\t400\t0\t0'];

  it('is a word, whatever stands before it', () => {
    expect(found('انتشر في ميدن', { uses })).toEqual([]);
    expect(found('انتشر ميدن في ألبيون', { uses, tags: { ميدن: 'LOC' } })).toEqual(['Albion']);
  });

  it('is the city where tagger, noun and country say so', () => {
    expect(found('زار مدينة ميدن في بوريا', { uses, tags: { ميدن: 'LOC' } })).toEqual(['Midan', 'Borea']);
  });

  it('is the city behind the same noun without a tag where news use it for one', () => {
    expect(found('زار مدينة ميدن', { uses: ['ar\tميدن\t40\t4\t0\t0'] })).toEqual(['Midan']);
  });
});

describe('a name that nobody counted', () => {
  it('is no city abroad without a tag or a cue', () => {
    expect(found('قال إن صفوا كثير')).toEqual([]);
    expect(found('قال إن صفوا كثير في ألبيون', { tags: { صفوا: 'LOC' } })).toEqual(['Albion']);
  });

  it('is a city of the country that the article is about', () => {
    expect(found('قالت بوريا إن أقرا وميدن في بوريا. وفي صفوا أيضا')).toEqual(['Borea', 'Akra', 'Midan', 'Borea', 'Safwa']);
  });

  it('is none where the tagger sees a person', () => {
    expect(found('قال ميدن', { tags: { ميدن: 'PER' } })).toEqual([]);
  });
});

describe('a clitic', () => {
  const uses = ['ar\tاقرا\t10\t0\t2\t50'];

  it('is a letter of the word unless the name is there on other evidence', () => {
    expect(found('حضر باقرا', { uses })).toEqual([]);
    expect(found('وصل إلى أقرا ثم حضر باقرا', { uses, tags: { أقرا: 'LOC' } })).toEqual(['Akra']);
    expect(found('حضر بميدن')).toEqual([]);
    expect(found('وصل إلى ميدن ثم حضر بميدن', { tags: { ميدن: 'LOC' } })).toEqual(['Midan', 'Midan']);
  });

  it('is one before a hamza, which no word has in its middle', () => {
    expect(found('حضر بأقرا', { uses })).toEqual(['Akra']);
  });

  it('gives way to a whole name, and takes the name of the country spoken of', () => {
    const known = { tags: { وجرا: 'LOC' }, uses: ['ar\tجرا\t50\t0\t50\t10', 'ar\tوجرا\t50\t10\t0\t0'] };
    expect(found('في بوريا وجرا', known)).toEqual(['Borea', 'Wajra']);
    expect(found('في ألبيون وجرا', known)).toEqual(['Albion', 'Jara']);
  });
});

describe('a region named like a city', () => {
  it('is meant where a noun says so', () => {
    const language = 'en';
    const tags = { Midan: 'LOC' };
    expect(found('in Midan state', { language, tags })).toEqual(['Midan']);
    const ids = (text: string): string[] => {
      const field = { text, readings: new WordReadings(tokenize(text)), names: [] };
      return findArticlePlaces(toGazetteer(file), [field], { language })[0]!.map(({ placeId }) => placeId);
    };
    expect(ids('Borea sent help to the state of Midan')).toEqual(['wd:Q2', 'geonames:9']);
    expect(ids('Borea sent help to Midan')).toEqual(['wd:Q2', 'geonames:2']);
  });
});

describe('a name that somebody in the article bears', () => {
  it('is that person where it stands alone', () => {
    const tags = { 'John Midan': 'PER' };
    const text = 'Borea honoured John Midan. Later Midan thanked Borea';
    expect(found(text, { language: 'en', tags })).toEqual(['Borea', 'Borea']);
    expect(found('Borea honoured John Moss. Later Midan thanked Borea', { language: 'en' })).toEqual(['Borea', 'Midan', 'Borea']);
  });
});

describe('a small country', () => {
  const small: GazetteerFile = {
    ...file,
    countries: [file.countries[0]!, ['Q2', 'BB', 'Borea', 'بوريا', 2, 2, 400_000, '', '']],
  };
  const countriesIn = (text: string, names: NamedSpan[] = []): number => {
    const field = { text, readings: new WordReadings(tokenize(text)), names };
    return findArticlePlaces(toGazetteer(small), [field], { language: 'en' })[0]!.length;
  };

  it('needs the tagger, or another name that points to it', () => {
    expect(countriesIn('They planned a Borea')).toBe(0);
    expect(countriesIn('They left Borea', [{ start: 10, end: 15, type: 'LOC', confidence: 0.9 }])).toBe(1);
  });

  it('needs neither where it is large', () => {
    expect(found('They left Borea', { language: 'en' })).toEqual(['Borea']);
  });
});

describe('what is called like a place', () => {
  const language = 'en';
  const tags = { Midan: 'LOC' };

  it('is none: a ship, or a longer name that the table lacks', () => {
    expect(found('Borea sent the shuttle Midan', { language, tags })).toEqual(['Borea']);
    expect(found('Borea sent help to San Midan', { language, tags })).toEqual(['Borea']);
    expect(found('في بوريا سفينة ميدن', { tags: { ميدن: 'LOC' } })).toEqual(['Borea']);
    expect(found('في بوريا ميدن الجنوب', { tags: { ميدن: 'LOC' } })).toEqual(['Borea']);
  });

  it('is the club of the city where somebody plays for it or against it', () => {
    const viaOf = (text: string): string[] => {
      const field = { text, readings: new WordReadings(tokenize(text)) };
      return findArticlePlaces(toGazetteer(file), [field], { language: 'ar' })[0]!.map(({ via }) => via);
    };
    expect(viaOf('مدرب ميدن')).toEqual(['team']);
    expect(viaOf('الفوز بهدفين على ميدن')).toEqual(['team']);
    expect(viaOf('نزل الثلج على ميدن')).toEqual(['name']);
  });
});

describe('a city of a country that nothing else points to', () => {
  const cities: GazetteerFile['cities'] = [
    [1, 'Kafra', 'كفرا', 0, 30, 31, 400_000, 0],
    [2, 'Springwell', '', 2, 40, -90, 40_000, 0],
    [3, 'Nearby', '', 2, 40.5, -90, 400_000, 0],
  ];
  const shared: GazetteerFile = {
    version: 2,
    countries: [
      ['Q1', 'EG', 'Egypt', 'مصر', 1, 1, 9_000_000, '', ''],
      ['Q2', 'YE', 'Yemen', 'اليمن', 2, 2, 9_000_000, '', ''],
      ['Q3', 'US', 'America', 'أمريكا', 2, 2, 9_000_000, '', ''],
    ],
    cities,
    regions: [],
    arabicNames: 'اليمن\t\t1\nكفرا\t\t3\nمصر\t\t0',
    latinNames: 'America\t\t2\nNearby\t\t5\nSpringwell\t\t4',
    givenNames: '',
  };
  const idsIn = (text: string, language: string, names: readonly NamedSpan[] = []): string[] => {
    const field = { text, readings: new WordReadings(tokenize(text)), names };
    return findArticlePlaces(toGazetteer(shared), [field], { language })[0]!.map(({ placeId }) => placeId);
  };
  const tagged = (text: string, name: string): NamedSpan[] => [
    { start: text.indexOf(name), end: text.indexOf(name) + name.length, type: 'LOC', confidence: 0.98 },
  ];

  it('is a namesake of one at home where both speak one language', () => {
    const atHome = 'في اليمن ثم في كفرا';
    expect(idsIn(atHome, 'ar', tagged(atHome, 'كفرا'))).toEqual(['wd:Q2']);
    const abroad = 'في اليمن ثم في كفرا ثم في مصر';
    expect(idsIn(abroad, 'ar', tagged(abroad, 'كفرا'))).toEqual(['wd:Q2', 'geonames:1', 'wd:Q1']);
  });

  it('needs its state in America, or a larger city near by', () => {
    const alone = 'America met in Springwell';
    expect(idsIn(alone, 'en', tagged(alone, 'Springwell'))).toEqual(['wd:Q3']);
    const withState = 'America met in Springwell, Ill. and again in Springwell';
    expect(idsIn(withState, 'en')).toEqual(['wd:Q3', 'geonames:2', 'geonames:2']);
    const near = 'America met in Springwell and Nearby';
    expect(idsIn(near, 'en', tagged(near, 'Springwell'))).toEqual(['wd:Q3', 'geonames:2', 'geonames:3']);
  });
});
