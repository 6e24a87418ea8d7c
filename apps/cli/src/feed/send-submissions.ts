import { request } from 'node:http';
import { request as secureRequest } from 'node:https';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Extraction } from '@naba/contracts';
import { tellWarnings } from '@naba/contracts';
import { splitLines } from '@naba/submission';
import type { SubmittedArticle } from '../files/submitted-article';
import { authorization } from '../keys/authorization';

/** What ingest said of one article. */
export interface Result extends Extraction, Pick<SubmittedArticle, 'origin' | 'record'> {
  readonly status: number;
  readonly id?: string;
  readonly outcome?: 'accepted' | 'unchanged';
  readonly code?: string;
  readonly detail?: string;
}

/** What is remembered of an article until it is answered. */
type Sent = Omit<SubmittedArticle, 'json'>;

/**
 * Streams articles to ingest as NDJSON and yields its answer for each, in order, while the rest is still on its way.
 *
 * @param ingestUrl base address of ingest
 * @throws Error when ingest does not answer, refuses the stream, or ends it before every article has its answer
 */
export async function* sendSubmissions(ingestUrl: string, submissions: AsyncIterable<SubmittedArticle>): AsyncGenerator<Result> {
  const url = new URL('/v1/articles', ingestUrl);
  const sent: Sent[] = [];
  const call = (url.protocol === 'https:' ? secureRequest : request)(url, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson', accept: 'application/x-ndjson', ...authorization() },
  });
  const response = new Promise<Readable & { statusCode?: number }>((resolve, reject) => {
    call.once('response', resolve);
    call.once('error', (error) => {
      reject(new Error(`Ingest does not answer at ${url.origin}; start it with: npm start (${error.message})`, { cause: error }));
    });
  });
  const lines = Readable.from(toLines(submissions, sent));
  const sending = pipeline(lines, call);
  sending.catch(() => undefined); // told by the response, or by its absence
  const answers = await response;
  if (answers.statusCode !== 200) throw new Error(`Ingest refused the stream: ${await textOf(answers)}`);
  try {
    for await (const { bytes } of splitLines(answers)) {
      const answer = JSON.parse(String(bytes)) as Omit<Result, 'origin' | 'record'>;
      const { origin = '?', record, warnings = [] } = sent.shift() ?? {};
      yield {
        ...answer,
        origin,
        ...(record && { record }),
        ...tellWarnings([...warnings, ...(answer.extraction?.warnings ?? [])]),
      };
    }
    await sending;
  } catch (cause) {
    throw endedEarly(sent, cause);
  }
  if (sent.length > 0) throw endedEarly(sent);
}

function endedEarly(sent: readonly Sent[], cause?: unknown): Error {
  const [first] = sent;
  const missed = first === undefined ? 'everything was sent' : `it answered for ${sent.length} articles, first ${first.origin}`;
  return new Error(`Ingest ended before ${missed}.`, { cause });
}

async function* toLines(submissions: AsyncIterable<SubmittedArticle>, sent: Sent[]): AsyncGenerator<string> {
  for await (const { json, ...article } of submissions) {
    sent.push(article);
    yield `${json}\n`;
  }
}

async function textOf(stream: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
