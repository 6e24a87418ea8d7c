import { Command } from 'commander';
import { rawArticleV1 } from '@naba/contracts';
import { createPipeline } from '@naba/enrichers';
import type { Pipeline } from '@naba/enrichers';
import { ModelFolder } from '@naba/models';
import { splitLines } from '@naba/submission';
import { writeLine } from './write-line';

/** What an article needs to be enriched without a server; everything else of the contract is optional and checked when there. */
const enrichable = rawArticleV1.partial().required({ title: true, body: true }).loose();

/** `naba enrich`: raw articles as JSON lines on standard input, enriched ones on standard output, in order. */
export function enrichCommand(): Command {
  return new Command('enrich')
    .description(
      'enrich articles without any server: JSON lines (at least title and body) from stdin, enriched JSON lines to stdout',
    )
    .action(async () => {
      const pipeline = createPipeline({ models: new ModelFolder() });
      let bad = 0;
      for await (const { number, bytes } of splitLines(process.stdin)) {
        const problem = await enrichLine(String(bytes), pipeline);
        if (problem === undefined) continue;
        bad++;
        process.stderr.write(`naba: line ${number}: ${problem}\n`);
      }
      if (bad > 0) process.exitCode = 1;
    });
}

/** Enriches and prints one line; returns what is wrong with it, or undefined. */
async function enrichLine(line: string, pipeline: Pipeline): Promise<string | undefined> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch (error) {
    return `not JSON (${error instanceof Error ? error.message : String(error)})`;
  }
  const article = enrichable.safeParse(parsed);
  if (!article.success) return article.error.issues.map((issue) => `/${issue.path.join('/')}: ${issue.message}`).join('; ');
  await writeLine(pipeline.enrich(article.data));
  return undefined;
}
