import { enrichedArticleV1, enrichmentV1 } from '@naba/contracts';
import type { MentionV1, RawArticleV1 } from '@naba/contracts';
import { ModelFolder } from '@naba/models';
import fc from 'fast-check';
import { filledElsewhere } from './enrichers';
import { createPipeline } from './pipeline';

const pipeline = createPipeline({ models: new ModelFolder() });

const identity: Omit<RawArticleV1, 'title' | 'body'> = {
  id: '0f6d3c1a9b8e47d2a1c05e7f32b4d698',
  revision: 1_640_282_400_000,
  receivedAt: '2022-03-10T18:00:00.000Z',
  source: { id: 'wire.example' },
  authors: [],
  publishedAt: '2022-03-10T00:00:00Z',
};
const arabic: RawArticleV1 = {
  ...identity,
  title: 'مصر والأردن يبحثان وقف إطلاق النار في الجنوب',
  body: `بحث وزير الخارجية المصري سامح شكري في القاهرة، اليوم الخميس، مع نظيره الأردني سبل تثبيت وقف إطلاق النار بعد معارك استمرت أسبوعين بين الجيش والمتمردين.

وقال شكري إن "الحكومة المصرية مستعدة لاستضافة جولة جديدة من المفاوضات السياسية"، مضيفا أن الجولة ستبدأ في 20 مارس المقبل.

ووصلت قوافل الإغاثة إلى عمّان أمس، بحسب وزارة الخارجية.`,
};
const english: RawArticleV1 = {
  ...identity,
  title: 'Egypt and Jordan discuss ceasefire in the south',
  body: `Egyptian Foreign Minister Sameh Shoukry discussed ways to firm up a ceasefire with his Jordanian counterpart in Cairo on Thursday, after two weeks of fighting between the army and rebels.

"The Egyptian government is ready to host a new round of political talks," Shoukry said, adding that the round would begin on 20 March 2022.

Relief convoys reached Amman yesterday, according to the Foreign Ministry.`,
};

describe.each([
  ['Arabic', arabic, 'ar', 'شكري'],
  ['English', english, 'en', 'Shoukry'],
])('enrichers on an %s report', (_name, raw, language, speaker) => {
  const article = pipeline.enrich(raw);
  const { entities = [], topics = [], quotes = [], dates = [], places = [] } = article.enrichment;

  it('all succeed and keep the contract', () => {
    expect(enrichedArticleV1.parse(article)).toEqual(article);
    expect(Object.keys(article.provenance)).toEqual(pipeline.enrichers.map(({ name }) => name));
    expect(Object.values(article.provenance).filter(({ status }) => status !== 'ok')).toEqual([]);
  });

  it('tell language, conflict and politics', () => {
    expect(article.language).toBe(language);
    expect(
      topics
        .filter(({ broader }) => broader === undefined)
        .slice(0, 2)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['medtop:11000000', 'medtop:16000000']);
  });

  it('find the same countries and cities, with coordinates', () => {
    const ids = entities.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['wd:Q79', 'wd:Q810', 'geonames:360630', 'geonames:250441']));
    expect(places.map(({ entityId }) => entityId)).toEqual(expect.arrayContaining(['wd:Q79', 'geonames:360630']));
  });

  it('tie a quote to the person who speaks', () => {
    const quote = quotes.find((found) => found.speaker?.text === speaker);
    const person = entities.find(({ type, mentions }) => type === 'PER' && mentions.some(({ text }) => text === speaker));
    expect(person).toBeDefined();
    expect(quote?.speaker?.entityId).toBe(person?.id);
  });

  it('resolve the dates from the day of publication', () => {
    expect(dates.map(({ value }) => value)).toEqual(expect.arrayContaining(['2022-03-20', '2022-03-10', '2022-03-09']));
  });

  it('summarise in whole sentences and count words', () => {
    expect(raw.body).toContain(article.enrichment.summary!.slice(0, 60));
    expect(article.enrichment.wordCount).toBeGreaterThan(50);
  });

  it('point at exactly the text that they name', () => {
    const found: MentionV1[] = [...entities.flatMap(({ mentions }) => mentions), ...quotes, ...dates];
    for (const { field, start, end, text } of found) expect(article[field].slice(start, end)).toBe(text);
  });
});

describe('enrichers', () => {
  it('find dates without knowing the day only where the text says the year', () => {
    const { dates = [] } = pipeline.enrich({
      title: '',
      body: 'The bridge opened on 3 May 2019 and closed on Friday.',
    }).enrichment;
    expect(dates.map(({ value }) => value)).toEqual(['2019-05-03']);
  });

  it.each([
    ['استقبل الرئيس العراقي برهم صالح الوفد. وقال الرئيس العراقي "إن التعاون ضرورة للمنطقة كلها".', 'برهم صالح'],
    [
      'Italian Foreign Minister Luigi Di Maio visited Baghdad. "We stand with Iraq," the Italian foreign minister said.',
      'Luigi Di Maio',
    ],
  ])('tie what the holder of a role says to the person: %s', (body, name) => {
    const { quotes = [], entities = [] } = pipeline.enrich({ title: '', body }).enrichment;
    const person = entities.find(({ mentions }) => mentions.some(({ text }) => text.endsWith(name)));
    expect(quotes.map(({ speaker }) => speaker?.entityId)).toEqual([person!.id]);
  });

  it('never fail and always point into the text, whatever it is', () => {
    const pieces = fc.constantFrom(
      'قال الوزير',
      ' "',
      '" ',
      '. ',
      '\n',
      'بغداد',
      ' said ',
      'Paris',
      '2021',
      '👍',
      'ـ',
      'x',
      ' في ',
      'أمس',
      '\u0000',
      '<b>',
    );
    const text = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (title, body) => {
        const article = pipeline.enrich({ title, body });
        expect(Object.values(article.provenance).filter(({ status }) => status === 'failed')).toEqual([]);
        const { entities = [], quotes = [], dates = [] } = article.enrichment;
        for (const found of [...entities.flatMap(({ mentions }) => mentions), ...quotes, ...dates]) {
          expect(article[found.field].slice(found.start, found.end)).toBe(found.text);
        }
      }),
    );
  });
});

describe('the fields of the contract', () => {
  it('are each filled by one enricher, or said to be filled elsewhere', () => {
    const filled = pipeline.enrichers.flatMap(({ fills }) => fills);
    expect([...filled, ...Object.keys(filledElsewhere)].sort()).toEqual(Object.keys(enrichmentV1.shape).sort());
  });
});
