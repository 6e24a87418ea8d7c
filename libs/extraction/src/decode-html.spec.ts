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

  it.each([
    ['<meta charset="windows-1252">', [0x93, 0x59, 0x65, 0x73, 0x94, 0x20, 0x96, 0x20, 0x80, 0x34, 0x85, 0x9c], '“Yes” – €4…œ'],
    ['<meta charset="iso-8859-1">', [0x74, 0x6f, 0x77, 0x6e, 0x92, 0x73], 'town’s'],
    ['<meta charset="utf-8">', [0x74, 0x6f, 0x77, 0x6e, 0x92, 0x73, 0x20, 0x80, 0x34], 'town’s €4'],
  ])('reads the punctuation of windows-1252 behind %j', (declaration, bytes, text) => {
    expect(decodeHtml(withHead(declaration, Buffer.from(bytes)))).toMatch(new RegExp(`</head>${text}$`));
  });

  it('keeps the foreign bytes that somebody pasted into a page in UTF-8', () => {
    const pasted = Buffer.concat([
      Buffer.from('افتتح الوزير المعرض '),
      Buffer.from([0x93, 0x61, 0x94]),
      Buffer.from(' في بغداد'),
    ]);
    expect(decodeHtml(withHead('<meta charset="utf-8">', pasted))).toContain('افتتح الوزير المعرض “a” في بغداد');
  });

  it('reads Arabic that a content system calls Western', () => {
    const bytes = Buffer.from([...arabic1256, 0x20, 0xc7, 0xe1, 0xed, 0xe6, 0xe3]);
    expect(decodeHtml(withHead('<meta charset="iso-8859-1">', bytes))).toContain('بغداد اليوم');
  });

  it('reads undeclared Arabic in ISO-8859-6', () => {
    const text = 'قال وزير النقل ان الجسر يفتح يوم الاحد وهو طويل';
    const bytes = Buffer.from(Array.from(text, (letter) => (letter === ' ' ? 0x20 : letter.charCodeAt(0) - 0x0621 + 0xc1)));
    expect(decodeHtml(withHead('', bytes))).toContain(text);
  });

  it('reads UTF-8 that was cut in the middle of a character', () => {
    const cut = withHead('<meta charset="utf-8">', Buffer.from('بغداد '.repeat(50))).subarray(0, -2);
    expect(decodeHtml(cut)).toContain('بغداد بغداد');
  });
});
