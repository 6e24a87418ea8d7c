import type { Bucket, Chart, Measure } from './panel';

type Json = Record<string, unknown>;

/** The search that a chart asks of Elasticsearch, as Lens would; with it a chart is checked where no Kibana runs. */
export function toAggregation(chart: Chart): { query: Json; aggs: Json } {
  const { only } = chart;
  return {
    query: only ? { term: { [only.field]: only.value } } : { match_all: {} },
    aggs: nest(chart.buckets, chart.measures),
  };
}

function nest([bucket, ...inner]: readonly Bucket[], measures: readonly Measure[]): Json {
  if (bucket) return { bucket: { ...toBucketAggregation(bucket), aggs: nest(inner, measures) } };
  return Object.fromEntries(
    measures.flatMap((measure, i) => (measure.kind === 'count' ? [] : [[`measure-${i}`, toMeasureAggregation(measure)]])),
  );
}

function toBucketAggregation(bucket: Bucket): Json {
  return bucket.kind === 'dates'
    ? { date_histogram: { field: bucket.field, calendar_interval: 'day', min_doc_count: 1 } }
    : { terms: { field: bucket.field, size: bucket.size } };
}

function toMeasureAggregation({ kind, field }: Exclude<Measure, { kind: 'count' }>): Json {
  switch (kind) {
    case 'average':
      return { avg: { field } };
    case 'median':
      return { percentiles: { field, percents: [50] } };
    case 'percentile95':
      return { percentiles: { field, percents: [95] } };
    case 'unique_count':
      return { cardinality: { field } };
    case 'max':
    case 'latest':
      return { max: { field } };
  }
}
