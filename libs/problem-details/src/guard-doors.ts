import { isIP } from 'node:net';
import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ProblemCode } from './problem';
import { Problem } from './problem';
import { sendProblem } from './send-problem';

/** Who may ask a service beside programs and pages of this machine. */
export interface Served {
  /** Names under which it is served beside `localhost` and IP addresses; `any` where something in front of it decides. */
  readonly hosts: readonly string[] | 'any';
  /** Origins whose pages may ask, `*` for all; pages that are served under the same name always may. */
  readonly origins: readonly string[];
}

/** What every answer says to browsers. A page that needs more says so itself. */
export const securityHeaders = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const;

/** Names of this machine, whose pages are its user's own. */
const loopback: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The API documentation brings its own scripts, and styles in its elements. */
const documentationPolicy =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; frame-ancestors 'none'; base-uri 'none'";

/**
 * Guards every door of a server, before routes are added: security headers, who may ask (`Host` and `Origin`, against DNS rebinding and
 * requests of foreign pages), OPTIONS and methods that an address does not have (RFC 9110: 204 and 405, both with `Allow`).
 */
export function guardDoors(server: FastifyInstance, served: Served): void {
  const routes: Route[] = [];
  server.addHook('onRoute', ({ method, url }) => {
    if (url === '*' || url === '/*') return;
    routes.push({ methods: [method].flat(), pattern: patternOf(url) });
  });
  boundPipelining(server);
  server.addHook('onRequest', (request, reply, done) => {
    void reply.headers(securityHeaders);
    const path = request.url.split('?')[0] ?? '';
    if (/^\/docs(?:\/|$)/.test(path)) void reply.header('content-security-policy', documentationPolicy);
    const problem = refuseForeigners(request, served);
    if (problem) sendProblem(reply, problem);
    else if (!request.is404) done();
    else answerMethod(request, reply, methodsOf(routes, path), done);
  });
}

/** Requests of one connection that may wait for their answers; browsers and clients send one after the other. */
const mostPipelined = 16;

/** All requests of a chunk are worked on at once, and their answers wait in memory for a sender that may never read them. */
function boundPipelining(server: FastifyInstance): void {
  const open = new WeakMap<Socket, number>();
  server.addHook('onRequest', ({ raw: { socket } }, reply, done) => {
    const waiting = (open.get(socket) ?? 0) + 1;
    if (waiting > mostPipelined) {
      socket.destroy();
      return;
    }
    open.set(socket, waiting);
    reply.raw.once('close', () => open.set(socket, (open.get(socket) ?? 1) - 1));
    done();
  });
}

interface Route {
  readonly methods: readonly string[];
  readonly pattern: RegExp;
}

function answerMethod(request: FastifyRequest, reply: FastifyReply, methods: readonly string[], done: () => void): void {
  if (methods.length === 0) {
    done();
    return;
  }
  const allowed = methods.join(', ');
  void reply.header('allow', allowed);
  if (request.method === 'OPTIONS') void reply.code(204).send();
  else
    sendProblem(
      reply,
      new Problem('METHOD_NOT_ALLOWED', `${request.method} is not among the methods of this address: ${allowed}.`),
    );
}

function methodsOf(routes: readonly Route[], path: string): string[] {
  const methods = routes.filter(({ pattern }) => pattern.test(path)).flatMap((route) => route.methods);
  return methods.length === 0 ? [] : [...new Set([...methods, 'OPTIONS'])].sort();
}

/** A route's address with `:name` for one part and `*` for the rest. */
function patternOf(url: string): RegExp {
  const parts = url.split(/(:\w+|\*)/).map((part) => {
    if (part === '*') return '.*';
    return part.startsWith(':') ? '[^/]+' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('')}$`);
}

/** Health is asked by orchestrators under any name, and tells nothing. */
function refuseForeigners({ headers, url }: FastifyRequest, { hosts, origins }: Served): Problem | undefined {
  if (hosts === 'any' || url.startsWith('/health/')) return undefined;
  const { host, origin } = headers;
  const asked = host === undefined ? undefined : nameOf(`http://${host}`);
  if (host !== undefined && !isServed(asked, hosts))
    return foreign('HOST_NOT_SERVED', `The host ${host}`, 'ask under localhost, or add its name to ALLOWED_HOSTS');
  if (origin === undefined || origins.includes(origin) || origins.includes('*')) return undefined;
  const page = nameOf(origin);
  if (page !== undefined && (page === asked || loopback.has(page) || hosts.includes(page))) return undefined;
  return foreign('ORIGIN_NOT_SERVED', `The origin ${origin}`, 'add it to CORS_ORIGINS where its pages may ask');
}

function foreign(code: ProblemCode, who: string, remedy: string): Problem {
  return new Problem(code, `${who.slice(0, 200)} is not served here; ${remedy}.`);
}

function nameOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).hostname : undefined;
}

/** An IP address cannot be rebound: only a name can be made to point elsewhere. */
function isServed(name: string | undefined, served: readonly string[]): boolean {
  if (name === undefined) return false;
  return name === 'localhost' || isIP(name.replace(/^\[|\]$/g, '')) !== 0 || served.includes(name);
}
