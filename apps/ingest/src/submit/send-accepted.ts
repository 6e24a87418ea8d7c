import type { FastifyReply } from 'fastify';
import { toAccepted } from '../publish/accepted';
import type { Publication } from '../publish/article.publisher';
import { statusOf } from './result-line';

/**
 * Answers a submission of one article that is on the log.
 *
 * @throws Problem where it was refused
 */
export function sendAccepted(reply: FastifyReply, publication: Publication): void {
  if (publication.kind === 'refused') throw publication.problem;
  const accepted = toAccepted(publication);
  void reply.code(statusOf(publication)).header('location', accepted.links.self).send(accepted);
}
