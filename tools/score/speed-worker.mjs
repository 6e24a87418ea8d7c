// A process of its own, so that loading and memory are those of an instance: reads articles as a JSON array from standard input,
// Arabic and English in turn, enriches them with the build that services run, prints what it cost as JSON.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { prepare, root } from '../../scripts/prepare.mjs';

prepare();
const load = createRequire(import.meta.url);
const { createPipeline } = load(join(root, 'dist/libs/enrichers/src/index.js'));
const { ModelFolder } = load(join(root, 'dist/libs/models/src/index.js'));
const articles = JSON.parse(readFileSync(0, 'utf8'));

function processorSeconds(since) {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
}

const beforeLoad = process.cpuUsage();
const pipeline = createPipeline({ models: new ModelFolder() });
for (const article of articles.slice(0, 2)) pipeline.enrich(article);
const loadSeconds = processorSeconds(beforeLoad);

const msByEnricher = {};
function enrichAll(some) {
  const before = process.cpuUsage();
  for (const article of some) {
    for (const { enricher, durationMs } of Object.values(pipeline.enrich(article).provenance)) {
      msByEnricher[enricher] = (msByEnricher[enricher] ?? 0) + durationMs / articles.length;
    }
  }
  return some.length / processorSeconds(before);
}

// Code is compiled while the first articles come.
const firstCount = articles.length / 6;
const firstPerSecond = enrichAll(articles.slice(0, firstCount));
const articlesPerSecond = enrichAll(articles.slice(firstCount));
const peakMegabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ firstPerSecond, articlesPerSecond, loadSeconds, peakMegabytes, msByEnricher }));
