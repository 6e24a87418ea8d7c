// A process of its own, so that load time and memory are those of an instance: reads articles as a JSON array of bodies from
// standard input, enriches them, prints what it cost as JSON.
import { readFileSync } from 'node:fs';

const bodies = JSON.parse(readFileSync(0, 'utf8')) as string[];
const seconds = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
};

async function measure(): Promise<void> {
  const beforeLoad = process.cpuUsage();
  const { enrichPartialArticle } = await import('@naba/enrichers');
  // The first articles load what is loaded on demand, for each language its own.
  for (const body of bodies.slice(0, 2)) enrichPartialArticle({ title: '–', body });
  const loadSeconds = seconds(beforeLoad);
  const beforeArticles = process.cpuUsage();
  const byEnricher: Record<string, number> = {};
  for (const body of bodies) {
    const { provenance } = enrichPartialArticle({ title: '–', body });
    for (const { enricher, durationMs } of Object.values(provenance)) {
      byEnricher[enricher] = (byEnricher[enricher] ?? 0) + durationMs / bodies.length;
    }
  }
  const report = {
    articlesPerSecond: bodies.length / seconds(beforeArticles),
    loadSeconds,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    msByEnricher: byEnricher,
  };
  process.stdout.write(JSON.stringify(report));
}

void measure();
