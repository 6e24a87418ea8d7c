import { isUtf8 as isValidUtf8, transcode } from 'node:buffer';
import type { Warn } from '@naba/contracts';
import { readC1AsWindows1252 } from '@naba/unicode';

const byteOrderMarks: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];
/** Declarations stand in the first kilobyte; real pages are later now and then. */
const declarationBytes = 4_096;

/** Labels of encodings for Western text that content systems put on everything; Arabic under them is windows-1256. */
const western = /^(?:iso-?8859-?1|latin-?1|windows-?1252|cp-?1252|us-ascii)$/i;

/**
 * Text of a page's bytes. The encoding is that of the byte order mark, else UTF-8 where the bytes are valid UTF-8, else what the
 * page declares where that is neither UTF-8 nor a Western label on Arabic bytes, else what the bytes look like. A page in UTF-8 with
 * a few foreign bytes, as pasted text brings them, keeps them as windows-1252.
 *
 * @param warn told where the encoding is a guess
 */
export function decodeHtml(bytes: Uint8Array, warn?: Warn): string {
  const marked = byteOrderMarks.find(([mark]) => mark.every((byte, index) => bytes[index] === byte))?.[1];
  if (marked !== undefined) return decode(bytes, marked)!;
  const declared = declaredEncoding(bytes);
  const isUtf8 = declared === undefined || /^utf-?8$/i.test(declared);
  // A decoder that throws needs half as much time again.
  const strict = isValidUtf8(bytes) ? transcode(bytes, 'utf8', 'utf16le').toString('utf16le') : undefined;
  if (strict !== undefined) return isUtf8 || !isAscii(bytes) ? strict : (decode(bytes, declared) ?? strict);
  if (isUtf8 && isMostlyUtf8(bytes)) return decodeMixed(bytes);
  const guessed = guess(bytes);
  const isBelieved = !isUtf8 && !(western.test(declared) && guessed !== 'windows-1252');
  const believed = isBelieved ? decode(bytes, declared) : undefined;
  if (believed === undefined) warn?.('ENCODING_GUESSED');
  return believed ?? decode(bytes, guessed)!;
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, declarationBytes)).toString('latin1');
  return (
    /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1] ??
    /<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w:.-]+)/i.exec(head)?.[1]
  );
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    const decoder = new TextDecoder(encoding);
    const text = decoder.decode(bytes);
    // Several versions of Node decode 0x80 to 0x9F of it as control characters: nodejs/node#56542.
    return decoder.encoding === 'windows-1252' ? readC1AsWindows1252(text) : text;
  } catch {
    return undefined;
  }
}

/** Whether more of the bytes over 0x7F make characters of UTF-8 than stand alone. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let characters = 0;
  let foreign = 0;
  for (let index = 0; index < bytes.length;) {
    const length = sequenceLength(bytes, index);
    if (length > 1) characters += 1;
    if (length === 0) foreign += 1;
    index += Math.max(length, 1);
  }
  return characters > foreign;
}

/** Text in UTF-8; bytes that are none of its characters are windows-1252. */
function decodeMixed(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let text = '';
  let start = 0;
  for (let index = 0; index < bytes.length;) {
    const length = sequenceLength(bytes, index);
    if (length === 0) {
      text += buffer.toString('utf8', start, index) + readC1AsWindows1252(String.fromCharCode(bytes[index]!));
      start = index + 1;
    }
    index += Math.max(length, 1);
  }
  return text + buffer.toString('utf8', start);
}

/** Bytes of the UTF-8 character that begins here; 0 where none does. A character that the end of the page cuts counts as whole. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  if (lead < 0x80) return 1;
  const length = lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
  for (let index = at + 1; index < at + length; index += 1) {
    if (index >= bytes.length) return index - at;
    if ((bytes[index]! & 0xc0) !== 0x80) return 0;
  }
  return length;
}

/** ISO-2022-JP and UTF-7 look like ASCII and are not. */
function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80);
}

/**
 * Arabic words are runs of bytes over 0xC0; in Western text such bytes stand alone between ASCII letters. In windows-1256 the
 * places of ه و ي of ISO-8859-6 hold French letters, which Arabic words have not.
 */
function guess(bytes: Uint8Array): string {
  let runs = 0;
  let alone = 0;
  let french = 0;
  for (let index = 1; index < bytes.length; index += 1) {
    const byte = bytes[index]!;
    if (byte < 0xc0) continue;
    if (bytes[index - 1]! >= 0xc0) runs += 1;
    else alone += 1;
    if (byte >= 0xe7 && byte <= 0xea) french += 1;
  }
  if (runs <= alone) return 'windows-1252';
  return french > (runs + alone) * 0.08 ? 'iso-8859-6' : 'windows-1256';
}
