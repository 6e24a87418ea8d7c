/** Fields that a query may name with a prefix, for example `source:aljazeera.net`. */
export const queryFields = [
  'title',
  'body',
  'entity',
  'topic',
  'place',
  'source',
  'author',
  'lang',
  'date',
  'speaker',
  'quote',
] as const;
export type QueryField = (typeof queryFields)[number];

/** A query as a tree. Adjacent parts are joined by AND. */
export type Query =
  | { readonly kind: 'all' }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Query[] }
  | { readonly kind: 'not'; readonly part: Query }
  | Named
  | Light
  | Most
  | Near
  | Term;

/** Words that are a name: what they stand for is looked for under its other names as well. */
export interface Named {
  readonly kind: 'named';
  readonly part: Query;
  readonly entityIds: readonly string[];
  /** Whether an article may have the words apart from each other. */
  readonly mayStandApart?: true;
}

/** A small word beside others: an article need not have it. */
export interface Light {
  readonly kind: 'light';
  readonly part: Term;
}

/** Some of many parts: at least so many of them, and those with all of them first. */
export interface Most {
  readonly kind: 'most';
  readonly parts: readonly Query[];
  readonly atLeast: number;
}

/** Two sides with at most `distance` words between them, in either order; each side is one of several words or phrases. */
export interface Near {
  readonly kind: 'near';
  readonly sides: readonly [readonly Term[], readonly Term[]];
  readonly distance: number;
}

/** One word or phrase in the form in which text is stored, written at `position`. `prefix`: with a `*` at its end. */
export interface Term extends Span {
  readonly kind: 'term';
  readonly field?: QueryField;
  readonly text: string;
  readonly phrase: boolean;
  readonly prefix: boolean;
  /** Of a term in `entity:`, `place:` or `speaker:` that is a known name. */
  readonly entityIds?: readonly string[];
  /** Of a word: forms of it that no stem leads to. */
  readonly otherForms?: readonly string[];
}

/** Whether it is a word as anybody types it: of no field, without quotation marks or a `*`. */
export function isPlain({ field, phrase, prefix }: Term): boolean {
  return field === undefined && !phrase && !prefix;
}

/** Every word of a query that anybody's article may have, in the order in which they were typed. */
export function plainTerms(query: Query): Term[] {
  switch (query.kind) {
    case 'and':
    case 'or':
    case 'most':
      return query.parts.flatMap(plainTerms);
    case 'named':
      return plainTerms(query.part);
    case 'term':
      return isPlain(query) ? [query] : [];
    case 'all':
    case 'light':
    case 'near':
    case 'not':
      return [];
  }
}

/** Those of them that belong to a known name. */
export function namedTerms(query: Query): Term[] {
  if (query.kind === 'named') return plainTerms(query);
  return query.kind === 'and' || query.kind === 'or' || query.kind === 'most' ? query.parts.flatMap(namedTerms) : [];
}

/** A piece of the query as typed, in UTF-16 code units from 0. */
export interface Span {
  readonly position: number;
  readonly length: number;
}
