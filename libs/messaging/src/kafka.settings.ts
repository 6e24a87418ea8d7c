/** How to reach Kafka and how patient to be with it. Times in milliseconds. */
export interface KafkaSettings {
  /** Bootstrap brokers, `host:port`. */
  readonly brokers: readonly string[];
  /** Name under which the brokers see this process. */
  readonly clientId: string;
  /** Whether to speak TLS, with the authorities that Node knows or with those of a PEM text. */
  readonly ssl?: boolean | { readonly ca: string };
  readonly sasl?: KafkaCredentials | undefined;
  /** How long a silent consumer keeps its partitions. Default 10,000. */
  readonly sessionTimeoutMs?: number;
  /** How long one request to a broker may take. Default 10,000. */
  readonly requestTimeoutMs?: number;
  /** How long an event may wait for all in-sync replicas before its sender is refused. Default 20,000. */
  readonly deliveryTimeoutMs?: number;
  /** How long Kafka may leave a publisher without an answer before its process is not live. Default 300,000. */
  readonly silenceLimitMs?: number;
  /** Bytes of events that may wait in one process before new ones are refused. Default 64 MiB. */
  readonly maxPendingBytes?: number;
}

export interface KafkaCredentials {
  readonly mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512';
  readonly username: string;
  readonly password: string;
}

const defaults = {
  ssl: false,
  sessionTimeoutMs: 10_000,
  requestTimeoutMs: 10_000,
  deliveryTimeoutMs: 20_000,
  silenceLimitMs: 300_000,
  maxPendingBytes: 64 * 1024 * 1024,
} as const;

export type CompleteKafkaSettings = Required<Omit<KafkaSettings, 'sasl'>> & Pick<KafkaSettings, 'sasl'>;

/** The settings with every default filled in. Throws when one of them cannot be used together with another. */
export function completeSettings(settings: KafkaSettings): CompleteKafkaSettings {
  const complete = { ...defaults, ...settings };
  if (complete.brokers.length === 0) throw new Error('kafka.brokers: name at least one broker as host:port.');
  if (complete.sessionTimeoutMs < 1_000) {
    throw new Error(
      `kafka.sessionTimeoutMs: ${complete.sessionTimeoutMs} is less than 1000, the consumer would lose its partitions.`,
    );
  }
  return complete;
}

/** How long one call on a client may take: it may be more than one request, as it looks up a broker or says first who it is. */
export function callDeadlineMs(settings: KafkaSettings): number {
  return 2 * completeSettings(settings).requestTimeoutMs;
}
