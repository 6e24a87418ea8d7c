import { enrichedArticleV1 } from '@naba/contracts';
import type { RawArticleV1 } from '@naba/contracts';
import { ModelFolder } from '@naba/models';
import { defineEnricher } from './enricher';
import type { Enricher } from './enricher';
import { createPipeline, Pipeline } from './pipeline';

const raw: RawArticleV1 = {
  id: '0f6d3c1a9b8e47d2a1c05e7f32b4d698',
  revision: 1_640_282_400_000,
  receivedAt: '2021-12-23T18:00:00.000Z',
  source: { id: 'wire.example' },
  title: 'Harbour reopens after storm',
  body: 'Ferries left the harbour on Monday for the first time in a week.',
  authors: [],
  publishedAt: '2021-12-23T00:00:00Z',
  language: 'en',
};
const summary = defineEnricher({
  name: 'summary',
  version: '2.1.0',
  fills: ['summary'],
  enrich: () => ({ summary: 'Ferries left.' }),
});
const broken = defineEnricher({
  name: 'topics',
  version: '1.0.0',
  fills: ['topics'],
  enrich() {
    throw new Error('no model');
  },
});
const reader = defineEnricher({
  name: 'reader',
  version: '1.0.0',
  fills: ['fingerprint'],
  enrich: (_, found) => ({ fingerprint: found.summary ?? 'nothing' }),
});

const english = { code: 'en', script: 'Latn', direction: 'ltr', confidence: 0.9 } as const;
const mention = { field: 'body', start: 17, end: 24, text: 'harbour' };
const port = {
  id: 'local:harbour',
  type: 'LOC',
  name: { en: 'harbour' },
  confidence: 0.9,
  salience: 0.5,
  mentions: [mention],
};

/** Enrichers of the test's own, which need no models. */
const by = (...enrichers: readonly Enricher[]): Pipeline => new Pipeline(enrichers);

describe('Pipeline', () => {
  const pipeline = createPipeline({ models: new ModelFolder() });

  it('gives an article that keeps the contract', () => {
    expect(enrichedArticleV1.parse(pipeline.enrich(raw))).toMatchObject({ ...raw, language: 'en' });
  });

  it('leaves the fields of a failing enricher out, says why, and lets its neighbours go on', () => {
    const article = by(summary, broken, reader).enrich(raw);
    expect(article.enrichment).toEqual({ summary: 'Ferries left.', fingerprint: 'Ferries left.' });
    expect(article.provenance['topics']).toMatchObject({ status: 'failed', error: 'no model', version: '1.0.0' });
    expect(article.provenance['reader']).toMatchObject({ status: 'ok' });
  });

  it('says which version found it and how long it took', () => {
    let now = 1_640_282_400_000;
    const article = new Pipeline([summary], () => (now += 2.5)).enrich(raw);
    expect(article.provenance['summary']).toEqual({ enricher: 'summary', version: '2.1.0', status: 'ok', durationMs: 2.5 });
    expect(article.enrichedAt).toBe('2021-12-23T18:00:00.007Z');
  });

  it('enriches what has only a title and a body', () => {
    const article = pipeline.enrich({ title: 'Harbour reopens', body: '' });
    expect(article.enrichment.wordCount).toBe(2);
  });

  it('takes the declared language only where none was identified', () => {
    const identified = defineEnricher({
      name: 'language',
      version: '1.0.0',
      fills: ['language'],
      enrich: () => ({ language: { ...english, code: 'fr' } }),
    });
    expect(by().enrich(raw).language).toBe('en');
    expect(by(identified).enrich(raw).language).toBe('fr');
    expect(by().enrich({ title: '1', body: '2' }).language).toBe('und');
  });

  it.each<[string, unknown, string]>([
    ['a number that is none', { language: { ...english, confidence: NaN } }, 'language.confidence'],
    ['a field of the contract left out', { language: { ...english, code: undefined } }, 'language.code'],
    [
      'a span before the text',
      { entities: [{ ...port, mentions: [{ ...mention, start: -1 }] }] },
      'entities[0].mentions[0].start',
    ],
    ['a field that the contract does not have', { language: { ...english, dialect: 'scouse' } }, 'dialect'],
    ['an unknown field far inside', { entities: [{ ...port, mentions: [{ ...mention, lemma: 'port' }] }] }, 'lemma'],
    ['a field of its own that the contract does not have', { mood: 'calm' }, 'mood'],
    ['the field of another enricher', { language: english, summary: 'Ferries left.' }, 'summary'],
    ['no object', 7, 'expected object'],
  ])('takes %s for a failed enricher, names the field, and sends the article on', (_, output, named) => {
    const misfit = defineEnricher({
      name: 'misfit',
      version: '1.0.0',
      fills: ['language', 'entities'],
      enrich: () => output as Record<string, never>,
    });
    const article = by(misfit, summary).enrich(raw);
    expect(article.enrichment).toEqual({ summary: 'Ferries left.' });
    expect(article.provenance['misfit']).toMatchObject({ status: 'failed', error: expect.stringContaining(named) as string });
    expect(enrichedArticleV1.parse(JSON.parse(JSON.stringify(article)))).toEqual(article);
  });
});
