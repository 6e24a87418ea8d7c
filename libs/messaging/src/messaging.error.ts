/** Kafka, Elasticsearch or the network is away: the work is to be tried again, and the event is not to blame. */
export class InfrastructureError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'InfrastructureError';
  }
}

export type PublishErrorCode = 'LOG_UNAVAILABLE' | 'OVERLOADED' | 'EVENT_TOO_LARGE';

/**
 * An event was not acknowledged. After `LOG_UNAVAILABLE` it may still be in the log; `OVERLOADED` and `EVENT_TOO_LARGE` were
 * refused before anything was sent.
 */
export class PublishError extends Error {
  readonly retryAfterSeconds: number | undefined;

  constructor(
    readonly code: PublishErrorCode,
    message: string,
    options: ErrorOptions & { readonly retryAfterSeconds?: number } = {},
  ) {
    super(message, options);
    this.name = 'PublishError';
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

/** Errors of the operating system and of undici that mean that the other side is away. */
const networkCodes =
  /^(E(CONNREFUSED|CONNRESET|CONNABORTED|TIMEDOUT|PIPE|HOSTUNREACH|NETUNREACH|NOTFOUND|AI_AGAIN)|UND_ERR_\w+)$/;
const networkNames = new Set(['InfrastructureError', 'TimeoutError', 'ConnectionError', 'NoLivingConnectionsError']);

/**
 * Says whether an error, or one that caused it, is trouble of the infrastructure and not of the event. A handler should throw
 * `InfrastructureError`; what network clients throw on their own is recognised too, so that an outage never makes a dead letter.
 */
export function isInfrastructureError(error: unknown): boolean {
  return causesOf(error).some(
    (cause) =>
      (cause instanceof PublishError && cause.code !== 'EVENT_TOO_LARGE') ||
      networkNames.has(cause.name) ||
      cause.name.startsWith('KafkaJS') ||
      ('code' in cause && typeof cause.code === 'string' && networkCodes.test(cause.code)),
  );
}

/** The error and its chain of causes, outermost first. */
export function causesOf(error: unknown): Error[] {
  const chain: Error[] = [];
  for (let cause = error; cause instanceof Error && !chain.includes(cause); cause = cause.cause) chain.push(cause);
  return chain;
}

/** Text of an error with its causes, for logs and dead letters. */
export function describeError(error: unknown): string {
  const chain = causesOf(error);
  return chain.length === 0 ? String(error) : [...new Set(chain.map((cause) => cause.message))].join(': ');
}

/** Whether a topic takes no record or batch of this size. */
export function isTooLarge(error: unknown): boolean {
  return causesOf(error).some(
    (cause) => 'type' in cause && (cause.type === 'MESSAGE_TOO_LARGE' || cause.type === 'RECORD_LIST_TOO_LARGE'),
  );
}
