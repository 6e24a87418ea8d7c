const mebibyte = 1024 * 1024;

/** How much ingest takes at once. */
export const ingestLimits = {
  /** One article as JSON, alone or as a line. */
  articleBytes: 8 * mebibyte,
  /** Levels of lists and objects in one article. */
  jsonDepth: 64,
  /** Its fields and elements: building a million of them holds up everybody. */
  jsonValues: 20_000,
  /** Lines of one stream that are being stored. */
  linesInFlight: 512,
  /** Their bytes; a stream is read on only below this. */
  lineBytesInFlight: 8 * mebibyte,
  /** How long a line of a stream waits while too much is waiting to be stored, before it is refused. */
  overloadPatienceMs: 20_000,
  /** A single article must have arrived within this time, however slowly its sender drips. */
  articleDeadlineMs: 60_000,
  /** A page that the collector fetches must have come by then, with its wait for its turn at the host. */
  pageDeadlineMs: 90_000,
  headersDeadlineMs: 15_000,
  /** Articles of which this process knows the newest version. */
  knownArticles: 1_000_000,
  /** Articles of which it remembers how far they came. */
  ledgerEntries: 100_000,
  /** Refusals that it can tell, the newest. */
  knownRefusals: 10_000,
  /** Of one article at once. */
  refusalsTold: 20,
  /** Refusals on their way to Kafka; those beyond are not kept, so that a stream of faults delays no article. */
  refusalsInFlight: 200,
  /** A sender of nothing but faults must neither slow others down nor drive their refusals out. */
  refusalsAMinute: 2_000,
} as const;
