import { splitSentences, tokenize } from '@naba/text';
import { findKeyphrases } from './find-keyphrases';

const keyphrases = (title: string, body: string, language: string, names?: ReadonlySet<string>): string[] =>
  findKeyphrases(
    { titleTokens: tokenize(title), bodyTokens: tokenize(body), bodySentences: splitSentences(body) },
    { language, ...(names === undefined ? {} : { names }) },
  ).map(({ text }) => text);

const dam = `تعمل البلدية على توسيع سد الوادي وتدريب فرق الصيانة. وقال المهندس إن سد الوادي يحمي المدينة من السيول.
وأضاف أن فرق الصيانة جاهزة، وأن التدريب مستمر. وللسيول أثر كبير على المزارع قرب سد الوادي.`;

describe('findKeyphrases in Arabic', () => {
  const found = keyphrases('توسيع سد الوادي لحماية المدينة', dam, 'ar');

  it('puts the phrases first that the text keeps coming back to', () => {
    expect(found[0]).toContain('سد الوادي');
    expect(found.slice(0, 5)).toContain('فرق الصيانة');
  });

  it('takes conjunctions, prepositions and the article off single words', () => {
    expect(found).toContain('سيول');
    expect(found.filter((phrase) => /^(?:و|ب|ف)?ال|^لل/.test(phrase) && !phrase.includes(' '))).toEqual([]);
  });

  it('counts a word with and without its clitics as one', () => {
    expect(found.filter((phrase) => phrase.includes('تدريب'))).toEqual(['تدريب']);
  });

  it('keeps a و that belongs to the word', () => {
    expect(keyphrases('وزارة المياه', 'افتتحت وزارة المياه محطة جديدة. وتدير وزارة المياه شبكة واسعة.', 'ar')[0]).toBe(
      'وزارة المياه',
    );
  });

  it('keeps the article of a name', () => {
    const text = 'زار الوفد العراق. يزرع العراق النخيل. في العراق أنهار.';
    expect(keyphrases('', text, 'ar', new Set(['العراق']))).toContain('العراق');
    expect(keyphrases('', text, 'ar')).toContain('عراق');
  });

  it('never gives verbs, in the perfect either', () => {
    const text = 'امتدت الحرائق إلى الوادي. تراجعت الحرائق ليلا، وانتهت فجرا. يستخدم الفريق الإنترنت.';
    const phrases = keyphrases('امتدت الحرائق', text, 'ar');
    expect(phrases.filter((phrase) => /امتدت|تراجعت|انتهت|يستخدم/.test(phrase))).toEqual([]);
    expect(phrases).toEqual(expect.arrayContaining(['حرائق', 'إنترنت']));
  });

  it('never gives stop words or reporting verbs', () => {
    expect(found.filter((phrase) => /قال|أضاف|على|إن/.test(phrase))).toEqual([]);
  });
});

describe('findKeyphrases in English', () => {
  it('finds the phrases that the text keeps coming back to', () => {
    const body =
      'The river council approved the flood barrier on Monday. Engineers said the flood barrier would protect the old town. ' +
      "The council's budget covers half of the flood barrier; the old town pays the rest.";
    const found = keyphrases('Flood barrier approved for old town', body, 'en');
    expect(found[0]!.toLowerCase()).toBe('flood barrier');
    expect(found.map((phrase) => phrase.toLowerCase())).toEqual(expect.arrayContaining(['old town', 'council']));
  });
});

describe('findKeyphrases', () => {
  it('gives at most ten, best first, with scores from 1 down', () => {
    const scores = findKeyphrases(
      { titleTokens: [], bodyTokens: tokenize(dam), bodySentences: splitSentences(dam) },
      { language: 'ar' },
    ).map(({ score }) => score);
    expect(scores[0]).toBe(1);
    expect(scores.length).toBeLessThanOrEqual(10);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it('is empty for an empty text and for a language without stop words', () => {
    expect(keyphrases('', '', 'ar')).toEqual([]);
    expect(keyphrases('Der Damm', 'Der Damm hält.', 'de')).toEqual([]);
  });
});
