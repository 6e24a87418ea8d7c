import { decodeHtml } from './decode-html';

const arabic1256 = Buffer.from([0xc8, 0xdb, 0xcf, 0xc7, 0xcf]);
const withHead = (declaration: string, text: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from(`<html><head>${declaration}</head>`), text]);

describe('decodeHtml', () => {
  it.each([
    ['<meta charset="windows-1256">', arabic1256, 'بغداد'],
    ['<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">', arabic1256, 'بغداد'],
    ['<meta charset=iso-8859-1>', Buffer.from([0x63, 0x61, 0x66, 0xe9]), 'café'],
    ['<meta charset="utf-8">', Buffer.from('بغداد'), 'بغداد'],
    ['', Buffer.from('بغداد'), 'بغداد'],
    ['<meta charset="windows-1256">', Buffer.from('بغداد'), 'بغداد'],
    ['', Buffer.from([...arabic1256, 0x20, ...arabic1256]), 'بغداد بغداد'],
    ['', Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x20, 0xe9, 0x74, 0xe9]), 'café été'],
    ['<meta charset="no-such-thing">', Buffer.from([0x63, 0x61, 0x66, 0xe9]), 'café'],
  ])('reads the text behind %j', (declaration, bytes, text) => {
    expect(decodeHtml(withHead(declaration, bytes))).toMatch(new RegExp(`</head>${text}$`));
  });

  it('follows a byte order mark whatever the page declares', () => {
    const text = '<meta charset="windows-1256">بغداد';
    expect(decodeHtml(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)]))).toBe(text);
    expect(decodeHtml(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]))).toBe(text);
  });

  it('reads UTF-8 that was cut in the middle of a character', () => {
    const cut = withHead('<meta charset="utf-8">', Buffer.from('بغداد '.repeat(50))).subarray(0, -2);
    expect(decodeHtml(cut)).toContain('بغداد بغداد');
  });
});
