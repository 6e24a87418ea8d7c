const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Characters that stay readable: RFC 3986's unreserved, and those of `sub-delims`, `:` and `@` that no server gives a meaning. */
const pathSafe = flags("-._~!$'()*,:@;=+&");
const querySafe = flags('-._~!$()*,:@;/?');

/** One spelling of a path segment: escapes undone where that is safe, Unicode in NFC, the rest as upper-case `%XX` of UTF-8. */
export function normalizeSegment(segment: string): string {
  return encode(decode(segment), pathSafe);
}

/** One spelling of a query's name or value; `+` and `%20` are both a space. */
export function normalizeQueryPart(part: string): string {
  return encode(decode(part.replaceAll('+', ' ')), querySafe);
}

/** A segment, name or value as people read it; bytes that are no UTF-8 become replacement characters. */
export function decodePart(part: string): string {
  return decode(part).toString('utf8');
}

function flags(punctuation: string): Uint8Array {
  const safe = new Uint8Array(256);
  for (const character of `${punctuation}ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789`) {
    safe[character.charCodeAt(0)] = 1;
  }
  return safe;
}

function decode(text: string): Buffer {
  const source = Buffer.from(text, 'utf8');
  const bytes = Buffer.alloc(source.length);
  let length = 0;
  for (let at = 0; at < source.length; at += 1) {
    const escape = source[at] === 0x25 ? escapedByte(source, at) : undefined;
    bytes[length] = escape ?? source[at]!;
    length += 1;
    if (escape !== undefined) at += 2;
  }
  return composed(bytes.subarray(0, length));
}

/** Letters whose escapes were escaped again, once or more often, are letters; of ASCII that may be meant. */
function undoubled(text: string): string {
  return text.replace(/(?:%(?:25)*[89a-f][0-9a-f])+/gi, (escaped) => {
    try {
      return decodeURIComponent(escaped.replace(/%(?:25)+/g, '%'));
    } catch {
      return escaped;
    }
  });
}

/** Pages of the 2000s escape windows-1256 and other bytes: those stay as they are. */
function composed(bytes: Buffer): Buffer {
  try {
    return Buffer.from(undoubled(utf8.decode(bytes)).normalize('NFC'), 'utf8');
  } catch {
    return bytes;
  }
}

function escapedByte(source: Buffer, at: number): number | undefined {
  const digits = source.toString('latin1', at + 1, at + 3);
  return /[0-9a-f]{2}/i.test(digits) ? parseInt(digits, 16) : undefined;
}

function encode(bytes: Buffer, safe: Uint8Array): string {
  let text = '';
  for (const byte of bytes) {
    text += safe[byte] === 1 ? String.fromCharCode(byte) : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return text;
}
