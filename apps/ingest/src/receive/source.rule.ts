import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '@naba/access';
import { Problem } from '@naba/problem-details';
import type { ArticleTable } from '../follow/article.table';
import { articleTableToken } from '../follow/article.table';
import { IndexLookup } from '../follow/index.lookup';
import { Ledger } from '../follow/ledger';
import { ingestLimits } from '../ingest.config';

/** What a key that is bound to sources may change: articles that say that they are of these, and are not known to be of others. */
@Injectable()
export class SourceRule {
  constructor(
    @Inject(Ledger) private readonly ledger: Ledger,
    @Inject(IndexLookup) private readonly index: IndexLookup,
    @Inject(articleTableToken) private readonly articles: Pick<ArticleTable, 'isReady' | 'size'>,
  ) {}

  /**
   * Why an article may not be submitted; undefined where it may. An article that is new needs no index. One that is on its way there for the
   * first time counts as new too.
   */
  async refuseArticle({ sources, keyId }: Caller, id: string, source: string): Promise<Problem | undefined> {
    if (sources === undefined) return undefined;
    if (!sources.includes(source)) {
      const detail = `is ${source}; the key ${keyId ?? ''} is for ${sources.slice(0, 5).join(', ')}`;
      return new Problem('SOURCE_NOT_ALLOWED', `/source/id ${detail}`, { errors: [{ pointer: '/source/id', detail }] });
    }
    if (this.isNew(id)) return undefined;
    const found = await this.index.find(id);
    if (found === 'unknown') return unknownSource;
    const owner = found?.source?.id;
    return owner === undefined || sources.includes(owner) ? undefined : ofAnother(id);
  }

  /** Why an article may not be taken down; undefined where it may. Whose it is stands in the index. */
  async refuseTakedown({ sources }: Caller, id: string): Promise<Problem | undefined> {
    if (sources === undefined) return undefined;
    const found = await this.index.find(id);
    if (found === 'unknown') return unknownSource;
    if (found === null)
      return new Problem(
        'ARTICLE_NOT_FOUND',
        `The index has nothing under ${id}, and a key of certain sources takes down what it has.`,
      );
    return found.tombstone || sources.includes(found.source?.id ?? '') ? undefined : ofAnother(id);
  }

  private isNew(id: string): boolean {
    const knowsAll = this.articles.isReady() && this.articles.size < ingestLimits.knownArticles;
    return knowsAll && this.ledger.highestOf(id) === 0;
  }
}

const unknownSource = new Problem('INDEX_UNAVAILABLE', 'The index, which knows whose the article is, does not answer.', {
  retryAfterSeconds: 5,
});

function ofAnother(id: string): Problem {
  return new Problem('SOURCE_NOT_ALLOWED', `The article ${id} is of a source that the key is not for.`);
}
