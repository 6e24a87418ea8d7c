import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '@naba/access';
import type { IntakeV1 } from '@naba/contracts';
import { Problem } from '@naba/problem-details';
import { buildArticleOf } from '@naba/submission';
import type { SubmissionFault } from '@naba/submission';
import type { Logger } from '@naba/telemetry';
import { LOGGER } from '@naba/telemetry';
import { ArticlePublisher } from '../publish/article.publisher';
import type { Passage, Publication } from '../publish/article.publisher';
import { RefusalLog } from '../refuse/refusal.log';
import { ingestLimits } from '../ingest.config';
import { SourceRule } from '../receive/source.rule';
import { IngestEvents } from './ingest.events';
import type { ParsedJson } from './parse-json';
import { parseJson } from './parse-json';

/** How one article came to ingest. */
export interface Arrival extends Passage {
  readonly door: IntakeV1['door'];
  readonly caller: Caller;
}

/** Takes one article from its bytes to the log. */
@Injectable()
export class ArticleAcceptor {
  constructor(
    @Inject(ArticlePublisher) private readonly publisher: ArticlePublisher,
    @Inject(SourceRule) private readonly sources: SourceRule,
    @Inject(IngestEvents) private readonly events: IngestEvents,
    @Inject(RefusalLog) private readonly refusals: RefusalLog,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /**
   * Never rejects: a fault of ours is a problem too, so that it stops no neighbour.
   *
   * @param bytes what was sent; null for what was too long to be kept
   * @returns accepted once every in-sync replica has it, unchanged where they had it before, else the problem
   */
  async accept(bytes: Buffer | null, arrival: Arrival): Promise<Publication> {
    const startedAt = performance.now();
    const parsed = bytes === null ? tooLong : parseJson(bytes);
    const publication =
      parsed.kind === 'refused' ? parsed : await this.publish(parsed.value, arrival).catch((error: unknown) => this.fault(error));
    this.events.answered(
      publication.kind === 'refused' ? publication.problem.code : publication.kind,
      performance.now() - startedAt,
    );
    if (publication.kind !== 'refused') return publication;
    const value = parsed.kind === 'json' ? parsed.value : undefined;
    const refused = { door: arrival.door, bytes: bytes?.length ?? ingestLimits.articleBytes, value };
    return { kind: 'refused', problem: this.refusals.keep(publication.problem, refused) };
  }

  private async publish(value: unknown, arrival: Arrival): Promise<Publication> {
    if (!arrival.caller.isAllowed()) return { kind: 'refused', problem: endedKey };
    const built = buildArticleOf(value);
    if (built.kind === 'refused') return { kind: 'refused', problem: invalidArticle(built.errors) };
    const { id, source } = built.draft;
    const notAllowed = await this.sources.refuseArticle(arrival.caller, id, source.id);
    if (notAllowed) return { kind: 'refused', problem: notAllowed };
    const publication = await this.publisher.publishArticle(built.draft, { door: arrival.door, ...built.intake }, arrival);
    return publication.kind === 'refused' ? publication : { ...publication, warnings: built.warnings };
  }

  private fault(error: unknown): Publication {
    this.logger.error({ error }, 'an article cannot be handled');
    const detail = 'Ingest cannot handle this article, through a fault of its own. It is not known to be stored.';
    return { kind: 'refused', problem: new Problem('INTERNAL_ERROR', detail, { cause: error }) };
  }
}

const tooLong: ParsedJson = {
  kind: 'refused',
  problem: new Problem('ARTICLE_TOO_LARGE', 'The line is longer than 8 MiB; it was passed over.'),
};

const endedKey = new Problem('KEY_INVALID', 'The key was revoked or ended while this was sent. Send the rest with another.');

/** The first fault is told in the detail too, for people and logs that show only that. */
function invalidArticle(errors: readonly SubmissionFault[]): Problem {
  const [first] = errors;
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
  return new Problem('ARTICLE_INVALID', `${first?.pointer || 'The article'} ${first?.detail ?? 'is invalid'}${more}`, {
    errors,
  });
}
