import { createHmac, timingSafeEqual } from 'node:crypto';

const methods: ReadonlySet<string> = new Set(['sha1', 'sha256', 'sha384', 'sha512']);

/**
 * Whether a body is signed with a secret (W3C WebSub, section 8.1).
 *
 * @param header `X-Hub-Signature`: a method and the HMAC in hexadecimal, `sha256=…`
 */
export function isSigned(body: Uint8Array, header: string | undefined, secret: string): boolean {
  const [, method = '', told = ''] = /^\s*(\w+)=([0-9a-f]+)\s*$/i.exec(header ?? '') ?? [];
  if (!methods.has(method.toLowerCase())) return false;
  const expected = createHmac(method.toLowerCase(), secret).update(body).digest();
  const given = Buffer.from(told, 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
}
