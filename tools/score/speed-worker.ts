// A process of its own, so that loading and memory are those of an instance: reads article bodies as a JSON array from standard
// input, Arabic and English in turn, enriches them, prints what it cost as JSON.
import { readFileSync } from 'node:fs';
import { enrichPartialArticle } from '@naba/enrichers';
import { noTitle } from './test-data';

const bodies = JSON.parse(readFileSync(0, 'utf8')) as string[];

function processorSeconds(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
}

const beforeLoad = process.cpuUsage();
// Models are read when the first article of their language comes.
for (const body of bodies.slice(0, 2)) enrichPartialArticle({ title: noTitle, body });
const loadSeconds = processorSeconds(beforeLoad);

const beforeArticles = process.cpuUsage();
const msByEnricher: Record<string, number> = {};
for (const body of bodies) {
  for (const { enricher, durationMs } of Object.values(enrichPartialArticle({ title: noTitle, body }).provenance)) {
    msByEnricher[enricher] = (msByEnricher[enricher] ?? 0) + durationMs / bodies.length;
  }
}
const articlesPerSecond = bodies.length / processorSeconds(beforeArticles);
const peakMegabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ articlesPerSecond, loadSeconds, peakMegabytes, msByEnricher }));
