import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { ExtractionWarning, IntakeV1, RawArticleV1 } from '@naba/contracts';
import type { OutboundEvent } from '@naba/messaging';
import { EventPublisher, PublishError } from '@naba/messaging';
import { Problem } from '@naba/problem-details';
import type { ArticleDraft } from '@naba/submission';
import { acceptAs } from '@naba/submission';
import { IndexLookup } from '../follow/index.lookup';
import { Ledger } from '../follow/ledger';
import { contentHashOf } from './content-hash';

/** A version that is on the log: put there now, or, as it says the same, before. */
export interface Published {
  readonly kind: 'accepted' | 'unchanged';
  readonly id: string;
  readonly revision: number;
  /** What was unsure in it. */
  readonly warnings?: readonly ExtractionWarning[];
}

export type Publication = Published | { readonly kind: 'refused'; readonly problem: Problem };

/** How long to wait while too much is waiting to be stored, before it is refused. */
export interface Patience {
  readonly forMs: number;
  /** Aborted: wait no longer. */
  readonly signal: AbortSignal;
}

/** What goes along with an article, and is no part of it. */
export interface Passage {
  readonly traceparent: string | undefined;
  /** Not at all where it is undefined. */
  readonly patience?: Patience;
}

const overloadPauseMs = 250;

/** Gives articles and takedowns their revision and puts them on the log. */
@Injectable()
export class ArticlePublisher {
  constructor(
    @Inject(EventPublisher) private readonly events: EventPublisher,
    @Inject(Ledger) private readonly ledger: Ledger,
    @Inject(IndexLookup) private readonly index: IndexLookup,
  ) {}

  /**
   * Accepted means that every in-sync replica has it. The revision is given before anything waits, so that versions of an
   * article keep the order in which they came. What says the same as the newest version makes no new one.
   */
  async publishArticle(draft: ArticleDraft, intake: IntakeV1, { traceparent, patience }: Passage): Promise<Publication> {
    const contentHash = contentHashOf(draft);
    const known = this.ledger.revisionSaying(draft.id, contentHash);
    if (known !== undefined && (await this.isKept(draft.id, known))) return { kind: 'unchanged', id: draft.id, revision: known };
    const revision = this.ledger.assignRevision(draft.id, Date.now(), contentHash);
    const value = acceptAs(draft, revision, intake);
    const event = { key: draft.id, value, revision, contentHash, traceparent };
    const patienceEnds = Date.now() + (patience?.forMs ?? 0);
    let publication = await this.publish(event);
    while (isOverload(publication) && Date.now() < patienceEnds && !patience?.signal.aborted) {
      await sleep(overloadPauseMs);
      publication = await this.publish(event);
    }
    return publication;
  }

  /**
   * Whether a version is certain not to have been set aside: it was followed, or the index has it, or another one came while the index
   * was asked, which replaces it in any case. Where the index does not answer it is published again, which is always safe.
   */
  private async isKept(id: string, revision: number): Promise<boolean> {
    if (this.ledger.hasFollowed(id, revision)) return true;
    const highest = this.ledger.highestOf(id);
    const found = await this.index.find(id);
    if (found === null || found === 'unknown' || found.tombstone || found.revision < revision)
      return this.ledger.highestOf(id) !== highest;
    this.ledger.note(id, 'indexed', { revision, atMs: Date.parse(found.indexedAt) });
    return true;
  }

  /** An id that nothing is known of can be taken down too: an article of an older revision may still be on its way. */
  async publishTakedown(id: string, traceparent: string | undefined): Promise<Publication> {
    return this.publish({ key: id, value: null, revision: this.ledger.assignRevision(id, Date.now()), traceparent });
  }

  private async publish(event: OutboundEvent<RawArticleV1>): Promise<Publication> {
    const { key: id, value, revision, contentHash } = event;
    let position;
    try {
      position = await this.events.publish('articles.raw.v1', event);
    } catch (error) {
      if (!(error instanceof PublishError)) throw error;
      if (error.code === 'LOG_UNAVAILABLE') this.ledger.noteUnconfirmed(id, { revision, contentHash });
      return { kind: 'refused', problem: toProblem(error) };
    }
    const place = { partition: position.partition, offset: Number(position.offset) };
    this.ledger.note(id, value === null ? 'takenDown' : 'accepted', { revision, atMs: Date.now(), contentHash, place });
    return { kind: 'accepted', id, revision };
  }
}

function isOverload(publication: Publication): boolean {
  return publication.kind === 'refused' && publication.problem.code === 'OVERLOADED';
}

function toProblem(error: PublishError): Problem {
  const retryAfterSeconds = error.retryAfterSeconds ?? 1;
  switch (error.code) {
    case 'LOG_UNAVAILABLE':
      return new Problem(
        'LOG_UNAVAILABLE',
        'Kafka did not confirm in time that it is stored. Send it again: there is one document per id.',
        {
          retryAfterSeconds,
        },
      );
    case 'OVERLOADED':
      return new Problem('OVERLOADED', 'Too much is waiting to be stored. Send it again, and send more slowly.', {
        retryAfterSeconds,
      });
    case 'EVENT_TOO_LARGE':
      return new Problem('ARTICLE_TOO_LARGE', error.message);
  }
}
