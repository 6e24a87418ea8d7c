import type { Client } from '@elastic/elasticsearch';
import type { ArticleHistory } from '@naba/article-index';
import { findIndexed, historyIndexName, indexNames } from '@naba/article-index';
import type { Acknowledged } from '../support/submission-feeder';
import { isReady, serviceNames } from '../support/system';
import type { System } from '../support/system';
import type { Corpus } from './corpus';
import { poisonHeader } from './corpus';
import type { Watcher } from './watcher';

/** What was promised: the newest acknowledgement of each address. */
export interface Promised extends Acknowledged {
  readonly isTakenDown: boolean;
}

export interface Invariants {
  readonly client: Client;
  readonly prefix: string;
  /** Each with one instance of every service. */
  readonly systems: readonly System[];
  readonly watcher: Watcher;
  readonly promised: readonly Promised[];
  readonly poison: Corpus['poison'];
}

const batch = 500;

export interface Findings {
  /** Accepted articles that stand in the index in their newest revision, taken down or not. */
  readonly indexed: number;
  /** Accepted articles that do not. */
  readonly lost: number;
  /** Documents beyond one for each article. */
  readonly doubled: number;
  /** What does not hold of the promises; nothing where all do. */
  readonly faults: readonly string[];
}

/** Looks at every promise. Rejects where the servers cannot be asked. */
export async function findFaults(options: Invariants): Promise<Findings> {
  const { systems, watcher, promised, poison } = options;
  const faults: string[] = [];
  const count = { lost: 0, doubled: 0 };
  for (let from = 0; from < promised.length; from += batch) {
    const { lost, doubled, wrong } = await lookAtIndex(options, promised.slice(from, from + batch));
    count.lost += lost.length;
    count.doubled += doubled;
    faults.push(...lost, ...wrong, ...(await findHistoryFaults(options, promised.slice(from, from + batch))));
  }

  const unseen = promised.filter(({ id, revision }) => (watcher.revisions.get(id) ?? 0) < revision);
  if (unseen.length > 0) faults.push(`${unseen.length} not seen by a subscriber, for example ${unseen[0]!.id}`);

  const dead = new Map(watcher.deadLetters.map((letter) => [letter.poison, letter.code]));
  for (const { code, record } of poison) {
    const found = dead.get(record.headers[poisonHeader]);
    if (found !== code) faults.push(`poison ${record.headers[poisonHeader]} is ${found ?? 'no dead letter'}`);
  }
  const innocent = watcher.deadLetters.filter((letter) => letter.poison === undefined);
  if (innocent.length > 0)
    faults.push(`${innocent.length} dead letters that were no poison, for example ${innocent[0]!.key} ${innocent[0]!.code}`);

  for (const [name, url] of systems.flatMap((system) => serviceNames.map((each) => [each, system.url(each)] as const))) {
    if (!(await isReady(url))) faults.push(`${name} is not ready`);
    if (!(await isLive(url))) faults.push(`${name} is not live`);
  }
  return { indexed: promised.length - count.lost, ...count, faults };
}

interface IndexFindings {
  readonly lost: readonly string[];
  readonly doubled: number;
  readonly wrong: readonly string[];
}

async function lookAtIndex({ client, prefix }: Invariants, promised: readonly Promised[]): Promise<IndexFindings> {
  const lost: string[] = [];
  const wrong: string[] = [];
  const ids = promised.map(({ id }) => id);
  const index = indexNames(prefix).write;
  const found = await findIndexed(client, prefix, ids);
  promised.forEach(({ id, revision, isTakenDown }, place) => {
    const state = found[place];
    if (!state) lost.push(`${id} is missing`);
    else if (state.revision < revision) lost.push(`${id} is stale`);
    else if (state.tombstone !== isTakenDown) wrong.push(`${id} is ${isTakenDown ? 'not ' : ''}taken down`);
  });
  await client.indices.refresh({ index });
  const { count } = await client.count({ index, query: { terms: { id: ids } } });
  const doubled = Math.max(0, count - ids.length);
  if (doubled > 0) wrong.push(`${count} documents of ${ids.length} articles`);
  return { lost, doubled, wrong };
}

/** An article that came more than once has all its revisions in its history, each once; what was taken down has none. */
async function findHistoryFaults({ client, prefix, watcher }: Invariants, promised: readonly Promised[]): Promise<string[]> {
  const index = historyIndexName(prefix);
  const { docs } = await client.mget<ArticleHistory>({ docs: promised.map(({ id }) => ({ _index: index, _id: id })) });
  return promised.flatMap(({ id }, place) => {
    const doc = docs[place]!;
    const kept = ('_source' in doc ? doc._source?.revisions : undefined) ?? [];
    const revisions = kept.map(({ revision }) => revision);
    const expected = watcher.versionsOf(id);
    const isRight = String(revisions) === String(expected) || (expected.length < 2 && revisions.length === 0);
    return isRight ? [] : [`${id} has the history ${String(revisions)} instead of ${String(expected)}`];
  });
}

function isLive(url: string): Promise<boolean> {
  return fetch(`${url}/health/live`).then(
    ({ ok }) => ok,
    () => false,
  );
}
