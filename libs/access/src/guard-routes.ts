import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { sendProblem } from '@naba/problem-details';
import { AccessGate } from './access.gate';
import type { Routes } from './routes';
import { scopeOf } from './routes';

/**
 * Lets requests pass as the gate decides, before a body is read; to be called before routes are added.
 *
 * @throws Error at the start of a service that has a route of which nobody said what it needs
 */
export function guardRoutes(app: NestFastifyApplication, routes: Routes): void {
  const gate = app.get(AccessGate);
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat())
      if (one !== 'OPTIONS' && !url.endsWith('*') && scopeOf(routes, one, url) === undefined)
        throw new Error(`${one} ${url} has no scope: say in the table of the service's routes what it needs.`);
  });
  server.decorateRequest('caller');
  server.addHook('onRequest', (request, reply, done) => {
    if (request.method === 'OPTIONS') {
      done();
      return;
    }
    const { url } = request.routeOptions;
    const { problem, headers } = gate.admit(request, url === undefined ? undefined : scopeOf(routes, request.method, url));
    void reply.headers(headers);
    if (problem) sendProblem(reply, problem);
    else done();
  });
}
