import { Inject, Injectable } from '@nestjs/common';
import type { KeptRevision } from '@naba/article-index';
import { toKeptRevision } from '@naba/article-index';
import { Problem } from '@naba/problem-details';
import { IndexReader } from '../read/index.reader';
import { compareRevisions, listRevisions, revisionsUpTo } from './compare-revisions';
import type { RevisionAnswer, RevisionsAnswer } from './revisions-answer';

/** The revisions of an article and what changed between them (ADR 45). */
@Injectable()
export class RevisionsService {
  constructor(@Inject(IndexReader) private readonly index: IndexReader) {}

  /** @throws Problem ARTICLE_NOT_FOUND, also when it was taken down, or INDEX_UNAVAILABLE */
  async list(id: string): Promise<RevisionsAnswer> {
    const { isCut, revisions } = await this.find(id);
    return { id, isCut, revisions: await listRevisions(revisions) };
  }

  /** @throws Problem ARTICLE_NOT_FOUND where it or the revision is not kept, or INDEX_UNAVAILABLE */
  async read(id: string, revision: number, earlier: number | undefined): Promise<RevisionAnswer> {
    const { revisions } = await this.find(id);
    const at = (wanted: number): number => {
      const index = revisions.findIndex((kept) => kept.revision === wanted);
      if (index < 0) throw new Problem('ARTICLE_NOT_FOUND', `No revision ${wanted} of the article ${id} is kept.`);
      return index;
    };
    const index = at(revision);
    const kept = revisions[index]!;
    const before = revisions[earlier === undefined ? index - 1 : at(earlier)];
    return { id, ...kept, ...(before && { comparison: compareRevisions(before, kept) }) };
  }

  private async find(id: string): Promise<{ readonly isCut: boolean; readonly revisions: readonly KeptRevision[] }> {
    const [stored, history] = await Promise.all([this.index.article(id, []), this.index.history(id)]);
    if (stored === undefined || stored.document.tombstone)
      throw new Problem('ARTICLE_NOT_FOUND', `No article ${id} is in the index; it may be on its way there, or taken down.`);
    const current = toKeptRevision(stored.document);
    const revisions = revisionsUpTo(history, current.revision);
    if (revisions.at(-1)?.revision !== current.revision) revisions.push(current);
    return { isCut: history?.isCut ?? false, revisions };
  }
}
