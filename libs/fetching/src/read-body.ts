import { pipeline, Readable } from 'node:stream';
import type { Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { FetchStopped } from './fetch-outcome';

/** One is the rule; a proxy may add one. Each more multiplies what a small answer may grow to. */
const maxEncodings = 2;

/** What is asked for: what `readBody` can undo. */
export const acceptedEncodings = 'gzip, deflate, br';

/**
 * The bytes of an answer without their content encodings.
 *
 * @param maxBytes most bytes, both as they come and decoded
 * @throws FetchStopped `TOO_LARGE`, `ENCODING_REFUSED`
 */
export async function readBody(body: Readable, contentEncoding: string | undefined, maxBytes: number): Promise<Buffer> {
  const encodings = (contentEncoding ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  if (encodings.length > maxEncodings)
    throw new FetchStopped(
      'ENCODING_REFUSED',
      `the answer has ${encodings.length} content encodings; at most ${maxEncodings} are read`,
    );
  let stream: Readable = Readable.from(counted(body, maxBytes));
  // Errors reach the reader of the last stream, and its end the first one.
  for (const name of encodings.reverse()) stream = pipeline(stream, decoderOf(name), () => undefined);
  try {
    return await gather(stream, maxBytes);
  } catch (error) {
    if (isZlibError(error))
      throw new FetchStopped('ENCODING_REFUSED', `the answer is not ${encodings.join(', ')} as it says`, {}, { cause: error });
    throw error;
  }
}

async function* counted(body: Readable, maxBytes: number): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge(maxBytes);
    yield chunk;
  }
}

async function gather(stream: Readable, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of counted(stream, maxBytes)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function decoderOf(name: string): Transform {
  switch (name) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    default:
      throw new FetchStopped('ENCODING_REFUSED', `the answer is encoded as ${name}, which nobody asked for`);
  }
}

function isZlibError(error: unknown): boolean {
  const code = String((error as { code?: unknown }).code);
  return /^(?:Z_|ERR__|ERR_BROTLI|ERR_ZLIB)/.test(code);
}

function tooLarge(maxBytes: number): FetchStopped {
  return new FetchStopped('TOO_LARGE', `the answer is larger than ${maxBytes / 1024 / 1024} MiB`);
}
