import { articles } from '../data-views';
import type { Chart, Dashboard } from '../panel';
import { quotations } from '../saved-searches';

const count = { kind: 'count', label: 'Articles' } as const;

/** Who and what the news is about. A click on a name filters the whole dashboard by it. */
export const explorer: Dashboard = {
  id: 'naba-explorer',
  title: 'Entities and topics · الأعلام والمواضيع',
  description: 'Who and what the news is about: people, organisations, places, topics, and what was said.',
  from: 'now-30y',
  controls: [
    { label: 'Person · شخص', dataView: articles, field: 'peopleNames' },
    { label: 'Organisation · مؤسسة', dataView: articles, field: 'organisationNames' },
    { label: 'Place · مكان', dataView: articles, field: 'locationNames' },
    { label: 'Topic', dataView: articles, field: 'topics.label.en' },
  ],
  charts: [
    names('People · أشخاص', 'peopleNames', 0),
    names('Organisations · مؤسسات', 'organisationNames', 16),
    names('Places · أماكن', 'locationNames', 32),
    {
      title: 'Places over time',
      shape: 'area',
      dataView: articles,
      buckets: [
        { kind: 'dates', field: 'publishedAt', label: 'Published' },
        { kind: 'values', field: 'locationNames', size: 8, label: 'Place' },
      ],
      measures: [count],
      at: { x: 0, y: 16, w: 24, h: 12 },
    },
    {
      title: 'Topics and their places',
      shape: 'table',
      dataView: articles,
      buckets: [
        { kind: 'values', field: 'topics.label.en', size: 10, label: 'Topic' },
        { kind: 'values', field: 'locationNames', size: 5, label: 'Place' },
      ],
      measures: [count],
      at: { x: 24, y: 16, w: 24, h: 12 },
    },
    {
      title: 'Who is quoted most',
      shape: 'table',
      dataView: articles,
      buckets: [{ kind: 'values', field: 'quotes.speaker.text', size: 20, label: 'Speaker' }],
      measures: [count],
      at: { x: 0, y: 28, w: 16, h: 16 },
    },
    {
      title: 'Kinds of entities',
      shape: 'donut',
      dataView: articles,
      buckets: [{ kind: 'values', field: 'entities.kind', size: 10, label: 'Kind' }],
      measures: [count],
      at: { x: 0, y: 44, w: 16, h: 12 },
    },
    {
      title: 'Money that is spoken of, by currency',
      shape: 'table',
      dataView: articles,
      buckets: [{ kind: 'values', field: 'numbers.currency', size: 10, label: 'Currency' }],
      measures: [count],
      at: { x: 16, y: 44, w: 16, h: 12 },
    },
    {
      title: 'Days that articles speak of',
      shape: 'bars',
      dataView: articles,
      buckets: [{ kind: 'dates', field: 'dates.day', label: 'Day mentioned' }],
      measures: [count],
      at: { x: 32, y: 44, w: 16, h: 12 },
    },
  ],
  searches: [{ savedSearch: quotations.id, at: { x: 16, y: 28, w: 32, h: 16 } }],
  texts: [],
};

function names(title: string, field: string, x: number): Chart {
  return {
    title,
    shape: 'table',
    dataView: articles,
    buckets: [{ kind: 'values', field, size: 25, label: 'Name' }],
    measures: [count, { kind: 'average', field: 'tone.score', label: 'Tone' }],
    at: { x, y: 0, w: 16, h: 16 },
  };
}
