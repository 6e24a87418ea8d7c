import type { Server } from 'node:http';
import type { Socket } from 'node:net';
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
  closeIdleConnections(adapter.getInstance());
  return adapter;
}

/**
 * Node.js closes idle connections once, when a server begins to close. One that was busy then falls idle with its answer, and one that never
 * asked anything, as browsers open them in advance, counts as busy: either would keep the server open for a minute.
 */
function closeIdleConnections(instance: FastifyInstance): void {
  const { server } = instance;
  const open = new Set<Socket>();
  server.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  instance.addHook('preClose', (done) => {
    const timer = setInterval(() => {
      server.closeIdleConnections();
      for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
    }, 100);
    server.once('close', () => {
      clearInterval(timer);
    });
    done();
  });
}
