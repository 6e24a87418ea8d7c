import type { articleMapping } from './article-mapping';

/** Paths of the fields that Elasticsearch looks at as a type, for example `source.id` as `keyword`; those it only keeps are left out. */
export type IndexedField<Type extends string, Properties = (typeof articleMapping)['properties']> = {
  [Field in keyof Properties & string]: Properties[Field] extends { readonly index: false }
    ? never
    : Properties[Field] extends { readonly type: Type }
      ? Field
      : Properties[Field] extends { readonly properties: infer Below }
        ? `${Field}.${IndexedField<Type, Below>}`
        : never;
}[keyof Properties & string];
