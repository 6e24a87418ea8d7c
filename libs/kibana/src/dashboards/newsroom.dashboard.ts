import { articles } from '../data-views';
import type { Dashboard } from '../panel';
import { latestArticles } from '../saved-searches';

const count = { kind: 'count', label: 'Articles' } as const;
const day = { kind: 'dates', field: 'publishedAt', label: 'Published' } as const;

/** What is reported, by whom, and how it changes. */
export const newsroom: Dashboard = {
  id: 'naba-newsroom',
  title: 'Newsroom overview · غرفة الأخبار',
  description: 'What is reported, by whom, and how it changes.',
  from: 'now-30y',
  controls: [
    { label: 'Language · اللغة', dataView: articles, field: 'language' },
    { label: 'Source · المصدر', dataView: articles, field: 'source.id' },
    { label: 'Topic', dataView: articles, field: 'topics.label.en' },
    { label: 'الموضوع', dataView: articles, field: 'topics.label.ar' },
  ],
  charts: [
    {
      title: 'Articles',
      shape: 'number',
      dataView: articles,
      buckets: [],
      measures: [count],
      at: { x: 0, y: 0, w: 8, h: 6 },
    },
    {
      title: 'Sources',
      shape: 'number',
      dataView: articles,
      buckets: [],
      measures: [{ kind: 'unique_count', field: 'source.id', label: 'Sources' }],
      at: { x: 0, y: 6, w: 8, h: 6 },
    },
    {
      title: 'Articles by language over time',
      shape: 'bars',
      dataView: articles,
      buckets: [day, { kind: 'values', field: 'language', size: 5, label: 'Language' }],
      measures: [count],
      at: { x: 8, y: 0, w: 40, h: 12 },
    },
    {
      title: 'Topics',
      shape: 'table',
      dataView: articles,
      buckets: [{ kind: 'values', field: 'topics.label.en', size: 20, label: 'Topic' }],
      measures: [count, { kind: 'average', field: 'tone.score', label: 'Tone (−1 to 1)' }],
      at: { x: 0, y: 12, w: 16, h: 14 },
    },
    {
      title: 'المواضيع',
      shape: 'table',
      dataView: articles,
      buckets: [{ kind: 'values', field: 'topics.label.ar', size: 20, label: 'الموضوع' }],
      measures: [{ kind: 'count', label: 'مقالات' }],
      at: { x: 16, y: 12, w: 16, h: 14 },
    },
    {
      title: 'Sources by number of articles',
      shape: 'table',
      dataView: articles,
      buckets: [{ kind: 'values', field: 'source.id', size: 20, label: 'Source' }],
      measures: [count, { kind: 'average', field: 'wordCount', label: 'Words an article' }],
      at: { x: 32, y: 12, w: 16, h: 14 },
    },
    {
      title: 'Keyphrases · العبارات المفتاحية',
      shape: 'tags',
      dataView: articles,
      buckets: [{ kind: 'values', field: 'keyphrases.text', size: 40, label: 'Keyphrase' }],
      measures: [count],
      at: { x: 0, y: 26, w: 24, h: 12 },
    },
    {
      title: 'Tone over time (−1 bad news, 1 good news)',
      shape: 'line',
      dataView: articles,
      buckets: [day],
      measures: [{ kind: 'average', field: 'tone.score', label: 'Tone' }],
      at: { x: 24, y: 26, w: 24, h: 12 },
    },
  ],
  searches: [{ savedSearch: latestArticles.id, at: { x: 0, y: 38, w: 48, h: 18 } }],
  texts: [],
};
