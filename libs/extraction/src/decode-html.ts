const byteOrderMarks: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];
/** Declarations stand in the first kilobyte; real pages are later now and then. */
const declarationBytes = 4_096;

/**
 * Text of a page's bytes. The encoding is that of the byte order mark, else UTF-8 where the bytes are valid UTF-8, else what the
 * page declares, else windows-1256 or windows-1252, whichever reads better.
 */
export function decodeHtml(bytes: Uint8Array): string {
  const marked = byteOrderMarks.find(([mark]) => mark.every((byte, index) => bytes[index] === byte))?.[1];
  if (marked !== undefined) return decode(bytes, marked)!;
  const declared = declaredEncoding(bytes);
  const isUtf8 = declared === undefined || /^utf-?8$/i.test(declared);
  const strict = decode(bytes, 'utf-8', true);
  // A page that says "utf-8" and is cut in the middle of a character is still UTF-8.
  if (strict !== undefined) return isUtf8 || !isAscii(bytes) ? strict : (decode(bytes, declared) ?? strict);
  if (isUtf8 && declared !== undefined && damage(decode(bytes, 'utf-8')!) < 0.01) return decode(bytes, 'utf-8')!;
  return (isUtf8 ? undefined : decode(bytes, declared)) ?? guess(bytes);
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, declarationBytes)).toString('latin1');
  return (
    /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1] ??
    /<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w:.-]+)/i.exec(head)?.[1]
  );
}

function decode(bytes: Uint8Array, encoding: string, fatal = false): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** ISO-2022-JP and UTF-7 look like ASCII and are not. */
function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80);
}

function damage(text: string): number {
  return (text.match(/\ufffd/g)?.length ?? 0) / Math.max(text.length, 1);
}

/** In windows-1256, Arabic words are runs of bytes over 0xc0; in Western text such bytes stand alone between ASCII letters. */
function guess(bytes: Uint8Array): string {
  let runs = 0;
  let alone = 0;
  for (let index = 1; index < bytes.length; index += 1) {
    if (bytes[index]! < 0xc0) continue;
    if (bytes[index - 1]! >= 0xc0) runs += 1;
    else alone += 1;
  }
  return decode(bytes, runs > alone ? 'windows-1256' : 'windows-1252')!;
}
