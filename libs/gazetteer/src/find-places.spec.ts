import { ModelFolder } from '@naba/models';
import { tokenize } from '@naba/text';
import { WordReadings } from '@naba/word-readings';
import fc from 'fast-check';
import { describeWithSeed, seedText } from '../../../test/support/seed-article';
import { findArticlePlaces } from './find-places';
import type { PlaceField } from './find-places';
import { openGazetteer } from './gazetteer';
import type { PlaceMention } from './place';

const gazetteer = openGazetteer(new ModelFolder());

function toField(text: string): PlaceField {
  return { text, readings: new WordReadings(tokenize(text)) };
}

function findPlaces(text: string, language?: string): PlaceMention[] {
  return findArticlePlaces(gazetteer, [toField(text)], { language })[0]!;
}

/** `text=English name` for names, `text~English name` for nationalities. */
function found(text: string, language?: string): string[] {
  return findPlaces(text, language).map((mention) => {
    const name = gazetteer.placeById(mention.placeId)?.name.en;
    return `${mention.text}${mention.via === 'name' ? '=' : '~'}${name ?? '?'}${mention.kind === 'city' ? `,${mention.iso ?? ''}` : ''}`;
  });
}

describe('findArticlePlaces in Arabic', () => {
  it.each([
    [
      'peels proclitics off the name',
      'للعراق وبالعراق ولندن وفي مصر',
      ['عراق=Iraq', 'العراق=Iraq', 'لندن=London,GB', 'مصر=Egypt'],
    ],
    ['keeps the article that belongs to the name', 'سافر إلى القاهرة والسودان', ['القاهرة=Cairo,EG', 'السودان=Sudan']],
    [
      'reads names of several words',
      'جنوب أفريقيا وكوريا الشمالية والولايات المتحدة',
      ['جنوب أفريقيا=South Africa', 'كوريا الشمالية=North Korea', 'الولايات المتحدة=United States'],
    ],
    [
      'ties nationalities to their country',
      'الوزير الإيطالي وقوات عراقية والأميركيون والأتراك',
      ['الإيطالي~Italy', 'عراقية~Iraq', 'الأميركيون~United States', 'الأتراك~Turkey'],
    ],
    ['folds spelling', 'ايطاليا وإيطاليا وأسبانيا', ['ايطاليا=Italy', 'إيطاليا=Italy', 'أسبانيا=Spain']],
    ['keeps diacritics inside the mention', 'في العِرَاق', ['العِرَاق=Iraq']],
    [
      'tells a newspaper from its city, by who is told',
      'قال في تصريح لـ«الرياض» إنه زار "جدة" وقرأ صحيفة "مكة"، وعلمت «الرياض» ذلك في "دبي"',
      ['جدة=Jeddah,SA', 'دبي=Dubai,AE'],
    ],
    ['leaves the month and the surname alone', 'التقى لويجي دي مايو في مايو', []],
    ['leaves the ordinary word alone', 'وزارة المالية والسوق المالي والأزمة مالية', []],
    ['reads ordinary words after a cue', 'توجه إلى دولة مالي', ['مالي=Mali']],
    ['tells a surname from a nationality', 'سجل محمد المصري هدفا', []],
    ['tells a given name from a nationality', 'قال الأمير تركي الفيصل إن', []],
    ['tells the right hand from Yemen', 'رفع يده اليمنى للزائر اليمني', ['يمني~Yemen']],
    ['tells the prayer from Morocco', 'بعد صلاة المغرب في المغرب', ['المغرب=Morocco']],
    ['tells a birthplace from Muscat', 'عاد من مسقط إلى مسقط رأسه', ['مسقط=Muscat,OM']],
    ['does not cut a given name', 'قالت فاتن', []],
    ['tells an indefinite noun from a name', 'تسلم درعًا في درعا بسوريا', ['درعا=Dar‘ā,SY', 'سوريا=Syria']],
    ['tells his grandfather from Jeddah', 'زار جده في جدة', ['جدة=Jeddah,SA']],
  ])('%s', (_title, text, expected) => {
    expect(found(text, 'ar')).toEqual(expected.map((value) => (value === 'يمني~Yemen' ? 'اليمني~Yemen' : value)));
  });

  it.each([
    ['عُمان ومسقط', ['عُمان=Oman', 'مسقط=Muscat,OM']],
    ['زار سلطنة عمان', ['سلطنة عمان=Oman']],
    ['في العاصمة الأردنية عمان', ['الأردنية~Jordan', 'عمان=Amman,JO']],
    [
      'قال الأردن إن الحكومة الأردنية في عمان والملك الأردني',
      ['الأردن=Jordan', 'الأردنية~Jordan', 'عمان=Amman,JO', 'الأردني~Jordan'],
    ],
    ['أغلقت المدارس في طرابلس، وقال الجيش اللبناني', ['طرابلس=Tripoli,LB', 'اللبناني~Lebanon']],
    ['قمة عمان بين الفريقين. قال المدرب الأردني', ['عمان=Amman,JO', 'الأردني~Jordan']],
    ['قالت سنغافورة إن ماليزيا وسنغافورة اتفقتا', ['سنغافورة=Singapore', 'ماليزيا=Malaysia', 'سنغافورة=Singapore']],
    ['طرابلس اللبنانية', ['طرابلس=Tripoli,LB', 'اللبنانية~Lebanon']],
    ['حكومة طرابلس الليبية', ['طرابلس=Tripoli,LY', 'الليبية~Libya']],
    ['تونس العاصمة وتونس', ['تونس العاصمة=Tunis,TN', 'تونس=Tunisia']],
    ['مدينة الكويت في دولة الكويت', ['مدينة الكويت=Kuwait City,KW', 'دولة الكويت=Kuwait']],
  ])('decides what a shared name means: %s', (text, expected) => {
    expect(found(text, 'ar')).toEqual(expected);
  });

  it('lets the body decide what a name in the title means', () => {
    const fields = ['اشتباكات في طرابلس', 'قال الجيش اللبناني إن لبنان هادئ. وأضاف أن بيروت ولبنان بخير'].map(toField);
    const [title] = findArticlePlaces(gazetteer, fields, { language: 'ar' });
    expect(title?.map(({ iso }) => iso)).toEqual(['LB']);
  });
});

describe('findArticlePlaces in English', () => {
  it.each([
    ['leaves possessive endings outside', 'Iraq’s army and Baghdad’s streets', ['Iraq=Iraq', 'Baghdad=Baghdad,IQ']],
    [
      'reads initials and hyphens',
      'the U.S.-led coalition and the Iraq-Turkey pipeline',
      ['U.S.=United States', 'Iraq=Iraq', 'Turkey=Turkey'],
    ],
    ['ties demonyms to their country', 'Italians met a British minister', ['Italians~Italy', 'British~United Kingdom']],
    ['is case-sensitive', 'they polish turkey and china', []],
    ['reads headlines in capitals', 'IRAQ SIGNS DEAL WITH UNITED STATES', ['IRAQ=Iraq', 'UNITED STATES=United States']],
    ['does not take a pronoun in capitals for a country', 'GIVE US BREAD', []],
    ['leaves names of persons alone', 'Jordan Henderson met Chad Smith and Paris Hilton', []],
    ['follows the province after a comma', 'Police in London, Ontario, said', ['London=London,CA', 'Ontario=Ontario']],
    ['takes a known city of the country spoken of', 'Lebanese shops in Tripoli', ['Lebanese~Lebanon', 'Tripoli=Tripoli,LB']],
    [
      'follows the state after a comma, in short too',
      'moved from Portland, Ore., to Alexandria, Va.',
      ['Portland=Portland,US', 'Alexandria=Alexandria,US'],
    ],
    ['follows the country after a comma', 'a town hall in Paris, Texas', ['Paris=Paris,US', 'Texas=Texas']],
    ['takes the country for the state in its own news', 'Georgia and Tbilisi', ['Georgia=Georgia', 'Tbilisi=Tbilisi,GE']],
    [
      'takes the state among states',
      'voters in Georgia, Alabama and Florida',
      ['Georgia=Georgia', 'Alabama=Alabama', 'Florida=Florida'],
    ],
    ['knows older spellings', 'Kiev and Bombay', ['Kiev=Kyiv,UA', 'Bombay=Mumbai,IN']],
  ])('%s', (_title, text, expected) => {
    expect(found(text, 'en')).toEqual(expected);
  });

  it('gives the state of Georgia its own id', () => {
    const ids = findPlaces('voters in Georgia, Alabama and Florida', 'en').map(({ placeId }) => placeId);
    expect(ids[0]).toBe('geonames:4197000');
  });
});

describe('findArticlePlaces in other languages', () => {
  it('takes only the best known names', () => {
    expect(found('Die Stadt Essen liegt weit von Berlin', 'de')).toEqual(['Berlin=Berlin,DE']);
  });

  it('does not read Persian words as Arabic adjectives', () => {
    expect(found('بانک مالی و ایرانی', 'fa')).toEqual([]);
  });
});

describe('offsets', () => {
  const words =
    'العراق وبالعراق للسعودية عمان عُمَان الإيطالي جدة في مدينة - ، . \n Iraq’s U.S.-led Paris , Texas New York IRAQ St. Petersburg 👍 \u200f'.split(
      ' ',
    );

  it('are exact slices, in order, and never overlap', () => {
    const text = fc
      .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(' ', ' ', '\n', '', '-')))
      .map((pairs) => pairs.flat().join(''));
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (value) => {
        let end = 0;
        for (const mention of findPlaces(value)) {
          expect(value.slice(mention.start, mention.end)).toBe(mention.text);
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.text.trim()).toBe(mention.text);
          expect(mention.confidence).toBeGreaterThan(0);
          expect(mention.confidence).toBeLessThanOrEqual(1);
          end = mention.end;
        }
      }),
    );
  });
});

describe('what is a part of something else', () => {
  it.each([
    ['a country of which only a side is named', 'وعاش في ألمانيا الشرقية', []],
    ['but not a side of its borders', 'على حدود سوريا الشمالية', ['سوريا=Syria']],
    ['a half of a city is in it', 'في بيروت الغربية', ['بيروت=Beirut,LB']],
    ['a gulf is no city', 'إغلاق خليج العقبة', []],
    ['a word with the adjective of a man', 'أصيب بالرباط الصليبي', []],
    ['an airport has an adjective of its own', 'في مطار الرباط الدولي', ['الرباط=Rabat,MA']],
    ['the Maghreb', 'بلاد المغرب الإسلامي', []],
  ])('%s', (_title, text, expected) => {
    expect(found(text, 'ar')).toEqual(expected);
  });

  it('a word that agrees with the noun before it is none', () => {
    const placesIn = (text: string): number =>
      findArticlePlaces(gazetteer, [{ ...toField(text), names: [] }], { language: 'ar' })[0]!.length;
    expect(placesIn('طباعة الصور باللون الرمادي')).toBe(0);
    expect(placesIn('معارك في الرمادي في العراق')).toBe(2);
  });

  it('is the club of a city where the adjective is that of a man', () => {
    expect(found('انتقل إلى روما الإيطالي', 'ar')[0]).toContain('روما~');
  });

  it.each([
    ['de', 'Die Aktien von Texas Instruments fielen.'],
    ['de', 'Neu-Delhi und Brüssel'],
    ['fr', 'Il a parlé à France Info.'],
    ['de', 'Er flog mit Air France'],
  ])('in a language without a tagger (%s): %s', (language, text) => {
    expect(found(text, language)).toEqual([]);
  });

  it('keeps a country before the name of its president', () => {
    expect(found('Prezydent USA Donald Trump', 'pl')).toEqual(['USA=United States']);
  });
});

describeWithSeed('the seed article', () => {
  it('links its countries and cities', () => {
    const names = findPlaces(seedText, 'ar').filter(({ via }) => via === 'name');
    const ids = [...new Set(names.map(({ placeId }) => placeId))].sort();
    expect(ids).toEqual(['geonames:3169070', 'geonames:4140963', 'geonames:98182', 'wd:Q29', 'wd:Q38', 'wd:Q796']);
    expect(new Set(names.map((mention) => mention.text))).toEqual(
      new Set(['العراق', 'إيطاليا', 'إسبانيا', 'بغداد', 'روما', 'واشنطن']),
    );
  });

  it('tells nationalities from countries', () => {
    const adjectives = findPlaces(seedText, 'ar').filter(({ via }) => via === 'adjective');
    expect(adjectives.find((mention) => mention.text === 'الفرنسي')?.iso).toBe('FR');
    expect(adjectives.filter(({ iso }) => iso === 'IQ').length).toBeGreaterThan(10);
  });
});
