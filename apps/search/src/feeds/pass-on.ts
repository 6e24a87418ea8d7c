import type { FastifyReply, FastifyRequest } from 'fastify';
import { tokenOf } from '@naba/access';
import type { ProblemCode } from '@naba/problem-details';
import { Problem } from '@naba/problem-details';

/** What of the other service's answer who asked has to know. */
const sentBack = ['content-type', 'retry-after', 'location', 'www-authenticate'] as const;
const deadlineMs = 15_000;

/** Another service, and what to say when it does not answer. */
export interface OtherService {
  readonly name: string;
  readonly url: string;
  readonly unavailable: ProblemCode;
}

/** Hands a request on with the credentials of who asks, and its answer back as it is. @throws Problem where nobody answers */
export async function passOn(to: OtherService, path: string, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const token = tokenOf(request, true);
  const hasBody = request.body !== undefined && request.body !== null;
  const answer = await fetch(new URL(path, to.url), {
    method: request.method,
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(hasBody && { 'content-type': 'application/json' }),
    },
    ...(hasBody && { body: JSON.stringify(request.body) }),
    signal: AbortSignal.timeout(deadlineMs),
  }).catch((cause: unknown) => {
    throw new Problem(to.unavailable, `The ${to.name} does not answer at ${to.url}.`, { retryAfterSeconds: 5, cause });
  });
  for (const name of sentBack) {
    const value = answer.headers.get(name);
    if (value !== null) void reply.header(name, value);
  }
  const text = await answer.text();
  void reply.code(answer.status).send(text === '' ? undefined : text);
}
