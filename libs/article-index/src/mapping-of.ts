import type { estypes } from '@elastic/elasticsearch';

/** Kept in `_source` for display and never looked at by Elasticsearch, whatever it holds. */
export const stored = { type: 'object', enabled: false } as const;

type Stored = typeof stored;

type TextMapping = estypes.MappingKeywordProperty | estypes.MappingTextProperty | estypes.MappingDateProperty;

type NumberMapping = estypes.MappingLongNumberProperty | estypes.MappingFloatNumberProperty | estypes.MappingDoubleNumberProperty;

/** The properties that a document of type `T` needs in the mapping: each of its fields, and no other. */
export interface PropertiesOf<T> {
  readonly properties: { readonly [Field in keyof Required<T>]: MappingOf<NonNullable<T[Field]>> };
}

/**
 * The mappings that can hold a value of type `T`, at every depth. A list is mapped as its items are, an object by all of its
 * fields, as a point, or as stored; an object with free keys can only be stored, since the mapping is strict.
 */
export type MappingOf<T> = T extends readonly (infer Item)[]
  ? MappingOf<NonNullable<Item>>
  : T extends string
    ? TextMapping
    : T extends number
      ? NumberMapping
      : T extends boolean
        ? estypes.MappingBooleanProperty
        : string extends keyof T
          ? Stored
          : T extends { lat: number; lon: number }
            ? estypes.MappingGeoPointProperty
            : PropertiesOf<T> | Stored;
