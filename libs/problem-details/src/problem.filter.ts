import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import { Catch, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from './problem';
import { sendProblem } from './send-problem';

/** Where faults of our own are told to, for example the process's logger. */
export interface FaultLog {
  error(details: { readonly error: unknown; readonly url: string }, message: string): void;
}

/** Answers every error as `application/problem+json` (RFC 9457). What is our fault is logged; its inner workings are not shown. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: FaultLog) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    if (error instanceof HttpException && error.getStatus() === 503) {
      void reply.status(503).send(error.getResponse()); // a health check's report is not a problem document
      return;
    }
    const problem = toProblem(error, request);
    if (problem.code === 'INTERNAL_ERROR') this.log.error({ error, url: request.url }, 'a request failed');
    sendProblem(reply, problem);
  }
}

/** Turns what Nest and Fastify throw into a problem with our code. */
export function toProblem(error: unknown, request: { readonly method: string; readonly url: string }): Problem {
  if (error instanceof Problem) return error;
  const status = statusOf(error);
  if (status === 413) return new Problem('ARTICLE_TOO_LARGE', messageOf(error));
  if (status === 415) return new Problem('MEDIA_TYPE_UNSUPPORTED', messageOf(error));
  if (status === 400 && request.method !== 'GET' && request.method !== 'HEAD')
    return new Problem('BODY_NOT_JSON', `The body cannot be read as JSON: ${messageOf(error)}`);
  // What else is refused before a route sees it is an address that leads nowhere, out of the documentation's folder for example.
  if (status >= 400 && status < 500)
    return new Problem(
      'ROUTE_NOT_FOUND',
      `${request.method} ${request.url.split('?')[0] ?? ''} is no route of this service; see /docs.`,
    );
  return new Problem('INTERNAL_ERROR', 'The request was fine; try again, and tell the operator when it stays so.', {
    cause: error,
  });
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : 500;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
