import { LRUCache } from 'lru-cache';
import type { RecordPlace } from '@naba/contracts';
import type { ArticleTable } from './article.table';
import { readKept } from './article.table';
import { nextRevision } from './next-revision';

/** A revision that reached a step, and when. */
export interface Mark {
  readonly revision: number;
  readonly atMs: number;
  /** Of what was accepted; undefined for a takedown, for later steps, and for events older than the header. */
  readonly contentHash?: string | undefined;
  /** Where it stands in the topic of its step. */
  readonly place?: RecordPlace | undefined;
}

/** The newest that the log confirmed of an article: a version of it, or its takedown. */
export interface Latest extends Pick<Mark, 'revision' | 'contentHash'> {
  readonly takenDown: boolean;
}

export interface DeadMark extends Mark {
  readonly topic: string;
  readonly code: string;
  readonly message: string;
}

/** `indexed`: the index was asked and has it. */
export type Step = 'accepted' | 'enriched' | 'indexed' | 'takenDown';

/** The newest revision that reached each step. */
export interface Standing {
  readonly accepted?: Mark | undefined;
  readonly enriched?: Mark | undefined;
  readonly takenDown?: Mark | undefined;
  readonly dead?: DeadMark | undefined;
}

interface Entry {
  accepted?: Mark;
  enriched?: Mark;
  indexed?: Mark;
  takenDown?: Mark;
  dead?: DeadMark;
  /** A version that the log may have or not: Kafka did not say in time. */
  unconfirmed?: Pick<Mark, 'revision' | 'contentHash'>;
  highest: number;
}

/**
 * Where each article stands: the newest version on the log by the table, and beside it what this process published itself and how
 * far enrichment and indexer are, of which it forgets the articles untouched longest.
 */
export class Ledger {
  private readonly entries: LRUCache<string, Entry>;

  constructor(
    maxEntries: number,
    private readonly articles: Pick<ArticleTable, 'entryOf'>,
  ) {
    this.entries = new LRUCache({ max: maxEntries });
  }

  get size(): number {
    return this.entries.size;
  }

  /**
   * Gives the next revision of an article, greater than all that are known of it, and remembers it as given. What says the same as the newest
   * version, of which is not known whether the log has it, is that version sent again.
   */
  assignRevision(id: string, nowMs: number, contentHash?: string): number {
    const known = this.highestOf(id);
    const entry = this.touch(id);
    const { unconfirmed } = entry;
    if (contentHash !== undefined && unconfirmed?.contentHash === contentHash && unconfirmed.revision === known) return known;
    entry.highest = nextRevision(nowMs, known === 0 ? undefined : known);
    return entry.highest;
  }

  /** The greatest revision that is known of an article, given or logged; 0 where none is. */
  highestOf(id: string): number {
    return Math.max(this.entries.peek(id)?.highest ?? 0, this.articles.entryOf(id)?.revision ?? 0);
  }

  note(id: string, step: Step, mark: Mark): void {
    const entry = this.touch(id);
    if (mark.revision >= (entry[step]?.revision ?? 0)) entry[step] = mark;
    entry.highest = Math.max(entry.highest, mark.revision);
  }

  noteUnconfirmed(id: string, version: NonNullable<Entry['unconfirmed']>): void {
    this.touch(id).unconfirmed = version;
  }

  noteDead(id: string, mark: DeadMark): void {
    const entry = this.touch(id);
    if (mark.revision >= (entry.dead?.revision ?? 0)) entry.dead = mark;
    entry.highest = Math.max(entry.highest, mark.revision);
  }

  /** A topic is another one than before: of what was there only the revisions are remembered, so that the next ones are greater. */
  forgetSteps(): void {
    for (const entry of this.entries.values()) {
      delete entry.accepted;
      delete entry.enriched;
      delete entry.indexed;
      delete entry.takenDown;
      delete entry.dead;
      delete entry.unconfirmed;
    }
  }

  /** Undefined where nothing is known to be on the log; what was forgotten or is not read yet counts as not known. */
  latest(id: string): Latest | undefined {
    const { accepted, takenDown } = this.standingOf(id) ?? {};
    const takedownIsLast = (takenDown?.revision ?? 0) > (accepted?.revision ?? 0);
    const mark = takedownIsLast ? takenDown : accepted;
    return mark && { revision: mark.revision, contentHash: mark.contentHash, takenDown: takedownIsLast };
  }

  /**
   * The revision of the newest version, where it says what the hash stands for. Undefined where sending it again may change something:
   * another version is under way, or that one was taken down or set aside.
   */
  revisionSaying(id: string, contentHash: string): number | undefined {
    const latest = this.latest(id);
    if (latest === undefined || latest.takenDown || latest.contentHash !== contentHash) return undefined;
    const { highest = 0, dead } = this.entries.get(id) ?? {};
    return highest > latest.revision || dead?.revision === latest.revision ? undefined : latest.revision;
  }

  /**
   * Whether a revision was followed on its way since it was accepted or enriched, or seen in the index. Of another one a dead letter
   * may be forgotten: those that fell out of the ledger or of their topic before this process began.
   */
  hasFollowed(id: string, revision: number): boolean {
    const { accepted, enriched, indexed } = this.entries.get(id) ?? {};
    return [accepted, enriched, indexed].some((mark) => mark?.revision === revision);
  }

  /** Undefined where nothing is known, or only that a revision was given and never confirmed. */
  standingOf(id: string): Standing | undefined {
    const own = this.entries.peek(id);
    const logged = this.logged(id);
    const standing = {
      ...own,
      accepted: newer(own?.accepted, logged.accepted),
      takenDown: newer(own?.takenDown, logged.takenDown),
    };
    return (standing.accepted ?? standing.enriched ?? standing.takenDown ?? standing.dead) && standing;
  }

  /** What the table has, whose revisions are the times of acceptance. */
  private logged(id: string): Standing {
    const entry = this.articles.entryOf(id);
    if (!entry) return {};
    const mark = { revision: entry.revision, atMs: entry.revision };
    return entry.value === undefined ? { takenDown: mark } : { accepted: { ...mark, ...readKept(entry.value) } };
  }

  /** The entry of an article, now the last that would be forgotten. */
  private touch(id: string): Entry {
    const entry = this.entries.get(id) ?? { highest: 0 };
    this.entries.set(id, entry);
    return entry;
  }
}

function newer(one: Mark | undefined, other: Mark | undefined): Mark | undefined {
  return (one?.revision ?? 0) >= (other?.revision ?? 0) ? one : other;
}
