/** Who may ask the services. `@naba/config` makes it from the environment. */
export interface AccessSettings {
  readonly areKeysRequired: boolean;
  /** Whether others than this machine reach the service. */
  readonly isExposed: boolean;
  /** Most requests a minute, of one key and from one address; undefined: as many as come. */
  readonly limits: { readonly perKey: number; readonly perAddress: number } | undefined;
}
