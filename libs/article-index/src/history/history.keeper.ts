import type { Client, estypes } from '@elastic/elasticsearch';
import type { ArticleDocument, TombstoneDocument } from '../article-document';
import { toArticleDocument } from '../to-article-document';
import { BulkWriter } from '../write/bulk.writer';
import type { ArticleEvent, IndexOperation } from '../write/index-operation';
import type { ArticleHistory } from './article-history';
import { extendHistory, keptFields, toKeptRevision } from './article-history';
import { historyIndexName } from './history-index';

interface Stored {
  readonly history: ArticleHistory;
  /** Where it stood when it was read; undefined where there was none. */
  readonly at?: { readonly if_seq_no: number; readonly if_primary_term: number };
}

type Current = ArticleDocument | TombstoneDocument;

/** Writers of one history that meet more often than this do not meet by chance. */
const tries = 8;

/**
 * Keeps what a write to the article index is about to replace. Called before that write with all that it carries, again after a crash,
 * it misses nothing: a revision is either in the index still, or among the events, or kept already.
 */
export class HistoryKeeper {
  private readonly histories: string;
  private readonly writer: BulkWriter;
  private wasThere = false;

  /**
   * @param prefix first part of the index names
   * @param articles alias or generation that is written to
   * @param onGone called when the index of histories is found gone that was there before; the next history makes it again
   */
  constructor(
    private readonly client: Client,
    prefix: string,
    private readonly articles: string,
    private readonly onGone: () => void = () => undefined,
  ) {
    this.histories = historyIndexName(prefix);
    this.writer = new BulkWriter(client, { index: this.histories, requireAlias: false });
  }

  /** Rejects with the client's error, or with the reason why a history could not be written; all of it can be done again. */
  async keep(events: readonly ArticleEvent[]): Promise<void> {
    let left = new Map<string, ArticleEvent[]>();
    for (const event of events) left.set(event.key, [...(left.get(event.key) ?? []), event]);
    for (let attempt = 1; left.size > 0; attempt++) {
      if (attempt > tries) throw new Error(`The history of ${[...left.keys()][0]} is written by others all the time.`);
      left = await this.attempt(left);
    }
  }

  /** Those of which another writer was faster. */
  private async attempt(events: ReadonlyMap<string, ArticleEvent[]>): Promise<Map<string, ArticleEvent[]>> {
    const ids = [...events.keys()];
    const docs = await this.read<Current & ArticleHistory>([
      ...ids.map((_id) => ({ _index: this.articles, _id, _source: ['revision', 'tombstone'] })),
      ...ids.map((_id) => ({ _index: this.histories, _id })),
    ]);
    const stored = new Map(ids.map((id, index) => [id, toStored(docs[ids.length + index])]));
    // Most articles come once: nothing is there, and nothing is to keep.
    const again = ids.filter((id, index) => docs[index]?._source || stored.get(id)!.at || events.get(id)!.length > 1);
    const replaced = ids.filter((id, index) => {
      const current = docs[index]?._source;
      return current && events.get(id)!.some(({ revision }) => revision !== current.revision);
    });
    const whole = await this.read<Current>(
      replaced.map((_id) => ({ _index: this.articles, _id, _source: ['tombstone', ...keptFields] })),
    );
    const articles = new Map(replaced.map((id, index) => [id, whole[index]?._source]));
    const changed = again.flatMap((id) => {
      const old = stored.get(id)!;
      const history = joinAll(old.history, articles.get(id), events.get(id)!);
      return isSame(old, history) ? [] : [{ id, history, at: old.at }];
    });
    return new Map((await this.write(changed)).map((id) => [id, events.get(id)!]));
  }

  /** Whatever stands there at this moment, refreshed or not. */
  private async read<T>(docs: estypes.MgetOperation[]): Promise<estypes.GetGetResult<T>[]> {
    if (docs.length === 0) return [];
    const answer = await this.client.mget<T>({ docs });
    return answer.docs.map((doc) => {
      const isThere = !('error' in doc);
      if (!isThere && doc.error.type !== 'index_not_found_exception')
        throw new Error(`${doc._index} cannot be asked about ${doc._id}: ${doc.error.type}.`);
      if (doc._index === this.histories) this.noteWhether(isThere);
      // Before the first history there is no index of them.
      return isThere ? doc : { _index: doc._index, _id: doc._id, found: false };
    });
  }

  private noteWhether(isThere: boolean): void {
    if (this.wasThere && !isThere) this.onGone();
    this.wasThere = isThere;
  }

  private async write(
    changed: readonly { readonly id: string; readonly history: ArticleHistory; readonly at: Stored['at'] }[],
  ): Promise<string[]> {
    const verdicts = await this.writer.write(changed.map(({ id, history, at }) => toOperation(id, history, at)));
    return changed.flatMap(({ id }, index) => {
      const verdict = verdicts[index]!;
      if (verdict.kind === 'indexed') return [];
      if (verdict.kind === 'superseded') return [id];
      throw new Error(`The history of ${id} cannot be written: ${verdict.reason}`);
    });
  }
}

/** Refused where another writer was faster. */
function toOperation(id: string, history: ArticleHistory, at: Stored['at']): IndexOperation {
  const action = at ? { index: { _id: id, ...at } } : { create: { _id: id } };
  const lines = [JSON.stringify(action), JSON.stringify(history)] as const;
  return { lines, bytes: Buffer.byteLength(lines[0]) + Buffer.byteLength(lines[1]) + 2 };
}

function toStored(doc: estypes.GetGetResult<ArticleHistory> | undefined): Stored {
  if (!doc?._source) return { history: { revisions: [] } };
  return { history: doc._source, at: { if_seq_no: doc._seq_no!, if_primary_term: doc._primary_term! } };
}

function joinAll(history: ArticleHistory, current: Current | undefined, events: readonly ArticleEvent[]): ArticleHistory {
  const now = new Date();
  const versions = events.flatMap(({ value }) => (value ? [toKeptRevision(toArticleDocument(value, now))] : []));
  if (current && !current.tombstone) versions.push(toKeptRevision(current));
  const takedowns = events.filter(({ value }) => value === null).map(({ revision }) => revision);
  return extendHistory(history, versions, Math.max(0, ...takedowns, current?.tombstone ? current.revision : 0));
}

/** One revision alone is no history; what is kept of a revision never changes. */
function isSame({ history: old, at }: Stored, history: ArticleHistory): boolean {
  if (!at && history.revisions.length < 2) return true;
  const revisions = history.revisions.map(({ revision }) => revision);
  return (
    old.takenDown === history.takenDown &&
    old.revisions.length === revisions.length &&
    old.revisions.every(({ revision }, index) => revision === revisions[index])
  );
}
