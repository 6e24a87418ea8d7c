import type { Client, estypes } from '@elastic/elasticsearch';
import { collectionOf } from './collection';
import type { CollectionName, QuerySet } from './collection';
import { keyOf, readJudgments, readQueries } from './judgments';
import { indexOf } from './search-index';
import type { System } from './systems';

/** The search service's own limit: with fewer results it asks for most of the words. */
const fewResults = 10;

/** Keys of the first articles that a system finds. */
export async function findKeys(client: Client, system: System, text: string, size: number): Promise<string[]> {
  const { all, most } = system.toQuery(text);
  const found = await ask(client, system.index, all, size);
  if (found.length >= fewResults) return found;
  const wide = system.widen === undefined ? most : await system.widen(text);
  return wide === undefined ? found : ask(client, system.index, wide, size);
}

/** Equal scores by id, so that the order is the same at every time. */
async function ask(client: Client, index: string, query: estypes.QueryDslQueryContainer, size: number): Promise<string[]> {
  // The stock indices have no field for the id.
  const sort: estypes.SortOptions[] = [{ _score: { order: 'desc' } }, { id: { order: 'asc', unmapped_type: 'keyword' } }];
  const { hits } = await client.search({ index, query, size, sort, _source: false, track_total_hits: false });
  return hits.hits.map(({ _id }) => keyOf(_id!));
}

/**
 * Prints what is to be judged: for each query the articles that stand among the first of any system and have no grade, by key, so
 * that nobody sees which system found them.
 */
export async function printPool(
  client: Client,
  set: QuerySet,
  systems: readonly System[],
  depth: number,
  ids: readonly string[],
): Promise<void> {
  const judgments = readJudgments(set);
  for (const { id, text, need, also } of readQueries(set)) {
    if (ids.length > 0 && !ids.includes(id)) continue;
    const pool = new Set<string>();
    for (const typed of also === undefined ? [text] : [text, also])
      for (const system of systems) for (const key of await findKeys(client, system, typed, depth)) pool.add(key);
    const open = [...pool].filter((key) => judgments.get(id)?.has(key) !== true).sort();
    if (open.length === 0) continue;
    process.stdout.write(`\n## ${id} ${text} (${need})\n`);
    for (const key of open) process.stdout.write(`${key} ${await describe(client, collectionOf(set), key)}\n`);
  }
}

async function describe(client: Client, name: CollectionName, key: string): Promise<string> {
  const { hits } = await client.search<{ title: string; body: string }>({
    index: indexOf(name, 'full'),
    query: { range: { id: { gte: key, lt: `${key}g` } } },
    size: 1,
    _source: ['title', 'body'],
  });
  const { title = '', body = '' } = hits.hits[0]?._source ?? {};
  return `${title.slice(0, 100)} | ${body.replace(/\s+/g, ' ').slice(0, 130)}`;
}
