import type { Readable } from 'node:stream';
import type { Agent } from 'undici';
import { checkAddress } from './address-guard';
import type { FetchOutcome, Redirect } from './fetch-outcome';
import { FetchStopped, toFailure } from './fetch-outcome';
import { readFreshness, readRetryAfter } from './freshness';
import { guardedAgent } from './guarded-agent';
import type { ResolveName } from './guarded-agent';
import { acceptedEncodings, readBody } from './read-body';
import { toStopped } from './to-stopped';

export interface FetchLimits {
  /** Most bytes of a body, as it comes and decoded. */
  readonly maxBytes: number;
  readonly maxRedirects: number;
  readonly connectTimeoutMs: number;
  /** Longest wait for headers, and between two pieces of a body. */
  readonly silenceTimeoutMs: number;
  /** Longest time for all of it, redirects and the whole body. */
  readonly totalTimeoutMs: number;
}

const defaultLimits: FetchLimits = {
  maxBytes: 5 * 1024 * 1024,
  maxRedirects: 5,
  connectTimeoutMs: 10_000,
  silenceTimeoutMs: 15_000,
  totalTimeoutMs: 60_000,
};

export interface FetcherOptions {
  /** As servers see us; should have an address where their operators find out who we are. */
  readonly userAgent: string;
  readonly limits?: Partial<FetchLimits>;
  /** Hosts, or `host:port`, that may lie in a private network or on any port. None by default. */
  readonly trustedHosts?: readonly string[];
  /** The setting that names them, for whoever reads of a refusal. */
  readonly trustedHostsSetting?: string;
  /** In place of the system's resolver. What it answers is checked in the same way. */
  readonly resolveName?: ResolveName;
}

export interface FetchRequest {
  /** Validators of the last full answer, as the server wrote them. */
  readonly etag?: string;
  readonly lastModified?: string;
  /** The `Accept` header. */
  readonly accept?: string;
  readonly maxBytes?: number;
  readonly signal?: AbortSignal;
  /** Fields of a form: they are sent with POST, and only a redirect that keeps the method is followed. */
  readonly form?: Readonly<Record<string, string>>;
  /** Why a redirect to this address may not be followed; undefined where it may. */
  readonly barrierAt?: (address: string) => Promise<string | undefined>;
}

export interface Fetcher {
  /** Never throws for what an address, a network or a server does: that is an outcome. */
  fetch(address: string, request?: FetchRequest): Promise<FetchOutcome>;
  /** Ends all connections. */
  close(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readable;
}

/** Fetches what users and strangers name, from public servers alone, within limits of time, size and redirects (docs/adr/0036-fetching-feeds.md). */
export function createFetcher(options: FetcherOptions): Fetcher {
  const limits = { ...defaultLimits, ...options.limits };
  const trusted = new Set(options.trustedHosts);
  const howToTrust = `where that is meant, name its host in ${options.trustedHostsSetting ?? 'trustedHosts'}`;
  const agent = guardedAgent({ ...limits, trusted, ...(options.resolveName && { resolveName: options.resolveName }) });

  return {
    async fetch(address, request = {}) {
      const deadline = AbortSignal.timeout(limits.totalTimeoutMs);
      const signal = request.signal === undefined ? deadline : AbortSignal.any([deadline, request.signal]);
      const redirects: Redirect[] = [];
      let current = address;
      try {
        for (;;) {
          const url = checkAddress(current, trusted);
          current = url.href;
          const barrier = redirects.length > 0 ? await request.barrierAt?.(current) : undefined;
          if (barrier !== undefined) throw new FetchStopped('REDIRECT_REFUSED', `${address} redirects to ${current}: ${barrier}`);
          const answer = await ask(agent, url, headersOf(options.userAgent, request), signal, request.form);
          const next = redirectOf(answer, url);
          if (next === undefined) return await toOutcome(answer, current, redirects, request, limits);
          discard(answer.body);
          if (request.form && answer.status < 307)
            throw new FetchStopped(
              'REDIRECT_REFUSED',
              `${address} redirects to ${next} with ${answer.status}, which drops the form`,
            );
          redirects.push({ from: current, to: next, status: answer.status });
          if (redirects.length > limits.maxRedirects || redirects.some(({ from }) => from === next))
            throw new FetchStopped('TOO_MANY_REDIRECTS', `${address} redirects ${redirects.length} times, last to ${next}`);
          current = next;
        }
      } catch (error) {
        const failure = toFailure(toStopped(error, deadline, request.signal), current, redirects);
        return failure.code === 'ADDRESS_REFUSED' ? { ...failure, detail: `${failure.detail}; ${howToTrust}` } : failure;
      }
    },
    async close() {
      await agent.destroy();
    },
  };
}

function headersOf(userAgent: string, { etag, lastModified, accept, form }: FetchRequest): Record<string, string> {
  return {
    'user-agent': userAgent,
    accept: accept ?? '*/*',
    'accept-encoding': acceptedEncodings,
    ...(form && { 'content-type': 'application/x-www-form-urlencoded' }),
    ...(etag !== undefined && { 'if-none-match': etag }),
    ...(lastModified !== undefined && { 'if-modified-since': lastModified }),
  };
}

async function ask(
  agent: Agent,
  url: URL,
  headers: Record<string, string>,
  signal: AbortSignal,
  form: FetchRequest['form'],
): Promise<Answer> {
  const path = url.pathname + url.search;
  const {
    statusCode,
    headers: received,
    body,
  } = await agent.request({
    origin: url.origin,
    path,
    headers,
    signal,
    ...(form ? { method: 'POST', body: new URLSearchParams(form).toString() } : { method: 'GET' }),
  });
  const entries = Object.entries(received).map(([name, value]) => [name.toLowerCase(), [value ?? ''].flat().join(', ')]);
  return { status: statusCode, headers: Object.fromEntries(entries) as Record<string, string>, body };
}

function redirectOf({ status, headers }: Answer, from: URL): string | undefined {
  if (![301, 302, 303, 307, 308].includes(status)) return undefined;
  const location = headers['location'];
  if (location === undefined || !URL.canParse(location, from.href))
    throw new FetchStopped('ANSWER_BROKEN', `status ${status} without a place to go`, { status });
  const to = new URL(location, from);
  to.hash = '';
  return to.href;
}

async function toOutcome(
  { status, headers, body }: Answer,
  url: string,
  redirects: readonly Redirect[],
  request: FetchRequest,
  limits: FetchLimits,
): Promise<FetchOutcome> {
  const now = new Date();
  const retryAfterSeconds = readRetryAfter(headers['retry-after'], now);
  const isConditional = request.etag !== undefined || request.lastModified !== undefined;
  if (status !== 304 && (status < 200 || status > 299)) {
    discard(body);
    throw statusStopped(status, retryAfterSeconds);
  }
  const freshForSeconds = readFreshness(headers);
  const movedTo = permanentEnd(redirects);
  const answered = {
    url,
    redirects,
    ...(movedTo !== undefined && { movedTo }),
    status,
    headers,
    ...(headers['etag'] !== undefined && { etag: headers['etag'] }),
    ...(headers['last-modified'] !== undefined && { lastModified: headers['last-modified'] }),
    ...(freshForSeconds !== undefined && { freshForSeconds }),
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    fetchedAt: now.toISOString(),
  };
  if (status === 304) {
    discard(body);
    if (isConditional) return { kind: 'unchanged', ...answered };
    throw new FetchStopped('ANSWER_BROKEN', 'the server says that nothing changed since an answer that nobody has', { status });
  }
  const maxBytes = request.maxBytes ?? limits.maxBytes;
  return { kind: 'fetched', ...answered, bytes: await readBody(body, headers['content-encoding'], maxBytes) };
}

/** A body that nobody reads ends with its connection; what its stream says of that is no news. */
function discard(body: Readable): void {
  body.on('error', () => undefined).destroy();
}

function permanentEnd(redirects: readonly Redirect[]): string | undefined {
  const firstTemporary = redirects.findIndex(({ status }) => status !== 301 && status !== 308);
  const permanent = firstTemporary === -1 ? redirects : redirects.slice(0, firstTemporary);
  return permanent.at(-1)?.to;
}

function statusStopped(status: number, retryAfterSeconds: number | undefined): FetchStopped {
  const answer = { status, retryAfterSeconds };
  if (status === 404) return new FetchStopped('NOT_FOUND', 'there is nothing at this address (404)', answer);
  if (status === 410) return new FetchStopped('GONE', 'it is gone for good (410)', answer);
  if ([401, 403, 407, 451].includes(status))
    return new FetchStopped('FORBIDDEN', `the server does not let us read it (${status})`, answer);
  if (status === 429) return new FetchStopped('TOO_MANY_REQUESTS', 'the server asks for fewer requests (429)', answer);
  if (status >= 500) return new FetchStopped('SERVER_FAILED', `the server failed (${status})`, answer);
  return new FetchStopped('STATUS_REFUSED', `the server answered ${status}`, answer);
}
