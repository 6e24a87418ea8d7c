/** What one set of article indices is called in Elasticsearch. Everything starts with the same prefix. */
export interface IndexNames {
  /** Alias for searching; its filter hides tombstones, so nobody who reads here sees what was taken down. */
  readonly read: string;
  /** Alias for writing; it points to exactly one generation. */
  readonly write: string;
  readonly generations: string;
  readonly indexTemplate: string;
  readonly settingsTemplate: string;
  readonly mappingsTemplate: string;
}

/** @param prefix first part of every name, for example `naba` */
export function indexNames(prefix: string): IndexNames {
  const articles = `${prefix}-articles`;
  return {
    read: articles,
    write: `${articles}-write`,
    generations: `${articles}-0*`,
    indexTemplate: articles,
    settingsTemplate: `${articles}-settings`,
    mappingsTemplate: `${articles}-mappings`,
  };
}

/** Name of the n-th generation, `<prefix>-articles-000001` and so on; n counts from 1. */
export function generationName(prefix: string, n: number): string {
  return `${prefix}-articles-${String(n).padStart(6, '0')}`;
}

/** How the aliases stand on a generation: searching sees no tombstones, and a generation that is written to is the only one. */
export const readAlias = { filter: { term: { tombstone: false } } };
export const writeAlias = { is_write_index: true };
