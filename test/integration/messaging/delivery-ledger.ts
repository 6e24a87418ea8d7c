/**
 * What was acknowledged to a publisher against what a consumer did. An effect is what an index does with an event: it keeps the
 * newest revision of a key, so that a second delivery changes nothing.
 */
export class DeliveryLedger {
  private readonly acknowledged = new Map<string, number>();
  private readonly documents = new Map<string, number>();
  private readonly deliveries = new Map<string, number>();
  private readonly lastDelivered = new Map<string, number>();
  private readonly backward: string[] = [];

  acknowledge(key: string, revision: number): void {
    this.acknowledged.set(key, Math.max(revision, this.acknowledged.get(key) ?? 0));
  }

  deliver(key: string, revision: number): void {
    const delivery = `${key}/${revision}`;
    const times = (this.deliveries.get(delivery) ?? 0) + 1;
    this.deliveries.set(delivery, times);
    // Only a first delivery can be out of order; a repeated one is a duplicate.
    if (times === 1 && revision < (this.lastDelivered.get(key) ?? 0)) this.backward.push(delivery);
    this.lastDelivered.set(key, Math.max(revision, this.lastDelivered.get(key) ?? 0));
    this.documents.set(key, Math.max(revision, this.documents.get(key) ?? 0));
  }

  /** Keys whose acknowledged revision never had its effect. */
  get lost(): string[] {
    return [...this.acknowledged].filter(([key, revision]) => (this.documents.get(key) ?? 0) < revision).map(([key]) => key);
  }

  /** Deliveries that happened more than once. */
  get repeated(): string[] {
    return [...this.deliveries].filter(([, times]) => times > 1).map(([delivery]) => delivery);
  }

  /** Deliveries of an older revision after a newer one. */
  get reordered(): string[] {
    return this.backward;
  }

  get delivered(): number {
    return this.deliveries.size;
  }
}

/** Offsets that are missing or come twice in what was read of one partition, in order of reading. */
export function offsetFaults(offsets: readonly string[], from: string): { gaps: string[]; repeats: string[] } {
  const gaps: string[] = [];
  const repeats: string[] = [];
  let expected = BigInt(from);
  for (const offset of offsets.map(BigInt)) {
    if (offset < expected) repeats.push(offset.toString());
    for (let missing = expected; missing < offset; missing++) gaps.push(missing.toString());
    if (offset >= expected) expected = offset + 1n;
  }
  return { gaps, repeats };
}
