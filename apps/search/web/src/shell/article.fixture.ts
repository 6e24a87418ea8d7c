import type { ArticleAnswer, FoundArticle } from '../api/answers';

const iraq = { id: 'wd:Q796', type: 'LOC', kind: 'country', name: { ar: 'العراق', en: 'Iraq' } } as const;

/** An article of a list; what a test is about is given. */
export function foundArticle(fields: Partial<FoundArticle> = {}): FoundArticle {
  return {
    id: 'a'.repeat(32),
    revision: 1,
    title: 'A bridge opens',
    url: 'https://news.example/bridge',
    source: { id: 'news.example', name: 'News' },
    publishedAt: '2021-12-20T08:00:00.000Z',
    publishedPrecision: 'instant',
    receivedAt: '2021-12-23T18:00:00.000Z',
    language: 'en',
    direction: 'ltr',
    summary: 'It links both banks.',
    authors: [],
    topics: [],
    entities: [iraq],
    copies: 0,
    highlights: {},
    ...fields,
  };
}

/** A whole article, likewise. */
export function wholeArticle(fields: Partial<ArticleAnswer> = {}): ArticleAnswer {
  const { copies, highlights: _highlights, entities: _entities, ...card } = foundArticle();
  return {
    ...card,
    copies,
    revisions: 1,
    sameArticles: [],
    body: 'It links both banks in Iraq.\n\nPeople cheered.',
    enrichedAt: '2021-12-23T18:00:01.000Z',
    indexedAt: '2021-12-23T18:00:03.000Z',
    pipelineSeconds: 3,
    entities: [{ ...iraq, confidence: 1, salience: 1, mentions: [{ field: 'body', start: 23, end: 27, text: 'Iraq' }] }],
    mainEntities: [iraq.id],
    keyphrases: [],
    quotes: [],
    places: [],
    dates: [],
    numbers: [],
    failedEnrichers: [],
    provenance: {},
    generation: 'naba-articles-000001',
    ...fields,
  };
}
