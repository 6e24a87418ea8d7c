import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { isSigned } from './signature';

const body = Buffer.from('<rss/>');
const sign = (method: string, secret = 'secret', of: Uint8Array = body): string =>
  `${method}=${createHmac(method, secret).update(of).digest('hex')}`;

describe('isSigned', () => {
  it.each(['sha1', 'sha256', 'sha384', 'sha512'])('takes what was signed with the secret by %s, in either case', (method) => {
    expect(isSigned(body, sign(method), 'secret')).toBe(true);
    expect(isSigned(body, sign(method).toUpperCase(), 'secret')).toBe(true);
  });

  it.each([
    ['nothing', undefined],
    ['another secret', sign('sha256', 'other')],
    ['another body', sign('sha256', 'secret', Buffer.from('<rss />'))],
    ['a method that WebSub does not have', sign('md5')],
    ['half a signature', sign('sha256').slice(0, 39)],
    ['the bare HMAC', sign('sha256').slice(7)],
    ['a method alone', 'sha256='],
  ])('refuses %s', (_, header) => {
    expect(isSigned(body, header, 'secret')).toBe(false);
  });

  it('throws for nothing that may stand in a header', () => {
    fc.assert(fc.property(fc.string(), (header) => !isSigned(body, header, 'secret')));
  });
});
