import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entityV1 } from '@naba/contracts';
import type { EntityV1 } from '@naba/contracts';
import { openGazetteer } from '@naba/gazetteer';
import { ModelFolder } from '@naba/models';
import fc from 'fast-check';
import { describeWithSeed, seedText } from '../../../test/support/seed-article';
import { openEntityTables } from './tables/entity-tables';
import { EntityFinder } from './find-entities';
import type { EntityArticle, MentionSource } from './mention';
import { openTaggerSource } from './find/tagger.source';

const models = new ModelFolder();
const tables = openEntityTables(models, openGazetteer(models));
const trained = openTaggerSource(models);

function findEntities(article: EntityArticle, tagger: MentionSource = trained): EntityV1[] {
  return new EntityFinder(tables, tagger).find(article);
}

function article(body: string, language: string, title = ''): EntityArticle {
  return { title, body, language };
}

/** `TYPE:mention|mention` of every entity of a type. */
function named(entities: readonly EntityV1[], type: EntityV1['type']): string[] {
  return entities
    .filter((entity) => entity.type === type)
    .map((entity) => [...new Set(entity.mentions.map(({ text }) => text))].join('|'))
    .sort();
}

/** A tagger that finds one organisation, wherever it stands. */
function taggerOf(body: string, name: string): MentionSource {
  const start = body.indexOf(name);
  const base = { field: 'body', type: 'ORG', confidence: 0.9, strength: 5 } as const;
  return { name: 'test', findMentions: () => (start < 0 ? [] : [{ ...base, start, end: start + name.length }]) };
}

describe('EntityFinder in Arabic', () => {
  it.each([
    ['a minister with a nationality', 'التقى وزير الخارجية المصري سامح شكري نظيره', ['سامح شكري']],
    ['an officer with a chain of ranks', 'قال اللواء الركن محمد رضا المحمداوي إن', ['محمد رضا المحمداوي']],
    ['a name in apposition', 'أعلن مستشار الأمن القومي في العراق، قاسم الأعرجي، ذلك', ['قاسم الأعرجي']],
    ['a name with particles', 'وصل الشيخ محمد بن راشد آل مكتوم إلى دبي', ['محمد بن راشد آل مكتوم']],
    ['a compound given name', 'قال الرئيس عبد الفتاح السيسي إن', ['عبد الفتاح السيسي']],
    ['a name that is spelled like a preposition', 'قال الرئيس اليمني السابق علي عبد الله صالح إن', ['علي عبد الله صالح']],
    ['no king in a hospital', 'نقل لمستشفى الملك فهد ثم إلى جامعة الملك سعود', []],
    ['no person in a pious phrase', 'عاد بفضل الله وتوفيق الله', []],
    ['no person in a country and an adjective', 'حول برنامج إيران النووي', []],
    ['a foreign name that looks as if ك stood before a verb', 'قال وزير الخارجية الأمريكي جون كيري إن', ['جون كيري']],
    ['a foreign name after a title', 'زار المستشار الألماني أولاف شولتس باريس', ['أولاف شولتس']],
    ['a known name without a title', 'وسجل محمد صلاح الهدف', ['محمد صلاح']],
    ['two names joined by و', 'حضر محمد صلاح وأحمد حسن المباراة', ['أحمد حسن', 'محمد صلاح']],
    ['no name where only a title stands', 'أشار الرئيس السابق إلى أن الوزير الجديد في الحكومة', []],
  ])('finds %s', (_title, body, people) => {
    expect(named(findEntities(article(body, 'ar')), 'PER')).toEqual(people);
  });

  it('resolves a surname to the person whose full name the article gives', () => {
    const body = 'التقى الكاظمي وفدا. وقال رئيس الوزراء مصطفى الكاظمي إن الأمن أولوية. وأكد مكتب الكاظمي ذلك وفق بيان للكاظمي.';
    const [person] = findEntities(article(body, 'ar')).filter(({ type }) => type === 'PER');
    expect(person?.name.ar).toBe('مصطفى الكاظمي');
    expect(person?.mentions.map(({ text }) => text)).toEqual(['الكاظمي', 'مصطفى الكاظمي', 'الكاظمي', 'كاظمي']);
    expect(person?.kind).toBe('politician');
  });

  it('takes a surname that is also a nationality for the person', () => {
    const body = 'أعلن رئيس الوزراء العراقي محمد شياع السوداني الموازنة في بغداد.';
    const entities = findEntities(article(body, 'ar'));
    expect(named(entities, 'PER')).toEqual(['محمد شياع السوداني']);
    expect(entities.map(({ iso }) => iso)).not.toContain('SD');
  });

  it('finds organisations of the table under the id of both languages', () => {
    const arabic = findEntities(article('قال حلف شمال الأطلسي والأمم المتحدة واليونسكو وحزب الله', 'ar'));
    const english = findEntities(article('NATO, the United Nations, UNESCO and Hezbollah said so', 'en'));
    expect(arabic.map(({ id }) => id).sort()).toEqual(['wd:Q1065', 'wd:Q41053', 'wd:Q7184', 'wd:Q7809']);
    expect(english.map(({ id }) => id).sort()).toEqual(arabic.map(({ id }) => id).sort());
  });

  it('tells آبل from إبل and takes two organisations joined by و for two', () => {
    const idsOf = (body: string): string[] =>
      findEntities(article(body, 'ar'), taggerOf(body, 'منظمة الصحة العالمية واليونيسف'))
        .filter(({ type }) => type === 'ORG')
        .map(({ id }) => id)
        .sort();
    expect(idsOf('باع المزارع خمس ابل في السوق.')).toEqual([]);
    expect(idsOf('كشفت آبل عن هاتف جديد.')).toEqual(['wd:Q312']);
    expect(idsOf('وتدعم الحملة منظمة الصحة العالمية واليونيسف.')).toEqual(['wd:Q740308', 'wd:Q7817']);
  });

  it('gives a ministry to the country beside it, or to the one that the article is about', () => {
    const beside = findEntities(article('قالت وزارة الخارجية المصرية إن العراق والعراق والعراق', 'ar'));
    expect(beside.find(({ kind }) => kind === 'ministry')?.id).toBe('local:ministry-foreign-affairs-eg');
    const about = findEntities(article('في العراق قالت وزارة الدفاع إن القوات العراقية', 'ar'));
    expect(about.find(({ kind }) => kind === 'ministry')?.id).toBe('local:ministry-defence-iq');
  });

  it.each([
    ['Baghdad (AP) - Iraq and Italy agreed. The Ministry of Defence said so.', 'en', 'local:ministry-defence-iq'],
    ['بغداد – اتفق العراق وإيطاليا. وأكدت وزارة الدفاع ذلك.', 'ar', 'local:ministry-defence-iq'],
    ['Iraq and Italy agreed. The Ministry of Defence said so.', 'en', 'local:ministry-defence'],
    ['Baghdad - Iran, Iran and Iran agreed. The Ministry of Defence said so.', 'en', 'local:ministry-defence-ir'],
  ])('gives a ministry to the country that a report comes from where it is about no single one: %s', (body, language, id) => {
    expect(findEntities(article(body, language)).find(({ kind }) => kind === 'ministry')?.id).toBe(id);
  });

  it('knows an organisation behind the noun that announces it', () => {
    const ids = findEntities(article('ذكرت صحيفة «نيويورك تايمز» ووكالة "رويترز" أن', 'ar')).map(({ id }) => id);
    expect(ids.sort()).toEqual(['local:new-york-times', 'local:reuters']);
  });

  it('keeps nationalities apart from countries and ties them by ISO code', () => {
    const entities = findEntities(article('قال الوزير الإيطالي إن إيطاليا بخير', 'ar'));
    expect(entities.map(({ id, type, iso }) => [id, type, iso]).sort()).toEqual([
      ['local:nationality-it', 'MISC', 'IT'],
      ['wd:Q38', 'LOC', 'IT'],
    ]);
  });
});

describe('EntityFinder in English', () => {
  it.each([
    [
      'names after titles',
      'Prime Minister Mustafa al-Kadhimi met President Barham Salih.',
      ['Barham Salih', 'Mustafa Al-Kadhimi'],
    ],
    ['names after several titles', 'Then Lt. Gen. Abdul Amir Rashid spoke.', ['Abdul Amir Rashid']],
    ['names with particles', 'Chancellor Angela Merkel met Ms. Ursula von der Leyen.', ['Angela Merkel', 'Ursula von der Leyen']],
    ['speakers', 'Harlan Quist said the talks went well.', ['Harlan Quist']],
    ['no one in a title alone', 'The President of the Council said so. Last Monday he left.', []],
  ])('finds %s', (_title, body, people) => {
    const entities = findEntities(article(body, 'en')).filter(({ type }) => type === 'PER');
    expect(entities.map(({ name }) => name.en).sort()).toEqual(people);
  });

  it.each([
    ['Harlan Quist, the Iraqi foreign minister, said so.', 'politician'],
    ["Harlan Quist, Iraq's president since May, said so.", 'politician'],
    ['He met Harlan Quist, former senator.', 'politician'],
    ['He met Harlan Quist, General of the army.', 'military'],
    ['Without Harlan Quist, President Barham Salih would not go.', undefined],
    ['According to Harlan Quist, the president said so.', undefined],
    ['Harlan Quist, who met the president, said so.', undefined],
    ['He met Harlan Quist. The president left.', undefined],
  ])('reads the title behind a name: %s', (body, kind) => {
    const person = findEntities(article(body, 'en')).find(({ name }) => name.en === 'Harlan Quist');
    expect(person).toBeDefined();
    expect(person?.kind).toBe(kind);
  });

  it('resolves surnames, possessives and articles of names', () => {
    const body = "Prime Minister Mustafa al-Kadhimi spoke. Al-Kadhimi left. Kadhimi's office agreed.";
    const people = findEntities(article(body, 'en')).filter(({ type }) => type === 'PER');
    expect(people.map(({ mentions }) => mentions.map(({ text }) => text))).toEqual([
      ['Prime Minister Mustafa al-Kadhimi', 'Al-Kadhimi', 'Kadhimi'],
    ]);
  });

  it('finds organisations by their last or first words', () => {
    const body = 'Acme Widgets Inc met the Green Party. He teaches at Oxford University.';
    expect(named(findEntities(article(body, 'en')), 'ORG')).toEqual(['Acme Widgets Inc', 'Green Party', 'Oxford University']);
  });
});

describe('identity across languages', () => {
  it('gives the same ids to the Arabic and the English report of one meeting', () => {
    const arabic = article('التقى رئيس الوزراء العراقي مصطفى الكاظمي وزير الخارجية الإيطالي لويجي دي مايو في بغداد.', 'ar');
    const english = article(
      'Iraqi Prime Minister Mustafa Al-Kadhimi met Italian Foreign Minister Luigi Di Maio in Baghdad.',
      'en',
    );
    const ids = [arabic, english].map((text) =>
      findEntities(text)
        .map(({ id }) => id)
        .sort(),
    );
    expect(ids[0]).toEqual(ids[1]);
    expect(ids[0]).toHaveLength(5);
  });
});

describe('names that the tagger finds', () => {
  const tagger: MentionSource = {
    name: 'tagger',
    findMentions: ([, body]) => {
      const start = body!.text.indexOf('Zed Quux');
      return start < 0 ? [] : [{ field: 'body', start, end: start + 8, type: 'PER', confidence: 0.8, strength: 5 }];
    },
  };

  it('are found again by their short forms', () => {
    const [person] = findEntities(article('Zed Quux came. Later Quux left.', 'en'), tagger);
    expect(person).toMatchObject({ type: 'PER', name: { en: 'Zed Quux' } });
    expect(person?.mentions.map(({ text }) => text)).toEqual(['Zed Quux', 'Quux']);
  });

  it('are not looked for in languages without a model', () => {
    const broken: MentionSource = {
      name: 'tagger',
      findMentions: () => {
        throw new Error('no model');
      },
    };
    expect(named(findEntities(article('Der Bundeskanzler reist nach Indonesia.', 'de'), broken), 'LOC')).toEqual(['Indonesia']);
    expect(() => findEntities(article('Nothing here.', 'en'), broken)).toThrow('no model');
  });
});

describe('every article', () => {
  const words =
    'قال رئيس الوزراء العراقي مصطفى الكاظمي للكاظمي وزارة الدفاع حزب الله في بغداد ، . \n President Joe Biden Biden’s met NATO U.S. Ministry of Defence Bank « » " عبد الله بن - 👍'.split(
      ' ',
    );
  const text = fc
    .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(' ', ' ', '\n', '-')))
    .map((pairs) => pairs.flat().join(''));

  it('gets mentions that are exact slices, never overlap, and satisfy the contract', () => {
    fc.assert(
      fc.property(text, text, fc.constantFrom('ar', 'en', 'fr'), (title, body, language) => {
        const entities = findEntities({ title, body, language });
        expect(new Set(entities.map(({ id }) => id)).size).toBe(entities.length);
        for (const field of ['title', 'body'] as const) {
          const mentions = entities.flatMap((entity) => entity.mentions).filter((mention) => mention.field === field);
          mentions.sort((a, b) => a.start - b.start);
          let end = 0;
          for (const mention of mentions) {
            expect((field === 'title' ? title : body).slice(mention.start, mention.end)).toBe(mention.text);
            expect(mention.start).toBeGreaterThanOrEqual(end);
            end = mention.end;
          }
        }
        for (const entity of entities) expect(entityV1.safeParse(entity).error).toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });
});

describeWithSeed('the seed article', () => {
  const [title = '', ...lines] = seedText.split('\n');
  const entities = findEntities({ title, body: lines.join('\n'), language: 'ar' });

  it('yields its six people, each once', () => {
    const names = entities.filter(({ type }) => type === 'PER').map(({ name }) => name.ar ?? name.en);
    const expected = [
      'مصطفى الكاظمي',
      'لويجي دي مايو',
      'برهم صالح',
      // The table has no Arabic name of his, and the article's is not his.
      'Abdul Ameer Rasheed Yarallah',
      'لوبيز كالديرون',
      'قاسم الأعرجي',
    ];
    expect(names.sort()).toEqual(expected.sort());
  });

  it('finds every mention of the prime minister', () => {
    const person = entities.find(({ name }) => name.ar === 'مصطفى الكاظمي');
    expect(person?.mentions.map(({ text }) => text)).toEqual(['مصطفى الكاظمي', 'الكاظمي', 'الكاظمي', 'الكاظمي']);
  });

  it('yields its organisations', () => {
    const organizations = entities.filter(({ type }) => type === 'ORG').map(({ id }) => id);
    expect(organizations.sort()).toEqual(['local:global-coalition', 'local:ministry-defence-iq', 'wd:Q7184', 'wd:Q7809']);
  });

  it('has its countries and cities', () => {
    const places = entities.filter(({ type }) => type === 'LOC').map(({ name }) => name.en);
    expect(places.sort()).toEqual(['Baghdad', 'Iraq', 'Italy', 'Rome', 'Spain', 'Washington']);
  });

  it('shares its ids with an English report of the same meeting', () => {
    const [heading = '', ...report] = readFileSync(join(__dirname, '../testdata', 'meeting.en.txt'), 'utf8').split('\n');
    const english = findEntities({ title: heading, body: report.join('\n'), language: 'en' });
    const idsOf = (found: readonly EntityV1[]): string[] =>
      found
        .filter(({ type }) => type !== 'MISC')
        .map(({ id }) => id)
        .sort();
    expect(idsOf(english)).toEqual(idsOf(entities));
  });

  it('puts the country of the title first', () => {
    expect(entities[0]?.id).toBe('wd:Q796');
  });
});

describe('a country that no text names', () => {
  const ids = (body: string, language = 'en'): string[] => findEntities(article(body, language)).map(({ id }) => id);

  it('is told by its public bodies', () => {
    expect(ids('The White House has asked the FBI for a report, and Adam Schiff wants to read it.')).toContain('wd:Q350843');
    expect(ids('A friend has asked the neighbors for a report, and Adam Schiff wants to read it.')).not.toContain('wd:Q350843');
  });

  it('is not told by companies, which are everywhere', () => {
    expect(ids('Apple and Microsoft have asked for a report, and Adam Schiff wants to read it.')).not.toContain('wd:Q350843');
  });
});

describe('who is meant', () => {
  /** Ids and English names of the people of an Arabic text. */
  const people = (body: string): [id: string, en: string | undefined][] =>
    findEntities(article(body, 'ar'))
      .filter(({ type }) => type === 'PER')
      .map(({ id, name }) => [id, name.en]);

  it('a king is no politician who has his name', () => {
    const [king] = people('وصل العاهل الأردني الملك عبد الله الثاني إلى طرابلس والتقى مسؤولين في ليبيا والأردن.');
    expect(king?.[1]).toBe('Abdullah II of Jordan');
  });

  it('a king is one under his first name, his name with his father, and his whole name', () => {
    const names = ['الملك سلمان', 'الملك سلمان بن عبدالعزيز', 'الملك سلمان بن عبد العزيز آل سعود'];
    const ids = names.map((name) => people(`استقبل خادم الحرمين الشريفين ${name} في السعودية وزير خارجية الكويت.`)[0]?.[0]);
    expect(new Set(ids).size).toBe(1);
    expect(ids[0]).toMatch(/^wd:/);
  });

  it('a president is known by title and surname, his deputy is not', () => {
    expect(people('أكد الرئيس تبون أن الجزائر ستشارك في القمة.')[0]?.[1]).toBe('Abdelmadjid Tebboune');
    expect(people('أكد نائب الرئيس تبون أن الجزائر ستشارك في القمة.')[0]?.[0] ?? 'local:').toMatch(/^local:/);
  });

  it('a coach is no minister who has his name', () => {
    const [coach] = people('قال مدرب المنتخب المصري سامح شكري إن فريقه مستعد للمباراة في مصر.');
    expect(coach?.[0]).toMatch(/^local:/);
  });

  it('a linked person has the name of the table, not the spelling of the article', () => {
    const [minister] = findEntities(article('صرح وزير الخارجيه المصري سامح شكرى في القاهره أمس.', 'ar')).filter(
      ({ type }) => type === 'PER',
    );
    expect(minister?.name).toEqual({ ar: 'سامح شكري', en: 'Sameh Shoukry' });
  });

  it('people who only sound alike are two, in one article and in two', () => {
    const [first, second] = ['قال الكاتب سعود القحطاني إن الكتاب صدر.', 'قال الكاتب سعيد القحطاني إن الكتاب صدر.'].map(
      (body) => people(body)[0],
    );
    expect(first?.[0]).not.toBe(second?.[0]);
  });

  it('a surname is that of the person whom the text speaks of, not of the last relative', () => {
    const body = 'قال الكاتب منير السنجاري إن الكتاب صدر. وحضرت الحفل زوجته هالة السنجاري. وأضاف السنجاري أنه سعيد.';
    const writer = findEntities(article(body, 'ar')).find(({ name }) => name.ar === 'منير السنجاري');
    expect(writer?.mentions.map(({ text }) => text)).toEqual(['منير السنجاري', 'السنجاري']);
    const report =
      'On Monday Karl Lindqvist spoke in Stockholm. His wife Hanna Lindqvist listened. Lindqvist said that the book was done.';
    const speaker = findEntities(article(report, 'en')).find(({ name }) => name.en === 'Karl Lindqvist');
    expect(speaker?.mentions.map(({ text }) => text)).toEqual(['Karl Lindqvist', 'Lindqvist']);
  });

  it('of a father and a son of one name neither is the one whom the table knows', () => {
    const of = (body: string, language: 'ar' | 'en'): string[] =>
      findEntities(article(body, language)).flatMap(({ type, id }) => (type === 'PER' ? [id] : []));
    const president = of('التقى الرئيس الأمريكي جورج بوش قادة الولايات المتحدة في واشنطن.', 'ar');
    const father = of('التقى الرئيس الأمريكي الأسبق جورج بوش الأب قادة الولايات المتحدة في واشنطن.', 'ar');
    expect(president).toEqual([expect.stringMatching(/^wd:/)]);
    expect(father).toEqual([expect.stringMatching(/^local:/)]);
    expect(of('Former president George Bush Sr. met leaders of the United States in Washington.', 'en')).toEqual([
      expect.stringMatching(/^local:/),
    ]);
  });

  it('two names joined by a letter are two people', () => {
    const names = findEntities(article('وسجل الهدفين ياسر إبراهيم وياسين مرعي في الشوط الثاني.', 'ar')).filter(
      ({ type }) => type === 'PER',
    );
    expect(names.map(({ name }) => name.ar).sort()).toEqual(['ياسر إبراهيم', 'ياسين مرعي']);
  });

  it('everybody still has the id of earlier versions beside theirs', () => {
    const [writer] = findEntities(article('قال الكاتب سعود القحطاني إن الكتاب صدر.', 'ar')).filter(({ type }) => type === 'PER');
    expect(writer?.formerIds).toEqual(['local:per-sdkhtn']);
  });
});
