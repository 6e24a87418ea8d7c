import { arrivals, operations } from '../data-views';
import type { Chart, Dashboard } from '../panel';
import { deadLetters } from '../saved-searches';

const arrived = { kind: 'dates', field: 'indexedAt', label: 'Indexed' } as const;
const recorded = { kind: 'dates', field: 'at', label: 'Time' } as const;
const group = { kind: 'values', field: 'group', size: 10, label: 'Consumer group' } as const;
const lagOnly = { field: 'kind', value: 'lag' };
const deadOnly = { field: 'kind', value: 'dead-letter' };

/** Whether the pipeline keeps up, and what it could not take. */
export const operationsDashboard: Dashboard = {
  id: 'naba-operations',
  title: 'Operations · التشغيل',
  description: 'Throughput, lag, dead letters and freshness by source.',
  from: 'now-24h',
  controls: [
    { label: 'Source', dataView: arrivals, field: 'source.id' },
    { label: 'Consumer group', dataView: operations, field: 'group' },
  ],
  charts: [
    {
      title: 'Articles indexed',
      shape: 'bars',
      dataView: arrivals,
      buckets: [arrived],
      measures: [{ kind: 'count', label: 'Articles' }],
      at: { x: 0, y: 0, w: 24, h: 12 },
    },
    {
      title: 'Seconds from acceptance to the index',
      shape: 'line',
      dataView: arrivals,
      buckets: [arrived],
      measures: [
        { kind: 'median', field: 'pipelineSeconds', label: 'Median' },
        { kind: 'percentile95', field: 'pipelineSeconds', label: '95th percentile' },
      ],
      at: { x: 24, y: 0, w: 24, h: 12 },
    },
    lag('Lag in messages', 'lagMessages', 0),
    lag('Lag in seconds', 'lagSeconds', 24),
    {
      title: 'Freshness by source',
      shape: 'table',
      dataView: arrivals,
      buckets: [{ kind: 'values', field: 'source.id', size: 50, label: 'Source' }],
      measures: [
        { kind: 'count', label: 'Articles' },
        { kind: 'latest', field: 'receivedAt', label: 'Last arrival' },
        { kind: 'median', field: 'publishDelaySeconds', label: 'Publication to arrival, median seconds' },
      ],
      at: { x: 0, y: 24, w: 24, h: 16 },
    },
    {
      title: 'Dead letters by cause',
      shape: 'bars',
      dataView: operations,
      buckets: [recorded, { kind: 'values', field: 'code', size: 10, label: 'Cause' }],
      measures: [{ kind: 'count', label: 'Dead letters' }],
      only: deadOnly,
      at: { x: 24, y: 24, w: 24, h: 8 },
    },
    {
      title: 'Enrichers that failed',
      shape: 'table',
      dataView: arrivals,
      buckets: [{ kind: 'values', field: 'failedEnrichers', size: 10, label: 'Enricher' }],
      measures: [{ kind: 'count', label: 'Articles' }],
      at: { x: 24, y: 32, w: 24, h: 8 },
    },
  ],
  searches: [{ savedSearch: deadLetters.id, at: { x: 0, y: 40, w: 48, h: 14 } }],
  texts: [
    {
      title: 'What to do',
      markdown:
        'Lag that grows: start another instance of the service, up to the number of partitions. ' +
        'Dead letters: `docs/operations.md` says what each cause means and how events are fed again.',
      at: { x: 0, y: 54, w: 48, h: 5 },
    },
  ],
};

function lag(title: string, field: string, x: number): Chart {
  return {
    title,
    shape: 'line',
    dataView: operations,
    buckets: [recorded, group],
    measures: [{ kind: 'max', field, label: title }],
    only: lagOnly,
    at: { x, y: 12, w: 24, h: 12 },
  };
}
