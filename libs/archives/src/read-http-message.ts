import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

export interface HttpMessage {
  readonly status?: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Without transfer and content encodings. */
  readonly payload: Buffer;
  /** `cut` where the encoded body lacks its end; what could be decoded is given. */
  readonly problem?: 'cut' | 'undecodable';
}

/** A recorded HTTP request or answer; undefined where the block is none. */
export function readHttpMessage(block: Buffer, maxBytes: number): HttpMessage | undefined {
  const end = headEnd(block);
  const [first = '', ...lines] = block.subarray(0, end).toString('latin1').split(/\r?\n/);
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})/.exec(first)?.[1];
  if (status === undefined && !/^[A-Z]+ \S+ HTTP\/\d/.test(first)) return undefined;
  const headers = readHeaders(lines);
  return {
    ...(status !== undefined && { status: Number(status) }),
    headers,
    ...decodeBody(block.subarray(end), headers, maxBytes),
  };
}

/** Header lines by names in lower case, folded lines joined, repeated ones with a comma. */
export function readHeaders(lines: readonly string[]): Record<string, string> {
  const headers: Record<string, string> = {};
  let last: string | undefined;
  for (const line of lines) {
    if (/^[ \t]/.test(line) && last !== undefined) {
      headers[last] = `${headers[last]!} ${line.trim()}`;
      continue;
    }
    const colon = line.indexOf(':');
    if (colon <= 0) continue;
    last = line.slice(0, colon).trim().toLowerCase();
    const value = line.slice(colon + 1).trim();
    headers[last] = headers[last] === undefined ? value : `${headers[last]}, ${value}`;
  }
  return headers;
}

/** Just behind the empty line. */
function headEnd(block: Buffer): number {
  const found = ['\r\n\r\n', '\n\n'].map((gap) => [block.indexOf(gap), gap.length] as const).filter(([at]) => at !== -1);
  const [at, length] = found.sort(([a], [b]) => a - b)[0] ?? [block.length, 0];
  return at + length;
}

function decodeBody(
  body: Buffer,
  headers: Readonly<Record<string, string>>,
  maxBytes: number,
): Pick<HttpMessage, 'payload' | 'problem'> {
  const isChunked = /chunked/i.test(headers['transfer-encoding'] ?? '');
  let payload = (isChunked ? joinChunks(body) : undefined) ?? body;
  let isCut = false;
  // Archives that store bodies decoded keep the headers all the same.
  for (const encoding of (headers['content-encoding'] ?? '')
    .toLowerCase()
    .split(/\s*,\s*/)
    .reverse()) {
    const whole = decode(payload, encoding, maxBytes);
    const decoded = whole ?? decode(payload, encoding, maxBytes, true);
    if (decoded === undefined || (whole === undefined && decoded.length === 0))
      return looksEncoded(payload) ? { payload, problem: 'undecodable' } : { payload };
    isCut ||= whole === undefined;
    payload = decoded;
  }
  return isCut ? { payload, problem: 'cut' } : { payload };
}

function decode(bytes: Buffer, encoding: string, maxOutputLength: number, isCut = false): Buffer | undefined {
  const options = { maxOutputLength, ...(isCut && { finishFlush: constants.Z_SYNC_FLUSH }) };
  try {
    if (bytes.length === 0 || encoding === '' || encoding === 'identity') return bytes;
    if (encoding === 'gzip' || encoding === 'x-gzip') return gunzipSync(bytes, options);
    if (encoding === 'br') {
      const text = brotliDecompressSync(bytes, {
        maxOutputLength,
        ...(isCut && { finishFlush: constants.BROTLI_OPERATION_FLUSH }),
      });
      // Brotli has no mark at its head: a text that begins with some digits reads as an empty body with something behind it.
      return text.length === 0 && bytes.length > 2 ? undefined : text;
    }
    if (encoding === 'deflate') return (bytes[0]! & 0x0f) === 8 ? inflateSync(bytes, options) : inflateRawSync(bytes, options);
  } catch {
    return undefined;
  }
  return undefined;
}

/** Text has no zero bytes, and what is packed has many. */
function looksEncoded(bytes: Buffer): boolean {
  return bytes.subarray(0, 1_024).includes(0) || (bytes[0] === 0x1f && bytes[1] === 0x8b);
}

/** The body without its chunks' frames; undefined where it has none, as when they were taken out before. */
function joinChunks(body: Buffer): Buffer | undefined {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length;) {
    const end = body.indexOf('\n', at);
    const size = end === -1 ? undefined : /^([0-9a-f]{1,8})\s*(?:;.*)?\r?$/i.exec(body.subarray(at, end).toString('latin1'))?.[1];
    if (size === undefined) return parts.length === 0 ? undefined : Buffer.concat(parts);
    const length = parseInt(size, 16);
    if (length === 0) break;
    parts.push(body.subarray(end + 1, end + 1 + length));
    at = end + 1 + length;
    if (body[at] === 0x0d) at += 1;
    if (body[at] === 0x0a) at += 1;
  }
  return Buffer.concat(parts);
}
