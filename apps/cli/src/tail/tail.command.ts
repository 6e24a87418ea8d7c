import { Command } from 'commander';
import { kafkaSettings, loadEnvironment } from '@naba/config';
import type { EnrichedArticleV1 } from '@naba/contracts';
import { enrichedArticleV1 } from '@naba/contracts';
import { tailEvents } from '@naba/messaging';
import { writeLine } from '../articles/write-line';
import { isWanted } from './is-wanted';
import type { Filter } from './is-wanted';

/** `naba tail`: follows `articles.enriched.v1` as any subscriber would. */
export function tailCommand(): Command {
  return new Command('tail')
    .description('follow enriched articles as they come')
    .option('--language <code>', 'only articles in this language, for example ar')
    .option('--topic <id or label>', 'only articles with this topic, for example politics or medtop:11000000')
    .option('--entity <id or name>', 'only articles with this entity, for example wd:Q796 or العراق')
    .option('--from-beginning', 'first everything that is there')
    .option('--json', 'print whole articles as JSON lines')
    .action(async (options: Filter & { fromBeginning?: true; json?: true }) => {
      const stop = new AbortController();
      process.once('SIGINT', () => {
        stop.abort();
      });
      const from = options.fromBeginning ? 'beginning' : 'end';
      const kafka = kafkaSettings(loadEnvironment(), 'tail');
      for await (const record of tailEvents(kafka, { topics: ['articles.enriched.v1'], from, signal: stop.signal })) {
        if (record.value === null) continue;
        const article = parse(record.value);
        if (article === undefined || !isWanted(article, options)) continue;
        if (options.json) await writeLine(article);
        else process.stdout.write(`${describe(article)}\n`);
      }
    });
}

function parse(value: Buffer): EnrichedArticleV1 | undefined {
  try {
    return enrichedArticleV1.safeParse(JSON.parse(value.toString('utf8'))).data;
  } catch {
    return undefined; // what is no article is the indexer's to set aside
  }
}

function describe(article: EnrichedArticleV1): string {
  const names = article.enrichment.entities
    ?.slice(0, 5)
    .map((entity) => entity.name[article.language as 'ar'] ?? entity.name.en ?? entity.name.ar);
  const topics = article.enrichment.topics
    ?.filter(({ broader }) => broader === undefined)
    .slice(0, 2)
    .map((topic) => topic.label.en);
  return [article.language, article.title, topics?.join(', '), names?.join(', ')].filter(Boolean).join(' · ');
}
