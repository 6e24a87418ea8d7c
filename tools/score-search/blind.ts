import type { Client } from '@elastic/elasticsearch';
import { readJudgments, readQueries } from './judgments';
import type { QuerySet } from './collection';
import { firstRight, mean, ndcg, precision } from './measures';
import { findKeys } from './pool';
import type { System } from './systems';

interface Score {
  readonly ndcg: number;
  /** Of those that could be: undefined where nothing is known to be right. */
  readonly firstFive: number | undefined;
  /** Of five places, whether or not there is anything to fill them. */
  readonly ofFive: number;
  readonly found: number;
}

const parts = [
  { name: 'Arabic', isOf: (id: string) => /^.a-/.test(id) },
  { name: 'English', isOf: (id: string) => /^.e-/.test(id) },
];

/** Asks every system the queries of a set that was written apart from the code and prints a table for each language, and the queries at which the first system is worst. */
export async function measureBlind(client: Client, set: QuerySet, systems: readonly System[]): Promise<void> {
  const judgments = readJudgments(set);
  for (const part of parts) {
    const queries = readQueries(set).filter(({ id }) => part.isOf(id));
    const known = queries.filter(({ id }) => [...(judgments.get(id)?.values() ?? [])].some((grade) => grade > 0));
    process.stdout.write(`\n${set}, ${part.name}, ${known.length} of ${queries.length} queries have something relevant\n`);
    for (const [index, system] of systems.entries()) {
      const scores = await Promise.all(known.map(({ id, text }) => scoreOf(client, system, text, judgments.get(id)!)));
      const values = [
        mean(scores.map((score) => score.ndcg)),
        mean(scores.flatMap(({ firstFive }) => firstFive ?? [])),
        mean(scores.map(({ ofFive }) => ofFive)),
      ];
      const nothing = scores.filter(({ found }) => found === 0).length;
      process.stdout.write(
        `${system.name}\tnDCG@10, first five right of those that could be, of five\t${values.map((value) => value.toFixed(3)).join('\t')}\tnothing ${nothing}\n`,
      );
      if (index > 0) continue;
      const lines = known.map(({ id, type, text }, at) => ({ score: scores[at]!, line: `${id} ${type} ${text}` }));
      for (const { score, line } of lines.sort((a, b) => a.score.ndcg - b.score.ndcg).slice(0, 30))
        process.stdout.write(`  ${score.ndcg.toFixed(2)} ${(score.firstFive ?? 1).toFixed(1)} ${line}\n`);
    }
  }
}

async function scoreOf(client: Client, system: System, text: string, grades: ReadonlyMap<string, number>): Promise<Score> {
  const found = await findKeys(client, system, text, 10);
  return {
    ndcg: ndcg(found, grades, 10),
    firstFive: firstRight(found, grades, 5),
    ofFive: precision(found, grades, 5),
    found: found.length,
  };
}
