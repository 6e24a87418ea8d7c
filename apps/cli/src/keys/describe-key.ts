import { isCurrent } from '@naba/access';
import type { ApiKeyV1 } from '@naba/contracts';

/** A key as lines for people: whose, for what, and its tokens by their last four characters. */
export function describeKey({ id, name, scopes, sources, secrets, revokedAt, lastChange }: ApiKeyV1, now: Date): string {
  const tokens = secrets.map((secret) => {
    const { lastFour, createdAt, expiresAt } = secret;
    const end = expiresAt === undefined ? '' : isCurrent(secret, now) ? `, until ${expiresAt}` : `, ended ${expiresAt}`;
    return `    …${lastFour}  since ${createdAt}${end}\n`;
  });
  const bound = sources ? ` for ${sources.join(', ')}` : '';
  const state = revokedAt === undefined ? '' : `  REVOKED ${revokedAt}`;
  return `${id}  ${name}  ${scopes.join(' ')}${bound}${state}\n${tokens.join('')}    ${lastChange.what} by ${lastChange.by}\n`;
}
