import { decodeFeed } from './decode-feed';

/** خبر (news) in windows-1256. */
const newsIn1256 = Buffer.from([0xce, 0xc8, 0xd1]);
const rss = (declared: string, title: Uint8Array | string, more = '') =>
  Buffer.concat([
    Buffer.from(`${declared}<rss><channel>${more}<title>`),
    Buffer.from(title),
    Buffer.from('</title></channel></rss>'),
  ]);
const declaration = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>`;
const title = (bytes: Uint8Array, contentType?: string) => /<title>(.*)<\/title>/.exec(decodeFeed(bytes, contentType).text)?.[1];

describe('decodeFeed', () => {
  it.each<[string, Uint8Array, string | undefined]>([
    ['the header', rss('', newsIn1256), 'application/rss+xml; charset=windows-1256'],
    ['the declaration', rss(declaration('windows-1256'), newsIn1256), undefined],
    ['the declaration, where the header is wrong', rss(declaration('windows-1256'), newsIn1256), 'text/xml; charset=UTF-8'],
    ['the header, where the declaration is wrong', rss(declaration('UTF-8'), newsIn1256), 'text/xml; charset=windows-1256'],
    ['the header, where the declaration names no encoding', rss(declaration('x-none'), newsIn1256), 'text/xml; charset=cp1256'],
    ['the declaration, where the header names none', rss(declaration('windows-1256'), newsIn1256), 'text/xml; charset=none'],
    ['UTF-8 that both deny', rss(declaration('iso-8859-1'), 'خبر'), 'text/xml; charset=windows-1256'],
    [
      'a mark of UTF-8, whatever is declared',
      Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), rss(declaration('windows-1256'), 'خبر')]),
      undefined,
    ],
    [
      'a mark of UTF-16',
      Buffer.from(`\ufeff${rss(declaration('UTF-8'), 'خبر').toString()}`, 'utf16le'),
      'text/xml; charset=utf-8',
    ],
    ['zeros of UTF-16 without a mark', Buffer.from(rss('', 'خبر').toString(), 'utf16le'), undefined],
  ])('reads Arabic by %s', (_why, bytes, contentType) => expect(title(bytes, contentType)).toBe('خبر'));

  it('loses one byte, not the text, where UTF-8 has a byte that is none', () => {
    const cut = Buffer.concat([Buffer.from('خبر '), Buffer.from([0xd8]), Buffer.from(' عاجل من المدينة')]);
    expect(title(rss(declaration('utf-8'), cut), 'text/xml; charset=utf-8')).toMatch(/^خبر .{1,2} عاجل من المدينة$/);
  });
});
