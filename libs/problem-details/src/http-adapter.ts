import type { Server } from 'node:http';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyHttpOptions, FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from './problem';

/** The HTTP server of a service: what Fastify refuses before any route and filter sees it is answered as a problem too. */
export function httpAdapter(options: FastifyHttpOptions<Server> = {}): FastifyAdapter {
  return new FastifyAdapter({
    frameworkErrors: (error: Error, _request: FastifyRequest, reply: FastifyReply) => {
      const details = new Problem('ROUTE_NOT_FOUND', `The address cannot be read: ${error.message}`).toDetails();
      void reply.code(details.status).type('application/problem+json; charset=utf-8').send(details);
    },
    ...options,
  });
}
