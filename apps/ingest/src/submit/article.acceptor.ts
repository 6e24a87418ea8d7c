import { Inject, Injectable } from '@nestjs/common';
import { Problem } from '@naba/problem-details';
import { buildArticleOf } from '@naba/submission';
import type { SubmissionFault } from '@naba/submission';
import type { Logger } from '@naba/telemetry';
import { LOGGER } from '@naba/telemetry';
import { ArticlePublisher } from '../publish/article.publisher';
import type { Patience, Publication } from '../publish/article.publisher';
import { IngestEvents } from './ingest.events';
import { parseJson } from './parse-json';

/** Takes one article from its bytes to the log. */
@Injectable()
export class ArticleAcceptor {
  constructor(
    @Inject(ArticlePublisher) private readonly publisher: ArticlePublisher,
    @Inject(IngestEvents) private readonly events: IngestEvents,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /**
   * Never rejects: a fault of ours is a problem too, so that it stops no neighbour.
   *
   * @param patience how long to wait while too much is waiting to be stored; not at all when undefined
   * @returns accepted once every in-sync replica has it, unchanged where they had it before, else the problem
   */
  async accept(bytes: Buffer, traceparent: string | undefined, patience?: Patience): Promise<Publication> {
    const startedAt = performance.now();
    const publication = await this.publish(bytes, traceparent, patience).catch((error: unknown) => this.fault(error));
    this.events.answered(
      publication.kind === 'refused' ? publication.problem.code : publication.kind,
      performance.now() - startedAt,
    );
    return publication;
  }

  private async publish(bytes: Buffer, traceparent: string | undefined, patience?: Patience): Promise<Publication> {
    const parsed = parseJson(bytes);
    if (parsed.kind === 'refused') return parsed;
    const built = buildArticleOf(parsed.value);
    if (built.kind === 'refused') return { kind: 'refused', problem: invalidArticle(built.errors) };
    const publication = await this.publisher.publishArticle(built.draft, traceparent, patience);
    return publication.kind === 'refused' ? publication : { ...publication, warnings: built.warnings };
  }

  private fault(error: unknown): Publication {
    this.logger.error({ error }, 'an article cannot be handled');
    const detail = 'Ingest cannot handle this article, through a fault of its own. It is not known to be stored.';
    return { kind: 'refused', problem: new Problem('INTERNAL_ERROR', detail, { cause: error }) };
  }
}

/** The first fault is told in the detail too, for people and logs that show only that. */
function invalidArticle(errors: readonly SubmissionFault[]): Problem {
  const [first] = errors;
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
  return new Problem('ARTICLE_INVALID', `${first?.pointer || 'The article'} ${first?.detail ?? 'is invalid'}${more}`, {
    errors,
  });
}
