/** Another saved object that one points to. */
export interface Reference {
  readonly type: string;
  readonly id: string;
  readonly name: string;
}

/** A line of the file that Kibana imports. */
export interface SavedObject {
  readonly type: 'dashboard' | 'search';
  readonly id: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly references: readonly Reference[];
  readonly coreMigrationVersion: string;
  readonly typeMigrationVersion: string;
}

/** Versions of the saved objects' forms; Kibana brings older ones up to date when it imports them. */
export const formVersions = { core: '8.8.0', dashboard: '10.2.0', search: '10.5.0' } as const;
