import { setTimeout as delay } from 'node:timers/promises';
import { bootstrapIndex, BulkWriter, createIndexClient, indexNames, toIndexOperation } from '@naba/article-index';
import type { EnrichedArticleV1 } from '@naba/contracts';
import { missingFiles } from '../../tools/score-search/collection';
import { enrichedCollection } from '../../tools/score-search/enriched-collection';

const seeds = (['ar', 'en'] as const).filter((language) => missingFiles(language).length === 0 || language === 'ar');

/** Calls back for each article until there are enough. */
export async function eachArticle(count: number, callback: (article: EnrichedArticleV1) => Promise<void>): Promise<void> {
  const seen: string[] = [];
  let made = 0;
  for (const language of seeds)
    for await (const article of enrichedCollection(language)) {
      if (article.body.trim() === '') continue;
      seen.push(JSON.stringify(article));
      await callback(vary(article, made, 0));
      if (++made === count) return;
    }
  for (let round = 1; made < count; round++)
    for (const article of seen.slice(0, count - made))
      await callback(vary(JSON.parse(article) as EnrichedArticleV1, ++made, round));
}

/** Another article of about the same words. Offsets of evidence do not fit its body; nothing here reads them. */
function vary(article: EnrichedArticleV1, number: number, round: number): EnrichedArticleV1 {
  const paragraphs = article.body.split(/\n+/);
  const turn = round % paragraphs.length;
  const at = new Date(Date.parse('2024-01-01T00:00:00Z') + ((number * 7_919) % (365 * 24 * 60)) * 60_000).toISOString();
  return {
    ...article,
    id: number.toString(16).padStart(32, '0'),
    publishedAt: at,
    source: { id: `${article.source.id}${round === 0 ? '' : `-${round}`}`, name: article.source.id },
    body: [...paragraphs.slice(turn), ...paragraphs.slice(0, turn)].join('\n\n'),
  };
}

/** Writes so many articles into the index as the indexer would, waits until merges have ended, and says what is there. */
export async function fillIndex(url: string, total: number): Promise<string> {
  const settings = { url, requestTimeoutMs: 300_000, prefix: 'naba', shards: 1, replicas: 0 };
  const client = createIndexClient(settings);
  await bootstrapIndex(client, settings);
  const { write } = indexNames('naba');
  const writer = new BulkWriter(client, { index: write });
  let batch: ReturnType<typeof toIndexOperation>[] = [];
  const startedAt = performance.now();
  const send = async (): Promise<void> => {
    const wrong = (await writer.write(batch)).find(({ kind }) => kind !== 'indexed');
    if (wrong) throw new Error(JSON.stringify(wrong));
    batch = [];
  };
  await eachArticle(total, async (article) => {
    batch.push(toIndexOperation({ key: article.id, value: article, revision: article.revision }, new Date()));
    if (batch.length === 500) await send();
  });
  await send();
  await client.indices.refresh({ index: write });
  const settled = async (): Promise<boolean> => {
    const { _all } = await client.indices.stats({ index: write, metric: ['merge'] });
    return _all.primaries?.merges?.current === 0;
  };
  while (!(await settled())) await delay(1_000);
  const { indices } = await client.indices.stats({ index: write, metric: ['store', 'segments'] });
  const [stats] = Object.values(indices ?? {});
  const seconds = (performance.now() - startedAt) / 1_000;
  await client.close();
  const size = (stats?.total?.store?.size_in_bytes ?? 0) / 2 ** 20;
  return `${total} articles in ${seconds.toFixed(0)} s, ${size.toFixed(0)} MiB, ${stats?.total?.segments?.count ?? 0} segments`;
}
