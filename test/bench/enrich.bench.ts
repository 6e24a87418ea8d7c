import { readFileSync } from 'node:fs';
import { createPipeline } from '@naba/enrichers';
import type { ArticleInput, Enriched } from '@naba/enrichers';
import { ModelFolder } from '@naba/models';

/**
 * `npx tsx test/bench/enrich.bench.ts ARTICLES.ndjson [SECONDS]`: articles for each second of processor time, time of each
 * enricher, memory. Bodies are cut to 350 words; a warm-up does not count.
 */
const [file, seconds = '10'] = process.argv.slice(2);
if (file === undefined) throw new Error('Give a file of JSON lines with title and body.');

const bodyWords = 350;
const articles = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => {
    const { title, body, publishedAt = '2021-12-23T00:00:00Z' } = JSON.parse(line) as ArticleInput;
    return { title, body: firstWords(body), publishedAt };
  });

function firstWords(text: string): string {
  const end = [...text.matchAll(/\s+/g)][bodyWords - 1]?.index;
  return text.slice(0, end);
}

const started = performance.now();
const pipeline = createPipeline({ models: new ModelFolder() });
pipeline.enrich(articles[0]!);
const loadMs = performance.now() - started;
run(3_000, () => undefined);

const milliseconds = new Map<string, number>();
const { count, elapsedMs } = run(Number(seconds) * 1_000, (article) => {
  for (const { enricher, durationMs } of Object.values(article.provenance)) {
    milliseconds.set(enricher, (milliseconds.get(enricher) ?? 0) + durationMs);
  }
});

function run(forMs: number, onArticle: (article: Enriched<ArticleInput>) => void): { count: number; elapsedMs: number } {
  const from = processorMs();
  let done = 0;
  while (processorMs() - from < forMs) onArticle(pipeline.enrich(articles[done++ % articles.length]!));
  return { count: done, elapsedMs: processorMs() - from };
}

/** Processor time of this process, so that a busy machine does not count. */
function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

const lines = [
  `first article, models loaded: ${loadMs.toFixed(0)} ms`,
  `all enrichers, one core: ${((1_000 * count) / elapsedMs).toFixed(0)} articles/s (${articles.length} articles, ${count} runs)`,
  ...[...milliseconds].map(
    ([enricher, total]) => `  ${enricher.padEnd(12)} ${((1_000 * total) / count).toFixed(0).padStart(5)} µs`,
  ),
  `memory: ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB resident, ${(process.memoryUsage().heapUsed / 2 ** 20).toFixed(0)} MB heap`,
];
process.stdout.write(`${lines.join('\n')}\n`);
