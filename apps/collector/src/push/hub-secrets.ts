import { createHmac, randomBytes } from 'node:crypto';
import type { FeedSubscriptionV1 } from '@naba/contracts';

/** What a subscription has on the log of its secret. */
export type SecretOnLog = Pick<FeedSubscriptionV1, 'id' | 'secret' | 'keyId'>;

/**
 * The secrets by which hubs sign and the tokens of callbacks' addresses: HMACs of the collector's own secret over what stands on the log, which
 * alone signs nothing and leads to no callback. Every instance with that secret comes to the same.
 */
export class HubSecrets {
  /** Tells one secret of the collector from another, and is no help to find it. */
  private readonly keyId: string;

  /** @param key `COLLECTOR_PUSH_SECRET` */
  constructor(private readonly key: string) {
    this.keyId = this.derive('key').slice(0, 16);
  }

  /** What a new subscription puts on the log. */
  create(): Pick<SecretOnLog, 'secret' | 'keyId'> {
    return { secret: randomBytes(32).toString('hex'), keyId: this.keyId };
  }

  /** Whether a subscription was made with this secret of the collector; what came by another cannot be checked. */
  has({ keyId }: Pick<SecretOnLog, 'keyId'>): boolean {
    return keyId === this.keyId;
  }

  /** `hub.secret`: 64 hexadecimal digits. */
  secretOf({ id, secret }: SecretOnLog): string {
    return this.derive('secret', id, secret);
  }

  /** Makes the address of a callback one that nobody guesses: 32 hexadecimal digits. */
  tokenOf({ id, secret }: SecretOnLog): string {
    return this.derive('token', id, secret).slice(0, 32);
  }

  private derive(...parts: readonly string[]): string {
    return createHmac('sha256', this.key).update(parts.join(' ')).digest('hex');
  }
}
