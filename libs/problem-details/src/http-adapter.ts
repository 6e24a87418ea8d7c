import type { Server } from 'node:http';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyHttpOptions, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
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
  closeWhatFallsIdle(adapter.getInstance());
  return adapter;
}

/**
 * A connection that was busy when the server began to close falls idle with its answer, and would then keep the server open for as long
 * as clients may keep connections: Node.js closes idle ones only once.
 */
function closeWhatFallsIdle(instance: FastifyInstance): void {
  instance.addHook('preClose', (done) => {
    const timer = setInterval(() => {
      instance.server.closeIdleConnections();
    }, 100);
    instance.server.once('close', () => {
      clearInterval(timer);
    });
    done();
  });
}
