// Measures search.
//   npm run score:search              fills an Elasticsearch, asks all queries, prints the tables and writes them into docs/search.md
//   npm run score:search -- pool ar   prints what has no grade yet, for judging; also of en, blind, held and fresh
//   npm run score:search -- blind     asks the queries that were written apart from the code, and prints their tables
// NABA_TEST_ELASTICSEARCH names a server to use; without it one is started for the run.
import { createIndexClient } from '@naba/article-index';
import { howToGetData } from '../data/find-data';
import { measureBlind } from './blind';
import { collectionOf, missingFiles, querySets } from './collection';
import type { Language, QuerySet } from './collection';
import { readJudgments, readQueries } from './judgments';
import { mean, ndcg, recall } from './measures';
import { findKeys, printPool } from './pool';
import { openProduct } from './known-names';
import { buildIndices, indexOf } from './search-index';
import { openServer } from './server';
import { systemsOf } from './systems';
import type { System } from './systems';
import { updatePage } from './page';
import type { Row } from './page';

const depth = 10;
/** Of queries that were committed before they were asked the first five alone are judged. */
const firstFive = 5;
const recallDepth = 50;

type IndexClient = ReturnType<typeof createIndexClient>;

async function measure(client: IndexClient, language: Language, systems: readonly System[]): Promise<Row[]> {
  const judgments = readJudgments(language);
  // A query to which nothing is relevant tells no system from another.
  const queries = readQueries(language).filter(({ id }) => [...(judgments.get(id)?.values() ?? [])].some((grade) => grade > 0));
  const rows: Row[] = [];
  for (const system of systems) {
    const scores = [];
    for (const { id, type, text } of queries) {
      const grades = judgments.get(id)!;
      const found = await findKeys(client, system, text, recallDepth);
      const judged = found.slice(0, depth).filter((key) => grades.has(key)).length;
      scores.push({
        id,
        type,
        ndcg: ndcg(found, grades, depth),
        recall: recall(found, grades, recallDepth),
        judged: found.length === 0 ? 1 : judged / Math.min(depth, found.length),
      });
    }
    rows.push({ language, system: system.name, queries: scores });
    const line = [
      mean(scores.map((score) => score.ndcg)),
      mean(scores.map((score) => score.recall)),
      mean(scores.map(({ judged }) => judged)),
    ];
    process.stdout.write(
      `${language}\t${system.name}\tnDCG@10 ${line.map((value) => value.toFixed(3)).join('\t')}\tn=${scores.length}\n`,
    );
  }
  return rows;
}

async function main(): Promise<void> {
  const [verb, wanted, ...ids] = process.argv.slice(2);
  if (verb !== undefined && verb !== 'pool' && verb !== 'blind')
    throw new Error('Usage: npm run score:search [-- blind | pool ar|en|blind|held|fresh [query…]]');
  const isApart = (set: QuerySet): boolean => collectionOf(set) === 'blind';
  const chosen: QuerySet[] =
    verb === 'blind'
      ? querySets.filter(isApart)
      : querySets.filter((set) => (wanted === undefined ? !isApart(set) : set === wanted));
  const missing = chosen.map(collectionOf).flatMap(missingFiles);
  if (missing.length > 0) {
    process.stderr.write(`Search is not measured without ${missing.join(', ')}: ${howToGetData}.\n`);
    return;
  }
  const server = await openServer();
  const client = createIndexClient({ url: server.url, requestTimeoutMs: 300_000 });
  try {
    const rows: Row[] = [];
    for (const set of chosen) {
      const name = collectionOf(set);
      await buildIndices(client, name);
      const systems = systemsOf(name, await openProduct(client, indexOf(name, 'full')));
      if (verb === 'pool') await printPool(client, set, systems, isApart(set) && set !== 'blind' ? firstFive : depth, ids);
      else if (set === 'ar' || set === 'en') rows.push(...(await measure(client, set, systems)));
      else await measureBlind(client, set, systems);
    }
    if (rows.length > 0) await updatePage(rows);
  } finally {
    await client.close();
    await server.stop();
  }
}

void main();
