import { request } from 'node:http';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { splitLines } from '@naba/submission';
import type { ResultLine } from '../../../apps/ingest/src/submit/result-line';
import { resultLine } from '../../../apps/ingest/src/submit/result-line';

/** An open NDJSON request: write lines, read answers. */
export interface OpenStream {
  readonly call: ClientRequest;
  readonly response: Promise<IncomingMessage>;
  /** Checked against the schema that the API's description has. */
  answers(): AsyncGenerator<ResultLine>;
}

export function openStream(url: string): OpenStream {
  const call = request(`${url}/v1/articles`, { method: 'POST', headers: { 'content-type': 'application/x-ndjson' } });
  const response = new Promise<IncomingMessage>((resolve, reject) => {
    call.once('response', resolve);
    call.once('error', reject);
  });
  response.catch(() => undefined);
  call.flushHeaders();
  return {
    call,
    response,
    answers: async function* () {
      for await (const { bytes } of splitLines(await response)) yield resultLine.parse(JSON.parse(String(bytes)));
    },
  };
}

/** Sends lines, each with its end, while it gives the answers. */
export async function* sendLines(
  url: string,
  lines: Iterable<string | Buffer> | AsyncIterable<string | Buffer>,
): AsyncGenerator<ResultLine> {
  const stream = openStream(url);
  const sent = pipeline(Readable.from(lines, { objectMode: false }), stream.call);
  sent.catch(() => undefined);
  yield* stream.answers();
  await sent;
}
