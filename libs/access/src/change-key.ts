import type { ApiKeyV1, ApiScope, ApiSecret } from '@naba/contracts';
import { maxSecrets } from '@naba/contracts';
import { isCurrent } from './judge-token';
import { hashToken, newKeyId, newToken } from './token';

/** What is wanted of a new key. */
export interface KeyWish {
  readonly name: string;
  readonly scopes: readonly ApiScope[];
  readonly sources?: readonly string[];
  readonly expiresAt?: Date;
}

/** A key with a new token, which is told once and kept nowhere. */
export interface IssuedKey {
  readonly key: ApiKeyV1;
  readonly token: string;
}

/** Who changes a key, and when. */
export interface Change {
  readonly by: string;
  readonly at: Date;
}

export function newKey({ name, scopes, sources, expiresAt }: KeyWish, { by, at }: Change): IssuedKey {
  const id = newKeyId();
  const token = newToken(id);
  const key = {
    id,
    revision: at.getTime(),
    name,
    scopes: [...scopes],
    ...(sources && sources.length > 0 && { sources: [...sources] }),
    secrets: [secretOf(token, at, expiresAt)],
    createdAt: at.toISOString(),
    lastChange: { what: 'created' as const, by, at: at.toISOString() },
  };
  return { key, token };
}

/**
 * A key with another token beside the one in use, which is taken until `oldEndsAt`.
 *
 * @returns undefined where two tokens are in use already: one has to end first
 */
export function rotateKey(key: ApiKeyV1, oldEndsAt: Date, change: Change, expiresAt?: Date): IssuedKey | undefined {
  const current = key.secrets.filter((secret) => isCurrent(secret, change.at));
  const kept = current.map((secret) => endingBy(secret, oldEndsAt)).filter((secret) => isCurrent(secret, change.at));
  if (kept.length >= maxSecrets) return undefined;
  const token = newToken(key.id);
  return { key: changed(key, 'rotated', { secrets: [...kept, secretOf(token, change.at, expiresAt)] }, change), token };
}

/** A key that is taken no longer. */
export function revokeKey(key: ApiKeyV1, change: Change): ApiKeyV1 {
  return changed(key, 'revoked', { revokedAt: key.revokedAt ?? change.at.toISOString() }, change);
}

function changed(key: ApiKeyV1, what: ApiKeyV1['lastChange']['what'], change: Partial<ApiKeyV1>, { by, at }: Change): ApiKeyV1 {
  const revision = Math.max(key.revision + 1, at.getTime());
  return { ...key, ...change, revision, lastChange: { what, by, at: at.toISOString() } };
}

function secretOf(token: string, at: Date, expiresAt?: Date): ApiSecret {
  return {
    sha256: hashToken(token),
    lastFour: token.slice(-4),
    createdAt: at.toISOString(),
    ...(expiresAt && { expiresAt: expiresAt.toISOString() }),
  };
}

function endingBy(secret: ApiSecret, end: Date): ApiSecret {
  return isCurrent(secret, end) ? { ...secret, expiresAt: end.toISOString() } : secret;
}
