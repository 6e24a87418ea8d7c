import type { ModelFolder } from '@naba/models';
import type { MediaTopic } from './media-topics';
import { hashBits, hashWords } from './word-features';

/** A topic of the second level of IPTC Media Topics. */
export interface NarrowerTopic extends MediaTopic {
  /** Id of the topic of the top level above it. */
  readonly broader: string;
}

/** What a stem or a pair of stems says: the positions of the topics that it is a term of. */
export interface NarrowerTopics {
  readonly topics: readonly NarrowerTopic[];
  readonly termOf: ReadonlyMap<number, TermTopics>;
}

export interface TermTopics {
  /** A pair of stems is worth two single ones. */
  readonly weight: number;
  readonly topics: readonly number[];
}

/** Reads the topics and terms in `topics.terms.tsv`. */
export function openNarrowerTopics(models: ModelFolder): NarrowerTopics {
  return parseNarrowerTopics(models.read('topics.terms.tsv').toString('utf8'));
}

/** Columns, after a line of their names: id, broader, Arabic and English label, Arabic terms (parted by ،), English terms (by ,). */
export function parseNarrowerTopics(table: string): NarrowerTopics {
  const topics: NarrowerTopic[] = [];
  const termOf = new Map<number, { weight: number; topics: number[] }>();
  const hashes = new Int32Array(16);
  for (const row of table.trim().split('\n').slice(1)) {
    const [id = '', broader = '', ar = '', en = '', arabic = '', english = ''] = row.split('\t');
    const position = topics.push({ id, broader, label: { ar, en } }) - 1;
    for (const term of [...arabic.split('،'), ...english.split(',')]) {
      const length = hashWords(term, 0, term.length, hashBits, hashes, 0);
      if (length === 0) throw new Error(`models/topics.terms.tsv: ${id} has an empty term.`);
      const entry = termOf.get(hashes[length - 1]!) ?? {
        weight: length > 1 ? 2 : 1,
        topics: [],
      };
      if (!entry.topics.includes(position)) entry.topics.push(position);
      termOf.set(hashes[length - 1]!, entry);
    }
  }
  return { topics, termOf };
}
