import type { IndexedField } from '@naba/article-index';

/** Where the names of values come from: an id is named by a table or the index, a code by the reader's browser, a text is its own name. */
export type LabelSource = 'languages' | 'topics' | 'entities' | 'sources' | 'written';

/** Counts of the articles that were found, by the values of a field; choosing a value sets the filter that the facet belongs to. */
interface Facet {
  readonly field: IndexedField<'keyword'>;
  /** Values are entities of this type alone. */
  readonly entityType?: 'PER' | 'ORG' | 'LOC';
}

/**
 * `terms` keeps articles by their values, `address` those with one of an article's addresses,
 * `day` those published from or until a day, `moment` those behind an instant, `area` those with a point in a box. */
type Filter = { readonly description: string } & (
  | {
      readonly kind: 'terms';
      readonly field: IndexedField<'keyword'>;
      readonly labels: LabelSource;
      /** Of several values an article must have all where it can have several, else any. */
      readonly several: 'all' | 'any';
      readonly facets: Readonly<Record<string, Facet>>;
    }
  | { readonly kind: 'address'; readonly field: IndexedField<'keyword'> }
  | { readonly kind: 'day'; readonly field: IndexedField<'date'>; readonly end: 'first' | 'last' }
  | { readonly kind: 'moment'; readonly field: IndexedField<'date'> }
  | { readonly kind: 'area'; readonly field: IndexedField<'geo_point'> }
);

/**
 * Every filter by its parameter, with its facets, in the order in which the page shows them. Parameters, queries, counts, permalinks, the
 * answer's schema and the page are made of this table; docs/recipes/facet.md adds to it. The page loads this file: it imports types alone.
 */
export const filterTable = {
  lang: {
    kind: 'terms',
    field: 'language',
    labels: 'languages',
    several: 'any',
    facets: { language: { field: 'language' } },
    description: 'Language of the text, for example ar.',
  },
  topic: {
    kind: 'terms',
    field: 'topics.id',
    labels: 'topics',
    several: 'all',
    facets: { topic: { field: 'topics.id' } },
    description: 'Topic id, for example medtop:11000000.',
  },
  entity: {
    kind: 'terms',
    field: 'entities.id',
    labels: 'entities',
    several: 'all',
    facets: {
      location: { field: 'locations', entityType: 'LOC' },
      person: { field: 'people', entityType: 'PER' },
      organisation: { field: 'organisations', entityType: 'ORG' },
    },
    description: 'Id of a person, organisation or place, for example wd:Q796.',
  },
  place: {
    kind: 'terms',
    field: 'locations',
    labels: 'entities',
    several: 'all',
    facets: {},
    description: 'Id of a place that is named, for example wd:Q796.',
  },
  source: {
    kind: 'terms',
    field: 'source.id',
    labels: 'sources',
    several: 'any',
    facets: { source: { field: 'source.id' } },
    description: 'Source id.',
  },
  author: {
    kind: 'terms',
    field: 'authors',
    labels: 'written',
    several: 'all',
    facets: { author: { field: 'authors' } },
    description: 'Author as written.',
  },
  correction: {
    kind: 'terms',
    field: 'corrections.kind',
    labels: 'written',
    several: 'any',
    facets: {},
    description: 'Kind of a notice in which the publisher puts the article right: correction, clarification or retraction.',
  },
  section: {
    kind: 'terms',
    field: 'section',
    labels: 'written',
    several: 'any',
    facets: { section: { field: 'section' } },
    description: 'Section of the publisher as written, for example Politics.',
  },
  url: {
    kind: 'address',
    field: 'canonicalUrl',
    description: 'Any address of the article, for example with tracking parameters or of its mobile twin.',
  },
  from: {
    kind: 'day',
    field: 'publishedLocalDate',
    end: 'first',
    description: "First day of publication, on the publisher's calendar.",
  },
  to: {
    kind: 'day',
    field: 'publishedLocalDate',
    end: 'last',
    description: "Last day of publication, on the publisher's calendar.",
  },
  since: {
    kind: 'moment',
    field: 'receivedAt',
    description: 'Articles that came in after this instant, for example 2021-12-23T08:00:00Z: what is new since somebody looked.',
  },
  box: {
    kind: 'area',
    field: 'places.location',
    description: 'Articles that name a place in this box: west,south,east,north in degrees.',
  },
} as const satisfies Readonly<Record<string, Filter>>;

type Table = typeof filterTable;
export type FilterName = keyof Table;
export type FilterKind = Filter['kind'];
/** Filters of one kind. */
export type FilterOf<Kind extends FilterKind> = {
  [Name in FilterName]: Table[Name]['kind'] extends Kind ? Name : never;
}[FilterName];
export type FacetName = { [Name in FilterOf<'terms'>]: keyof Table[Name]['facets'] }[FilterOf<'terms'>];

export const filterNames = Object.keys(filterTable) as FilterName[];

/** One value for each filter. */
export function byFilter<T>(valueOf: (name: FilterName) => T): Readonly<Record<FilterName, T>> {
  return Object.fromEntries(filterNames.map((name) => [name, valueOf(name)])) as Record<FilterName, T>;
}

export function filtersOf<Kind extends FilterKind>(kind: Kind): readonly FilterOf<Kind>[] {
  return filterNames.filter((name): name is FilterOf<Kind> => filterTable[name].kind === kind);
}

/** Each facet with the filter that it sets. */
export const facets = Object.fromEntries(
  Object.entries<Filter>(filterTable).flatMap(([filter, entry]) =>
    entry.kind === 'terms'
      ? Object.entries(entry.facets).map(([name, facet]) => [name, { filter, labels: entry.labels, ...facet }])
      : [],
  ),
) as Readonly<Record<FacetName, Facet & { readonly filter: FilterOf<'terms'>; readonly labels: LabelSource }>>;

export const facetNames = Object.keys(facets) as FacetName[];

/** One value for each facet. */
export function byFacet<T>(valueOf: (name: FacetName) => T): Readonly<Record<FacetName, T>> {
  return Object.fromEntries(facetNames.map((name) => [name, valueOf(name)])) as Record<FacetName, T>;
}
