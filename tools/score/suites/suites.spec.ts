import { readMarks } from '../marked-text';
import { ownLanguages, readOwn } from '../test-data';
import { normalizePhrase } from './keyphrases.suite';
import { idAt } from './names-in-articles';
import { isSpeaker } from './quotes.suite';
import { accuracy, macroF1 } from './topics.suite';

describe.each(ownLanguages)('labelled sets, %s', (language) => {
  it.each([
    ['quotes', 'speakers'],
    ['dates', 'values'],
    ['linking', 'ids'],
  ])('%s: at least 100 texts, each mark with its label', (name, labels) => {
    const lines = readOwn<Record<string, unknown>>(`${name}.${language}`);
    expect(lines.length).toBeGreaterThanOrEqual(100);
    for (const line of lines) expect(readMarks(line['text'] as string).spans).toHaveLength((line[labels] as unknown[]).length);
  });

  it('numbers: at least 50 texts, each mark with its value', () => {
    const lines = readOwn<{ text: string; values: string[] }>(`numbers.${language}`);
    expect(lines.length).toBeGreaterThanOrEqual(50);
    for (const { text, values } of lines) expect(readMarks(text).spans).toHaveLength(values.length);
  });

  it('tone: at least 60 articles, each class among them', () => {
    const lines = readOwn<{ line: number; label: string }>(`tone-news.${language}`);
    expect(lines.length).toBeGreaterThanOrEqual(60);
    expect(new Set(lines.map(({ label }) => label)).size).toBe(3);
  });

  it('keyphrases: at least 100 articles that hold their phrases', () => {
    const lines = readOwn<{ title: string; body: string; phrases: string[] }>(`keyphrases.${language}`);
    expect(lines.length).toBeGreaterThanOrEqual(100);
    for (const { title, body, phrases } of lines) {
      for (const phrase of phrases) expect(`${title} ${body}`.toLowerCase()).toContain(phrase);
    }
  });
});

it('language: at least 20 languages with 10 different sentences each', () => {
  const lines = readOwn<{ language: string; text: string }>('language');
  const languages = new Set(lines.map(({ language }) => language));
  expect(languages.size).toBeGreaterThanOrEqual(20);
  for (const language of languages) {
    expect(new Set(lines.filter((line) => line.language === language).map(({ text }) => text)).size).toBeGreaterThanOrEqual(10);
  }
});

describe('isSpeaker', () => {
  const gold = 'Transport Minister [Sami Haddad]';

  it.each(['Sami Haddad', 'minister Sami Haddad', 'Transport Minister Sami Haddad'])('accepts %s', (text) => {
    expect(isSpeaker({ speaker: { text } }, gold)).toBe(true);
  });

  it.each(['Haddad', 'Minister', 'Sami Haddad on Friday'])('refuses %s', (text) => {
    expect(isSpeaker({ speaker: { text } }, gold)).toBe(false);
  });

  it('wants no name where none is there', () => {
    expect(isSpeaker({}, null)).toBe(true);
    expect(isSpeaker({ speaker: { text: 'He' } }, null)).toBe(true);
    expect(isSpeaker({ speaker: { text: 'Haddad' } }, null)).toBe(false);
    expect(isSpeaker({}, gold)).toBe(false);
  });
});

describe('normalizePhrase', () => {
  it.each([
    ['الحافلات الكهربائية', 'حافلات كهربائية'],
    ['للمدرسة', 'المدرسه'],
    ['Interest Rates', 'interest rate'],
  ])('takes %s and %s for one', (a, b) => {
    expect(normalizePhrase(a)).toBe(normalizePhrase(b));
  });
});

describe('idAt', () => {
  it('prefers the mention that fits best', () => {
    const entity = (id: string, start: number, end: number) => ({
      id,
      type: 'LOC' as const,
      name: { en: id },
      confidence: 1,
      salience: 1,
      mentions: [{ field: 'body' as const, start, end, text: '' }],
    });
    const entities = [entity('wd:Q1', 0, 20), entity('wd:Q2', 4, 8)];
    expect(idAt(entities, { start: 4, end: 9 })).toBe('wd:Q2');
    expect(idAt(entities, { start: 30, end: 32 })).toBeUndefined();
  });
});

describe('topic figures', () => {
  // Rows are labels; the last column counts texts without any of the topics.
  const cells = [3, 1, 0, 0, 2, 2];

  it('counts texts without a topic as wrong', () => {
    expect(accuracy(2)(cells)).toBe(62.5);
    expect(macroF1(2)(cells)).toBeCloseTo((100 * (6 / 7 + 4 / 7)) / 2, 10);
  });
});
