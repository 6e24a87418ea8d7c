/** `GET /v1/operations`: how the whole way from a source to the index is doing. */
export interface OperationsAnswer {
  readonly generatedAt: string;
  readonly consumers: readonly ConsumerProgress[];
  /** Articles written to the index in each of the last 60 minutes, oldest first, none left out. */
  readonly throughput: readonly { readonly minute: string; readonly count: number }[];
  /** Sources, the one that was heard of most recently first. */
  readonly freshness: readonly SourceFreshness[];
  readonly deadLetters: readonly DeadLetters[];
  /** Null when Elasticsearch is away. */
  readonly index: { readonly generation: string; readonly documents: number; readonly bytes: number } | null;
  /** Parts that cannot be told now, and why; their lists are empty. */
  readonly unavailable: readonly { readonly part: 'consumers' | 'deadLetters' | 'index'; readonly detail: string }[];
}

export interface ConsumerProgress {
  readonly group: string;
  readonly topic: string;
  /** Messages that wait. */
  readonly lag: number;
  /** Age of the oldest of them. */
  readonly lagSeconds: number | null;
}

export interface SourceFreshness {
  readonly source: { readonly id: string; readonly name?: string };
  readonly articles: number;
  readonly lastPublishedAt: string | null;
  readonly lastIndexedAt: string;
  /** From publication to acceptance, among articles whose time of day is known. */
  readonly medianDelaySeconds: number | null;
}

export interface DeadLetters {
  readonly topic: string;
  readonly count: number;
  /** Newest first. */
  readonly latest: readonly {
    readonly id: string;
    readonly code: string;
    readonly message: string;
    readonly at: string;
  }[];
}
