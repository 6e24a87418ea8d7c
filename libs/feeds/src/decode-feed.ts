import { decodeHtml } from '@naba/extraction';
import { readC1AsWindows1252 } from '@naba/unicode';

export interface DecodedFeed {
  readonly text: string;
  readonly encoding: string;
}

const marks: readonly (readonly [bytes: string, encoding: string])[] = [
  ['\xff\xfe\0\0', 'utf-32le'],
  ['\0\0\xfe\xff', 'utf-32be'],
  ['<\0\0\0', 'utf-32le'],
  ['\0\0\0<', 'utf-32be'],
  ['\xef\xbb\xbf', 'utf-8'],
  ['\xff\xfe', 'utf-16le'],
  ['\xfe\xff', 'utf-16be'],
  ['<\0', 'utf-16le'],
  ['\0<', 'utf-16be'],
];

/**
 * Text of a feed's bytes: by the byte order mark, or the zeros around the first `<`; else as UTF-8 where they are valid UTF-8
 * beyond ASCII; else by the header's charset, by the XML declaration, the first that can be, and by the look of them as a page's.
 */
export function decodeFeed(bytes: Uint8Array, contentType = ''): DecodedFeed {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1_024)).toString('latin1');
  const marked = marks.find(([mark]) => head.startsWith(mark))?.[1];
  if (marked !== undefined) return { text: clean(decode(bytes, marked) ?? ''), encoding: marked };
  const inside = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:.-]+)/i.exec(head)?.[1]?.toLowerCase();
  const [declared, ...others] = [charsetOf(contentType), inside].filter((encoding) => encoding !== undefined);
  const strict = decode(bytes, 'utf-8', true);
  if (strict !== undefined && (declared === undefined || isBeyondAscii(bytes)))
    return { text: clean(strict), encoding: declared ?? defaultOf(contentType, bytes) };
  for (const encoding of declared === undefined ? [] : [declared, ...others]) {
    const text = strict === undefined && /^utf-?8$/.test(encoding) ? undefined : decode(bytes, encoding);
    if (text !== undefined) return { text: clean(text), encoding };
  }
  return { text: clean(strict ?? decodeHtml(bytes)), encoding: declared ?? 'unknown' };
}

function charsetOf(contentType: string): string | undefined {
  return /;\s*charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(contentType)?.[1]?.toLowerCase();
}

/** RFC 3023 named ASCII as the encoding of `text/xml` without one; where that is all there is, nothing speaks against it. */
function defaultOf(contentType: string, bytes: Uint8Array): string {
  return /^\s*text\//i.test(contentType) && !isBeyondAscii(bytes) ? 'us-ascii' : 'utf-8';
}

function isBeyondAscii(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte > 0x7f);
}

function decode(bytes: Uint8Array, encoding: string, fatal = false): string | undefined {
  if (encoding.startsWith('utf-32')) return decodeUtf32(bytes, encoding.endsWith('le'));
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return undefined;
  }
}

function decodeUtf32(bytes: Uint8Array, isLittle: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const characters: string[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, isLittle);
    characters.push(code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code));
  }
  return characters.join('');
}

/** Without the mark; control characters that are windows-1252 in disguise are what was meant, and no feed needs the others. */
function clean(text: string): string {
  return readC1AsWindows1252(text.replace(/^\ufeff/, '').replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, ''));
}
