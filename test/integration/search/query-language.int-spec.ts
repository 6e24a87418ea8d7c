import type { EnrichedArticleV1, EntityV1, QuoteV1 } from '@naba/contracts';
import { ModelFolder } from '@naba/models';
import { KnownNames } from '../../../apps/search/src/names/known-names';
import { NameTables } from '../../../apps/search/src/names/name-tables';
import type { SearchAnswer } from '../../../apps/search/src/answer/search-answer';
import type { SearchFixture } from './search-fixture';
import { startSearch } from './search-fixture';

function entity(id: string, name: EntityV1['name'], type: EntityV1['type'] = 'LOC'): EntityV1 {
  return { id, type, name, confidence: 1, salience: 0.5, mentions: [{ field: 'body', start: 0, end: 1, text: 'x' }] };
}

function quote(text: string, speaker: QuoteV1['speaker']): QuoteV1 {
  return { field: 'body', start: 0, end: 1, text, cue: 'said', speaker };
}
const nato = new KnownNames(NameTables.open(new ModelFolder())).find(['NATO'], true)?.entityIds[0] ?? '';

const articles: Record<string, Partial<EnrichedArticleV1>> = {
  forces: {
    language: 'ar',
    title: 'تعزيزات على الحدود',
    body: 'سلّمت الوزارة معدات والقوات العراقية في بغداد رحبت بها بعد أيام.',
    enrichment: {
      entities: [entity('geonames:98182', { ar: 'بغداد', en: 'Baghdad' }), entity('wd:Q796', { ar: 'العراق', en: 'Iraq' })],
    },
  },
  capital: {
    language: 'ar',
    title: 'أمطار غزيرة',
    body: 'هطلت الأمطار على العاصمة بغداد مساء الخميس.',
    enrichment: { entities: [entity('geonames:98182', { ar: 'بغداد' })] },
  },
  english: {
    language: 'en',
    title: 'Baghdad hosts a summit',
    body: 'Leaders met in the Iraqi capital to talk about water.',
    enrichment: { entities: [entity('geonames:98182', { en: 'Baghdad' })] },
  },
  emirates: {
    language: 'ar',
    title: 'نمو اقتصادي',
    body: 'سجل اقتصاد الإمارات نمواً في الربع الأول.',
    enrichment: { entities: [entity('wd:Q878', { ar: 'الإمارات العربية المتحدة', en: 'United Arab Emirates' })] },
  },
  alliance: {
    language: 'ar',
    title: 'اجتماع وزراء الدفاع',
    body: 'يعقد حلف شمال الأطلسي اجتماعاً في بروكسل.',
    enrichment: { entities: [entity(nato, { ar: 'حلف الناتو', en: 'NATO' }, 'ORG')] },
  },
  minister: {
    language: 'ar',
    title: 'رئيس الوزراء يزور الموصل',
    body: 'زار مصطفى الكاظمي مدينة الموصل أمس.',
    enrichment: { entities: [entity('local:per-minister', { ar: 'مصطفى الكاظمي' }, 'PER')] },
  },
  school: { language: 'ar', title: 'افتتاح مدرسة في حي قديم', body: 'حضر الحفل أهل الحي.' },
  schools: { language: 'ar', title: 'أضرار لحقت بالمدارس', body: 'أغلقت ثلاث منها.' },
  flood: {
    language: 'en',
    title: 'Floods damage bridges in the north',
    body: 'Heavy rain caused one river to flood. The damage to three old bridges was said to be large.',
    authors: ['Sara Nour'],
    source: { id: 'weather.example', name: 'Weather Desk' },
    publishedAt: '2021-12-23T10:00:00Z',
  },
  inflation: {
    language: 'en',
    title: 'Inflation slows',
    body: 'Inflationary pressure fell while the bank kept its rate.',
    // On the Tokyo desk's calendar it is another year.
    publishedAt: '2021-12-31T22:00:00Z',
    publishedLocalDate: '2022-01-01',
    enrichment: { topics: [{ id: 'medtop:04000000', label: { ar: 'اقتصاد', en: 'economy' }, score: 0.9 }] },
  },
  affairs: {
    language: 'ar',
    title: 'مسئول يتحدث',
    body: 'تحدث عن شئون الموظفين ورءوس المشاريع ومبادىء العمل بعد مائة يوم.',
    authors: ['Zoë Nguyễn'],
  },
  apart: {
    language: 'en',
    title: 'Reports',
    body: 'Copper was dug up near the wall of the old mine, and the price of grain fell. Grain and copper.',
  },
  beside: {
    language: 'en',
    title: 'Reports',
    body: 'The copper price fell near the wall of the old mine where grain was stored. Grain was dug up and sold.',
  },
  oldHarbor: {
    language: 'en',
    title: 'The harbor',
    body: 'The harbor was closed for long repairs.',
    publishedAt: '2019-05-01T10:00:00Z',
  },
  newHarbor: {
    language: 'en',
    title: 'The harbor',
    body: 'The harbor was closed for a month.',
    publishedAt: '2020-05-01T10:00:00Z',
  },
  slip: { language: 'en', title: 'Crops', body: 'The harvst was good.' },
  ...Object.fromEntries(
    Array.from({ length: 21 }, (_, number) => [
      `crop${number}`,
      { language: 'en', title: `Farm ${number}`, body: 'A harvest again.' },
    ]),
  ),
  voices: {
    language: 'en',
    title: 'Two voices',
    body: 'One spoke of rents, the other of wages.',
    enrichment: {
      entities: [entity('wd:Q111', { ar: 'آنا ليند', en: 'Anna Lind' }, 'PER')],
      quotes: [quote('Rents must fall soon', { text: 'Lind', entityId: 'wd:Q111' }), quote('Wages must rise', { text: 'Bo Ek' })],
    },
  },
  tokyo: { language: 'ja', title: '東京都庁の発表', body: '東京で会議が開かれた。' },
};

const pick = ({ missing, didYouMean }: SearchAnswer): Pick<SearchAnswer, 'missing' | 'didYouMean'> => ({ missing, didYouMean });

describe('query language', () => {
  let fixture: SearchFixture;
  beforeAll(async () => {
    fixture = await startSearch();
    await fixture.write(articles);
  });
  afterAll(() => fixture.close());

  it.each([
    ['القوات', ['forces']],
    ['للقوات', ['forces']],
    ['مدارس', ['school', 'schools']],
    ['مدرسة', ['school', 'schools']],
    ['"مدرسة"', ['school']],
    ['بالمدرسة -title:افتتاح', ['schools']],
    ['بالقوات', ['forces']],
    ['"القوات العراقية"', ['forces']],
    ['"العراقية القوات"', []],
    ['القوات AND بغداد', ['forces']],
    ['بغداد NOT القوات', ['capital', 'english']],
    ['بغداد -القوات', ['capital', 'english']],
    ['(flood OR inflation) bridges', ['flood']],
    ['flood | inflation', ['flood', 'inflation']],
    ['infla*', ['inflation']],
    ['العرا*', ['forces']],
    ['عراقي*', ['forces']],
    ['river NEAR/2 flood', ['flood']],
    ['flood NEAR/1 river', ['flood']],
    ['river NEAR/0 flood', []],
    ['"heavy rain" NEAR/3 (river OR lake)', ['flood']],
    ['القوات NEAR/3 بغداد', ['forces']],
    ['title:(damage NEAR bridges)', ['flood']],
    ['title:rain', []],
    ['body:rain', ['flood']],
    ['author:nour', ['flood']],
    ['source:weather.example', ['flood']],
    ['source:weath*', ['flood']],
    ['source:"weather desk"', ['flood']],
    ['lang:ja', ['tokyo']],
    ['topic:medtop:04000000', ['inflation']],
    ['topic:economy', ['inflation']],
    ['date:2021-12-01..2021-12-31', ['flood']],
    ['date:>=2022', ['inflation']],
    ['entity:wd:Q796', ['forces']],
    ['entity:Baghdad', ['forces', 'capital', 'english']],
    ['place:بغداد -entity:wd:Q796', ['capital', 'english']],
    ['都庁', ['tokyo']],
    ['flood & damage', ['flood']],
    ['مسؤول', ['affairs']],
    ['المسؤولين', ['affairs']],
    ['"شؤون الموظفين"', ['affairs']],
    ['رؤوس NEAR مبادئ', ['affairs']],
    ['مئة', ['affairs']],
    ['مسؤ*', ['affairs']],
    ['مسؤو*', ['affairs']],
    ['شؤو*', ['affairs']],
    ['مبادي*', ['affairs']],
    ['author:nguye\u0302\u0303n', ['affairs']],
    ['القو\ufe8dت', ['forces']],
    ['ﺍﻟﻘﻮﺍﺕ', ['forces']],
    ['ﺍﻟﻌﺮﺍ*', ['forces']],
    ['entity:ﺑﻐﺪﺍﺩ', ['forces', 'capital', 'english']],
  ])('%s finds %j', async (query, names) => {
    expect(await fixture.find(query)).toEqual(names);
  });

  it.each([
    ['Baghdad', ['forces', 'capital', 'english']],
    ['baghdad', ['forces', 'capital', 'english']],
    ['ببغداد', ['forces', 'capital', 'english']],
    ['UAE', ['emirates']],
    ['uae economy OR الإمارات', ['emirates']],
    ['الإمارات', ['emirates']],
    ['NATO', ['alliance']],
    ['الناتو', ['alliance']],
    ['الكاظمي', ['minister']],
  ])('%s finds what it names under its other names: %j', async (query, names) => {
    expect(await fixture.find(query)).toEqual(names);
  });

  it('takes a filter as it is stored', async () => {
    const answer = await fixture.search({ author: 'Zoë Nguyễn'.normalize('NFD') });
    expect(fixture.namesOf(answer)).toEqual(['affairs']);
  });

  it('puts articles with the word itself before those that name the same thing otherwise', async () => {
    expect(fixture.namesOf(await fixture.search({ q: 'Baghdad' }))[0]).toBe('english');
    expect(fixture.namesOf(await fixture.search({ q: 'بغداد' })).at(-1)).toBe('english');
  });

  it.each([
    ['flod damage', ['flod'], 'flood damage'],
    ['الوزرة سلمت', ['الوزرة'], 'الوزارة سلمت'],
    ['(bridgse OR qqqqq) north', ['bridgse', 'qqqqq'], '(bridges OR qqqqq) north'],
    ['zzzzzz', ['zzzzzz'], undefined],
    ['"flod damage"', undefined, undefined],
    ['flood', undefined, undefined],
  ])('says of %s which words no article has, and what may have been meant', async (q, missing, didYouMean) => {
    expect(pick(await fixture.search({ q }))).toEqual({ missing, didYouMean });
  });

  it('adds what the corrected query finds where nobody wrote a word as typed', async () => {
    const found = await fixture.search({ q: 'flod damage' });
    expect(found).toMatchObject({ corrected: true, didYouMean: 'flood damage', total: 1 });
    expect(fixture.namesOf(found)).toEqual(['flood']);
  });

  it('asks whether a rare word was meant as a far more frequent one, and shows what was typed', async () => {
    const found = await fixture.search({ q: 'harvst' });
    expect(pick(found)).toEqual({ missing: undefined, didYouMean: 'harvest' });
    expect(found.corrected).toBeUndefined();
    expect(fixture.namesOf(found)).toEqual(['slip']);
  });

  it.each(['what was the damage of a flood', 'damage by flood', 'latest flood damage'])(
    'finds articles that lack the small words of %s',
    async (q) => {
      const found = await fixture.search({ q });
      expect(fixture.namesOf(found)).toEqual(['flood']);
      expect(found.relaxed).toBeUndefined();
    },
  );

  it('puts the newest first where somebody asks for what is new', async () => {
    expect(fixture.namesOf(await fixture.search({ q: 'latest news harbor' }))).toEqual(['newHarbor', 'oldHarbor']);
  });

  it.each([
    ['speaker:Lind', true],
    ['speaker:wd:Q111', true],
    ['quote:wages', true],
    ['quote:"must rise"', true],
    ['speaker:Lind quote:rents', true],
    ['speaker:"Anna Lind" quote:(rents fall)', true],
    ['speaker:ليند quote:rents', true],
    ['speaker:wd:Q111 quote:rent*', true],
    ['speaker:Ek quote:(wages OR salaries)', true],
    ['speaker:Lind quote:wages', false],
    ['speaker:Ek quote:rents', false],
    ['speaker:Lind -quote:rents', false],
    ['quote:"Lind must"', false],
  ])('finds with %s an article in which somebody says so: %s', async (q, isFound) => {
    expect(await fixture.find(q)).toEqual(isFound ? ['voices'] : []);
  });

  it('says that words were left out only where something was found without them', async () => {
    expect((await fixture.search({ q: 'flood qqqqqq' })).relaxed).toBe(true);
    const { total, relaxed } = await fixture.search({ q: 'zzzzzz qqqqqq' });
    expect([total, relaxed]).toEqual([0, undefined]);
  });

  it('finds what has the other words where one is in no article, however many there are', async () => {
    const { articles, missing } = await fixture.search({ q: 'flood qqqqqq strawberries' });
    expect([articles.length > 0, missing]).toEqual([true, ['qqqqqq', 'strawberries']]);
  });

  it('says of each article which of the words it lacks', async () => {
    const { articles } = await fixture.search({ q: 'flood qqqqqq' });
    expect(articles.length).toBeGreaterThan(0);
    expect(articles.map(({ lacks }) => lacks)).toEqual(articles.map(() => ['qqqqqq']));
    expect((await fixture.search({ q: 'flood' })).articles.map(({ lacks }) => lacks)).not.toContainEqual(expect.anything());
  });

  it('counts words that stand together for more than the same words far apart', async () => {
    expect(fixture.namesOf(await fixture.search({ q: 'copper price' }))).toEqual(['beside', 'apart']);
  });

  it('tells where a query is wrong and what to write instead', async () => {
    const { status, body } = await fixture.get({ q: 'flood titel:rain' });
    expect(status).toBe(400);
    expect(body).toMatchObject({
      code: 'QUERY_INVALID',
      errors: [{ parameter: 'q', position: 6, length: 6, instead: 'title:' }],
    });
  });
});
