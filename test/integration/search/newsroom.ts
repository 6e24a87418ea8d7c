import type { EnrichedArticleV1, EntityV1 } from '@naba/contracts';
import { enrichedArticle, idOf } from '../article-index/enriched-article.factory';

type Field = 'title' | 'body';

/** An entity as it is found in an article; the first place of `text` in the field is its mention. */
export function entity(
  article: { readonly title: string; readonly body: string },
  [field, text]: readonly [Field, string],
  { id, type, name, ...more }: Pick<EntityV1, 'id' | 'type' | 'name'> & Partial<EntityV1>,
): EntityV1 {
  const start = article[field].indexOf(text);
  if (start < 0) throw new Error(`${text} is not in ${article[field]}`);
  return { id, type, name, confidence: 1, salience: 0.5, mentions: [{ field, start, end: start + text.length, text }], ...more };
}

const iraq = { id: 'wd:Q796', type: 'LOC', kind: 'country', iso: 'IQ', name: { ar: 'العراق', en: 'Iraq' } } as const;
const baghdad = { id: 'wd:Q1530', type: 'LOC', kind: 'city', iso: 'IQ', name: { ar: 'بغداد', en: 'Baghdad' } } as const;
const minister: Pick<EntityV1, 'id' | 'formerIds' | 'type' | 'name'> = {
  id: 'local:person-minister',
  formerIds: ['local:per-minister'],
  type: 'PER',
  name: { ar: 'سالم الهادي', en: 'Salem al-Hadi' },
};
const politics = { id: 'medtop:11000000', label: { ar: 'سياسة', en: 'politics' }, score: 0.9 };
const quoteText = 'سيعيد الجسر الحياة إلى بغداد';

const bridge = {
  title: 'افتتاح جسر جديد في بغداد',
  body: `افتتح وزير الإعمار سالم الهادي جسراً جديداً للمشاة فوق نهر دجلة. وقال الهادي: «${quoteText}». ويربط الجسر ضفتي النهر في العراق.`,
};
const quoteStart = bridge.body.indexOf(quoteText);

function onBridge(name: string, fields: Partial<EnrichedArticleV1>): EnrichedArticleV1 {
  return enrichedArticle(name, {
    ...bridge,
    language: 'ar',
    publishedAt: '2021-12-20T08:00:00Z',
    publishedPrecision: 'instant',
    enrichment: {
      language: { code: 'ar', script: 'Arab', direction: 'rtl', confidence: 1 },
      topics: [politics],
      keyphrases: [{ text: 'جسر للمشاة', score: 1 }],
      entities: [
        entity(bridge, ['body', 'بغداد'], baghdad),
        entity(bridge, ['body', 'العراق'], iraq),
        entity(bridge, ['body', 'سالم الهادي'], minister),
      ],
      places: [{ entityId: baghdad.id, lat: 33.34, lon: 44.4 }],
      quotes: [
        {
          field: 'body',
          start: quoteStart,
          end: quoteStart + quoteText.length,
          text: quoteText,
          cue: 'قال',
          speaker: { text: 'الهادي', entityId: minister.id },
        },
      ],
    },
    ...fields,
  });
}

const english = {
  title: 'Baghdad opens a footbridge',
  body: 'Minister Salem al-Hadi opened a new footbridge over the Tigris on Monday.',
};

/** Articles about one event in two languages, a copy of the first, and others that have little to do with it. */
export const newsroom: Readonly<Record<'bridge' | 'copy' | 'follow' | 'english' | 'far' | 'formula', EnrichedArticleV1>> = {
  bridge: onBridge('bridge', { url: 'https://news.example/bridge' }),
  copy: onBridge('copy', { source: { id: 'copy.example', name: 'Copy' } }),
  follow: enrichedArticle('follow', {
    title: 'ازدحام على جسر المشاة الجديد فوق دجلة',
    body: 'ازدحم جسر المشاة الجديد فوق نهر دجلة بالزوار بعد أن افتتح الوزير الجسر.',
    language: 'ar',
    publishedAt: '2021-12-22T08:00:00Z',
    publishedPrecision: 'instant',
  }),
  english: enrichedArticle('english', {
    ...english,
    source: { id: 'other.example', name: 'Other' },
    publishedAt: '2021-12-20T12:00:00Z',
    publishedPrecision: 'instant',
    enrichment: {
      topics: [politics],
      entities: [entity(english, ['title', 'Baghdad'], baghdad), entity(english, ['body', 'Salem al-Hadi'], minister)],
    },
  }),
  far: enrichedArticle('far', { title: 'Penguins moult', body: 'Once a year penguins change all of their feathers.' }),
  formula: enrichedArticle('formula', {
    title: '=HYPERLINK("http://evil.example")',
    body: 'A title, "quoted"; with\nlines & <tags>.',
  }),
};

export const ids = Object.fromEntries(Object.keys(newsroom).map((name) => [name, idOf(name)])) as Record<
  keyof typeof newsroom,
  string
>;

/** Names of the newsroom's articles with these ids, in their order. */
export function namesOf(articles: readonly { readonly id: string }[]): string[] {
  return articles.map(({ id }) => Object.entries(ids).find(([, known]) => known === id)?.[0] ?? id);
}
