import { Command } from 'commander';
import { rawArticleV1 } from '@naba/contracts';
import { enrichPartialArticle } from '@naba/enrichers';
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
      let bad = 0;
      for await (const { number, bytes } of splitLines(process.stdin)) {
        const problem = await enrichLine(String(bytes));
        if (problem === undefined) continue;
        bad++;
        process.stderr.write(`naba: line ${number}: ${problem}\n`);
      }
      if (bad > 0) process.exitCode = 1;
    });
}

/** Enriches and prints one line; returns what is wrong with it, or undefined. */
async function enrichLine(line: string): Promise<string | undefined> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch (error) {
    return `not JSON (${error instanceof Error ? error.message : String(error)})`;
  }
  const article = enrichable.safeParse(parsed);
  if (!article.success) return article.error.issues.map((issue) => `/${issue.path.join('/')}: ${issue.message}`).join('; ');
  await writeLine(enrichPartialArticle(article.data));
  return undefined;
}
