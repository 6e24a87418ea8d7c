import { Inject, Injectable } from '@nestjs/common';
import type { DeadLetterDocument } from '@naba/article-index';
import { Problem } from '@naba/problem-details';
import { listRevisions, revisionsUpTo } from '../history/compare-revisions';
import { IndexReader } from '../read/index.reader';
import type { ReceiptAnswer } from './receipt-answer';
import { toReceipt } from './to-receipt';

/** More dead letters than this of one article say nothing new. */
const mostSetAside = 20;

/** The way of one article, from what stands in its document and what was recorded of dead letters (ADR 44). */
@Injectable()
export class ReceiptService {
  constructor(@Inject(IndexReader) private readonly index: IndexReader) {}

  /** @throws Problem ARTICLE_NOT_FOUND where it is neither in the index nor set aside, or INDEX_UNAVAILABLE */
  async read(id: string): Promise<ReceiptAnswer> {
    const [stored, deadLetters, history] = await Promise.all([
      this.index.article(id, ['title', 'body', 'entities', 'summary']),
      this.findDeadLetters(id),
      this.index.history(id),
    ]);
    const receipt = toReceipt(id, stored, deadLetters);
    if (receipt?.indexed && history) {
      const revisions = await listRevisions(revisionsUpTo(history, stored?.document.revision ?? 0));
      return revisions.length > 1 ? { ...receipt, revisions } : receipt;
    }
    if (receipt) return receipt;
    throw new Problem(
      'ARTICLE_NOT_FOUND',
      `No article ${id} is in the index or set aside. Where it is on its way, ingest says so under /v1/articles/${id}.`,
    );
  }

  private async findDeadLetters(id: string): Promise<DeadLetterDocument[]> {
    const { hits } = await this.index.search<DeadLetterDocument>({
      index: this.index.names.operations,
      ignore_unavailable: true,
      size: mostSetAside,
      sort: [{ at: 'desc' }],
      query: {
        bool: { filter: [{ term: { kind: 'dead-letter' satisfies DeadLetterDocument['kind'] } }, { term: { articleId: id } }] },
      },
    });
    return hits.hits.flatMap(({ _source }) => _source ?? []);
  }
}
