/** Buckets of a chart: the values of a field, or steps of time (Kibana chooses them by the time range shown). */
export type Bucket =
  | { readonly kind: 'values'; readonly field: string; readonly size: number; readonly label: string }
  | { readonly kind: 'dates'; readonly field: string; readonly label: string };

/** A number of a chart: a count of documents, or a figure of a numeric field (a keyword for `unique_count`, a date for `latest`). */
export type Measure =
  | { readonly kind: 'count'; readonly label: string }
  | {
      readonly kind: 'average' | 'median' | 'max' | 'latest' | 'unique_count' | 'percentile95';
      readonly field: string;
      readonly label: string;
    };

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** A chart of a dashboard, in terms that both Kibana's Lens and an Elasticsearch aggregation can be made from. */
export interface Chart {
  readonly title: string;
  readonly shape: 'bars' | 'line' | 'area' | 'table' | 'donut' | 'number' | 'tags';
  readonly dataView: string;
  /** Outermost first; a bar or line chart has its axis first and then, perhaps, what splits it. */
  readonly buckets: readonly Bucket[];
  readonly measures: readonly Measure[];
  /** Only documents whose keyword field has this value. */
  readonly only?: { readonly field: string; readonly value: string };
  /** In the dashboard's grid of 48 columns. */
  readonly at: Place;
}

/** A saved search shown as a table of documents. */
export interface SearchPanel {
  readonly savedSearch: string;
  readonly at: Place;
}

export interface TextPanel {
  readonly title: string;
  readonly markdown: string;
  readonly at: Place;
}

export interface Control {
  readonly label: string;
  readonly dataView: string;
  readonly field: string;
}

export interface Dashboard {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly from: string;
  readonly controls: readonly Control[];
  readonly charts: readonly Chart[];
  readonly searches: readonly SearchPanel[];
  readonly texts: readonly TextPanel[];
}

export interface SavedSearch {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly dataView: string;
  readonly columns: readonly string[];
  /** Newest first by this field. */
  readonly newestBy: string;
  /** KQL. */
  readonly query: string;
}

export interface DataView {
  readonly id: string;
  readonly name: string;
  /** Index, alias or pattern. */
  readonly index: string;
  readonly timeField: string;
}
