import type { FastifyReply } from 'fastify';
import type { Problem } from './problem';

/** Media type of a problem. */
export const problemType = 'application/problem+json; charset=utf-8';

/** Answers a request with a problem, as RFC 9457 has it. */
export function sendProblem(reply: FastifyReply, problem: Problem): void {
  const details = problem.toDetails();
  const { retryAfterSeconds } = problem.options;
  if (retryAfterSeconds !== undefined) void reply.header('retry-after', String(retryAfterSeconds));
  void reply.status(details.status).type(problemType).send(details);
}
