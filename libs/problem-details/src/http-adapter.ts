import type { Server } from 'node:http';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyHttpOptions, FastifyReply, FastifyRequest } from 'fastify';
import { answerUnreadable } from './answer-unreadable';
import type { Served } from './guard-doors';
import { guardDoors, securityHeaders } from './guard-doors';
import { Problem } from './problem';
import { sendProblem } from './send-problem';

/**
 * The HTTP server of a service: what Fastify refuses before any route and filter sees it is answered as a problem too, and every door is
 * guarded.
 *
 * @param served who may ask it; by default programs and pages of this machine
 */
export function httpAdapter(
  served: Served = { hosts: [], origins: [] },
  options: FastifyHttpOptions<Server> = {},
): FastifyAdapter {
  const adapter = new FastifyAdapter({
    clientErrorHandler: answerUnreadable,
    frameworkErrors: (error: Error, _request: FastifyRequest, reply: FastifyReply) => {
      sendProblem(reply.headers(securityHeaders), new Problem('ROUTE_NOT_FOUND', `The address cannot be read: ${error.message}`));
    },
    ...options,
  });
  guardDoors(adapter.getInstance(), served);
  return adapter;
}
