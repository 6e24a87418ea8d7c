import type { Reference } from './saved-object';
import type { Bucket, Chart, Measure } from './panel';

type Json = Record<string, unknown>;

/** A Lens panel held by its dashboard, and the references that Kibana wants beside it. Kibana 9.2's form. */
export function toLensPanel(chart: Chart, panelIndex: string): { panel: Json; references: Reference[] } {
  const layerId = `${panelIndex}-layer`;
  const buckets = chart.buckets.map((bucket, i) => [`bucket-${i}`, toBucketColumn(bucket)] as const);
  const measures = chart.measures.map((measure, i) => [`measure-${i}`, toMeasureColumn(measure)] as const);
  const layer = {
    columns: Object.fromEntries([...buckets, ...measures]),
    columnOrder: [...buckets, ...measures].map(([id]) => id),
    incompleteColumns: {},
    sampling: 1,
  };
  const reference = { type: 'index-pattern', id: chart.dataView, name: `indexpattern-datasource-layer-${layerId}` };
  const columns = { layerId, buckets: buckets.map(([id]) => id), measures: measures.map(([id]) => id) };
  const panel = {
    type: 'lens',
    panelIndex,
    gridData: { ...chart.at, i: panelIndex },
    embeddableConfig: {
      title: chart.title,
      enhancements: {},
      filters: [],
      query: { query: '', language: 'kuery' },
      syncColors: true,
      syncCursor: true,
      syncTooltips: false,
      attributes: {
        title: chart.title,
        type: 'lens',
        visualizationType: visualizationTypes[chart.shape],
        references: [reference],
        state: {
          visualization: toVisualization(chart.shape, columns),
          query: { query: chart.only ? `${chart.only.field} : "${chart.only.value}"` : '', language: 'kuery' },
          filters: [],
          datasourceStates: { formBased: { layers: { [layerId]: layer } } },
          internalReferences: [],
          adHocDataViews: {},
        },
      },
    },
  };
  return { panel, references: [{ ...reference, name: `${panelIndex}:${reference.name}` }] };
}

const visualizationTypes: Readonly<Record<Chart['shape'], string>> = {
  bars: 'lnsXY',
  line: 'lnsXY',
  area: 'lnsXY',
  table: 'lnsDatatable',
  donut: 'lnsPie',
  number: 'lnsMetric',
  tags: 'lnsTagcloud',
};

interface Columns {
  readonly layerId: string;
  readonly buckets: readonly string[];
  readonly measures: readonly string[];
}

function toVisualization(shape: Chart['shape'], { layerId, buckets, measures }: Columns): Json {
  const layer = { layerId, layerType: 'data' };
  switch (shape) {
    case 'bars':
    case 'line':
    case 'area': {
      const seriesType = { bars: 'bar_stacked', line: 'line', area: 'area_stacked' }[shape];
      const [xAccessor, splitAccessor] = buckets;
      return {
        legend: { isVisible: splitAccessor !== undefined || measures.length > 1, position: 'right' },
        valueLabels: 'hide',
        preferredSeriesType: seriesType,
        layers: [{ ...layer, seriesType, accessors: measures, xAccessor, ...(splitAccessor && { splitAccessor }) }],
      };
    }
    case 'table':
      return {
        ...layer,
        columns: [
          ...buckets.map((columnId) => ({ columnId, isTransposed: false, isMetric: false, oneClickFilter: true })),
          ...measures.map((columnId) => ({ columnId, isTransposed: false, isMetric: true })),
        ],
      };
    case 'donut':
      return {
        shape: 'donut',
        layers: [
          {
            ...layer,
            primaryGroups: buckets,
            metrics: measures,
            numberDisplay: 'percent',
            categoryDisplay: 'default',
            legendDisplay: 'default',
            nestedLegend: false,
          },
        ],
      };
    case 'number':
      return { ...layer, metricAccessor: measures[0] };
    case 'tags':
      return {
        ...layer,
        tagAccessor: buckets[0],
        valueAccessor: measures[0],
        maxFontSize: 40,
        minFontSize: 14,
        orientation: 'single',
        showLabel: false,
      };
  }
}

function toBucketColumn(bucket: Bucket): Json {
  const shared = { label: bucket.label, customLabel: true, sourceField: bucket.field, isBucketed: true };
  if (bucket.kind === 'dates') {
    const params = { interval: 'auto', includeEmptyRows: true, dropPartials: false };
    return { ...shared, dataType: 'date', operationType: 'date_histogram', scale: 'interval', params };
  }
  const params = {
    size: bucket.size,
    orderBy: { type: 'column', columnId: 'measure-0' },
    orderDirection: 'desc',
    otherBucket: false,
    missingBucket: false,
    parentFormat: { id: 'terms' },
  };
  return { ...shared, dataType: 'string', operationType: 'terms', scale: 'ordinal', params };
}

function toMeasureColumn(measure: Measure): Json {
  const shared = { label: measure.label, customLabel: true, dataType: 'number', isBucketed: false, scale: 'ratio' };
  if (measure.kind === 'count')
    return { ...shared, operationType: 'count', sourceField: '___records___', params: { emptyAsNull: true } };
  if (measure.kind === 'percentile95')
    return { ...shared, operationType: 'percentile', sourceField: measure.field, params: { percentile: 95 } };
  if (measure.kind === 'latest')
    return { ...shared, dataType: 'date', operationType: 'max', sourceField: measure.field, params: {} };
  return { ...shared, operationType: measure.kind, sourceField: measure.field, params: { emptyAsNull: true } };
}
