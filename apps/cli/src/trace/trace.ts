import type { IntakeV1, RecordPlace, RefusalV1 } from '@naba/contracts';

type Place = RecordPlace & { readonly topic: string };

/** What a line needs of search's `GET /v1/articles/{id}/receipt`. */
export interface Receipt {
  readonly revision: number;
  readonly url?: string;
  readonly intake?: Omit<IntakeV1, 'warnings'> & {
    readonly warnings: readonly { readonly code: string; readonly detail: string }[];
  };
  readonly accepted?: { readonly at: string; readonly place?: Place };
  readonly enriched?: {
    readonly at: string;
    readonly durationMs: number;
    readonly place?: Place;
    readonly enrichers: readonly {
      readonly enricher: string;
      readonly version: string;
      readonly status: string;
      readonly error?: string;
    }[];
  };
  readonly indexed?: { readonly at: string; readonly generation: string; readonly seconds: number };
  /** Newest first. */
  readonly revisions?: readonly {
    readonly revision: number;
    readonly receivedAt: string;
    readonly changes?: { readonly fields: readonly string[]; readonly bodyShare: number };
    readonly corrections?: readonly { readonly kind: string; readonly text: string }[];
  }[];
  readonly takenDownAt?: string;
  readonly setAside: readonly (Place & {
    readonly at: string;
    readonly group: string;
    readonly code: string;
    readonly message: string;
    readonly revision?: number;
  })[];
}

/** What a line needs of ingest's `GET /v1/articles/{id}`. */
export interface Status {
  readonly state: 'accepted' | 'enriched' | 'indexed' | 'dead' | 'taken-down';
  readonly revision: number;
  readonly acceptedAt: string;
  readonly enrichedAt?: string;
  readonly rawPlace?: RecordPlace;
  readonly enrichedPlace?: RecordPlace;
  readonly waiting?: { readonly group: string; readonly topic: string; readonly behind: number };
}

/** All that the services tell of one article; what a service does not know is undefined. */
export interface Trace {
  readonly id: string;
  readonly receipt?: Receipt | undefined;
  readonly status?: Status | undefined;
  readonly refusals: readonly RefusalV1[];
  /** Services that did not answer, and so parts that are not known. */
  readonly unknown: readonly string[];
}
