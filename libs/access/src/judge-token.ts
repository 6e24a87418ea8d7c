import type { ApiKeyV1, ApiSecret } from '@naba/contracts';
import { hashToken, isSameHash, readToken } from './token';

/** The keys that there are, as a service knows them. A table of `api-keys.v1` is one. */
export interface KeySource {
  start(): void;
  get(id: string): ApiKeyV1 | undefined;
  /** Whether all keys are known that there were when the service started. */
  isReady(): boolean;
  close(): Promise<void>;
}

export type TokenVerdict =
  | { readonly kind: 'taken'; readonly key: ApiKeyV1; readonly sha256: string }
  | { readonly kind: 'refused'; readonly why: string };

/** Whether a token is one of a key that holds at a time; why a key does not is told only to who has its secret. */
export function judgeToken(token: string, keys: Pick<KeySource, 'get'>, now: Date): TokenVerdict {
  const id = readToken(token);
  if (id === undefined) return { kind: 'refused', why: 'It is no key of Naba, or was not copied whole.' };
  const key = keys.get(id);
  const sha256 = hashToken(token);
  const why = refusalOf(key, sha256, now);
  return key && why === undefined ? { kind: 'taken', key, sha256 } : { kind: 'refused', why: why ?? unknown };
}

/** Why a token of this hash is not taken for a key at a time; undefined where it is. */
export function refusalOf(key: ApiKeyV1 | undefined, sha256: string, now: Date): string | undefined {
  const secret = key?.secrets.find((known) => isSameHash(known.sha256, sha256));
  if (!key || !secret) return unknown;
  if (key.revokedAt !== undefined) return `The key ${key.id} was revoked.`;
  if (!isCurrent(secret, now)) return `This token of the key ${key.id} ended at ${secret.expiresAt ?? ''}. Use its new one.`;
  return undefined;
}

const unknown = 'There is no such key. Ask the operator for one.';

/** Whether a secret has not ended. */
export function isCurrent({ expiresAt }: Pick<ApiSecret, 'expiresAt'>, now: Date): boolean {
  return expiresAt === undefined || Date.parse(expiresAt) > now.getTime();
}
