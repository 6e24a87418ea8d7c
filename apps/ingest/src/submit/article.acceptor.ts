import { Inject, Injectable } from '@nestjs/common';
import type { ProblemCause } from '@naba/problem-details';
import { Problem } from '@naba/problem-details';
import { ArticlePublisher } from '../publish/article.publisher';
import type { Publication } from '../publish/article.publisher';
import { buildArticle } from './article.builder';
import { IngestEvents } from './ingest.events';
import { parseJson } from './parse-json';
import { readSubmission } from './read-submission';

/** Takes one article from its bytes to the log. */
@Injectable()
export class ArticleAcceptor {
  constructor(
    @Inject(ArticlePublisher) private readonly publisher: ArticlePublisher,
    @Inject(IngestEvents) private readonly events: IngestEvents,
  ) {}

  /** @returns published once every in-sync replica has it, else the problem; rejects only for faults of ours */
  async accept(bytes: Buffer, traceparent: string | undefined): Promise<Publication> {
    const startedAt = performance.now();
    const publication = await this.publish(bytes, traceparent);
    this.events.answered(publication.kind === 'published' ? 'accepted' : publication.problem.code, performance.now() - startedAt);
    return publication;
  }

  private async publish(bytes: Buffer, traceparent: string | undefined): Promise<Publication> {
    const parsed = parseJson(bytes);
    if (parsed.kind === 'refused') return parsed;
    const read = readSubmission(parsed.value);
    if (read.kind === 'refused') return { kind: 'refused', problem: invalidArticle(read.errors) };
    const built = buildArticle(read.submission);
    if (built.kind === 'refused') return { kind: 'refused', problem: invalidArticle(built.errors) };
    return this.publisher.publishArticle(built.draft, traceparent);
  }
}

/** The first fault is told in the detail too, for people and logs that show only that. */
function invalidArticle(errors: readonly ProblemCause[]): Problem {
  const [first] = errors;
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
  return new Problem('ARTICLE_INVALID', `${first?.pointer || 'The article'} ${first?.detail ?? 'is invalid'}${more}.`, {
    errors,
  });
}
