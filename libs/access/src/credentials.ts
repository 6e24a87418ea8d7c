import type { FastifyRequest } from 'fastify';

/** Cookie in which a browser keeps the key of its reader; scripts cannot read it. */
export const keyCookie = 'naba-key';

/** The token that came with a request: `Authorization: Bearer` (RFC 6750), or for reading alone the cookie of the page. */
export function tokenOf(
  { headers, method }: Pick<FastifyRequest, 'headers' | 'method'>,
  takesCookie: boolean,
): string | undefined {
  const bearer = /^Bearer +([\w.~+/-]+=*) *$/i.exec(headers.authorization ?? '')?.[1];
  if (bearer !== undefined || headers.authorization !== undefined) return bearer ?? '';
  if (!takesCookie || (method !== 'GET' && method !== 'HEAD')) return undefined;
  return new RegExp(`(?:^|;\\s*)${keyCookie}=([^;]+)`).exec(headers.cookie ?? '')?.[1];
}
