import { enrichedArticleV1 } from '@naba/contracts';
import type { RawArticleV1 } from '@naba/contracts';
import { enrichArticle, enrichPartialArticle } from './enrich-article';
import type { Enricher } from './enricher';

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
const summary: Enricher = { name: 'summary', version: '2.1.0', enrich: () => ({ summary: 'Ferries left.' }) };
const broken: Enricher = {
  name: 'topics',
  version: '1.0.0',
  enrich() {
    throw new Error('no model');
  },
};
const reader: Enricher = {
  name: 'reader',
  version: '1.0.0',
  enrich: (_, found) => ({ fingerprint: found.summary ?? 'nothing' }),
};

describe('enrichArticle', () => {
  it('gives an article that keeps the contract', () => {
    expect(enrichedArticleV1.parse(enrichArticle(raw))).toMatchObject({ ...raw, language: 'en' });
  });

  it('leaves the fields of a failing enricher out, says why, and lets its neighbours go on', () => {
    const article = enrichArticle(raw, { enrichers: [summary, broken, reader] });
    expect(article.enrichment).toEqual({ summary: 'Ferries left.', fingerprint: 'Ferries left.' });
    expect(article.provenance['topics']).toMatchObject({ status: 'failed', error: 'no model', version: '1.0.0' });
    expect(article.provenance['reader']).toMatchObject({ status: 'ok' });
  });

  it('says which version found it and how long it took', () => {
    let now = 1_640_282_400_000;
    const article = enrichArticle(raw, { enrichers: [summary], clock: () => (now += 2.5) });
    expect(article.provenance['summary']).toEqual({ enricher: 'summary', version: '2.1.0', status: 'ok', durationMs: 2.5 });
    expect(article.enrichedAt).toBe('2021-12-23T18:00:00.007Z');
  });

  it('enriches what has only a title and a body', () => {
    const article = enrichPartialArticle({ title: 'Harbour reopens', body: '' });
    expect(article.enrichment.wordCount).toBe(2);
  });

  it('takes the declared language only where none was identified', () => {
    const identified: Enricher = {
      name: 'language',
      version: '1.0.0',
      enrich: () => ({ language: { code: 'fr', script: 'Latn', direction: 'ltr', confidence: 0.9 } }),
    };
    expect(enrichArticle(raw, { enrichers: [] }).language).toBe('en');
    expect(enrichArticle(raw, { enrichers: [identified] }).language).toBe('fr');
    expect(enrichPartialArticle({ title: '1', body: '2' }, { enrichers: [] }).language).toBe('und');
  });
});
