import { readFileSync, writeFileSync } from 'node:fs';
import { Command } from 'commander';
import type { Submission } from './corpus';
import type { ChaosOptions, ScenarioResult } from './run-chaos';
import { toMarkdown } from './write-report';

interface Options {
  readonly seed: string;
  readonly articles: string;
  readonly only?: string;
  readonly corpus?: string;
  readonly report?: string;
}

/** What a suite of scenarios is called, which there are, and how they are run. */
export interface Suite {
  readonly name: string;
  readonly scenarios: readonly string[];
  /** Of each scenario, where the command line says nothing. */
  readonly articles: number;
  readonly run: (options: ChaosOptions) => Promise<ScenarioResult[]>;
}

/** The command line of a suite: runs what it says, prints the report, and ends the process with 1 where a promise is broken. */
export async function runSuite(suite: Suite): Promise<void> {
  const program = new Command(suite.name)
    .description(`Scenarios: ${suite.scenarios.join(', ')}`)
    .option('--seed <numbers>', 'seeds, separated by commas; the same seed sends the same', '1')
    .option('--articles <count>', 'articles of each scenario', String(suite.articles))
    .option('--only <names>', 'scenarios, separated by commas')
    .option('--corpus <file>', 'submissions as JSON lines, to be sent instead of made ones')
    .option('--report <path>', 'writes <path>.md and <path>.json')
    .action(async ({ seed, articles, only, corpus, report }: Options) => {
      const own =
        corpus === undefined
          ? []
          : readFileSync(corpus, 'utf8')
              .trimEnd()
              .split('\n')
              .map((line) => JSON.parse(line) as Submission);
      const results: ScenarioResult[] = [];
      for (const number of seed.split(',').map(Number)) {
        const say = (line: string): void => void process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${line}\n`);
        const run = { names: only?.split(',') ?? suite.scenarios, seed: number, articles: Number(articles), own, report: say };
        results.push(...(await suite.run(run)));
        if (report === undefined) continue;
        writeFileSync(`${report}.json`, `${JSON.stringify(results, null, 2)}\n`);
        writeFileSync(`${report}.md`, toMarkdown(results));
      }
      process.stdout.write(toMarkdown(results));
      process.exit(results.some(({ faults }) => faults.length > 0) ? 1 : 0);
    });
  await program.parseAsync().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  });
}
