import { randomBytes } from 'node:crypto';
import { bootstrapIndex, findIndexed, indexNames } from '@naba/article-index';
import type { ArticleIndexSettings } from '@naba/article-index';
import { articleIndexSettings, readEnvironment } from '@naba/config';
import { openEventLog } from '@naba/messaging';
import type { EventLog } from '@naba/messaging';
import { Health } from '@naba/telemetry';
import { Registry } from 'prom-client';
import { group } from '../../../apps/indexer/src/indexer.config';
import { Alarms } from '../../../apps/indexer/src/record/alarms';
import { IndexMender } from '../../../apps/indexer/src/write/index.mender';
import { sharedElasticsearch } from '../../support/shared-servers';
import { enrichedArticle } from '../article-index/enriched-article.factory';
import type { RunningIndexer } from './indexer.fixture';
import { eventually } from '../../support/eventually';
import { startIndexer } from './indexer.fixture';

type EnrichedLog = EventLog<'articles.enriched.v1'>;

describe('what an index that was made again lacks', () => {
  const articles = Array.from({ length: 5 }, (_, number) => enrichedArticle(`mender-${number}-${Date.now()}`));
  const ids = articles.map(({ id }) => id);
  const prefixes: string[] = [];
  let indexer: RunningIndexer;
  let log: EnrichedLog;

  beforeAll(async () => {
    indexer = await startIndexer();
    log = openEventLog(indexer.kafka, 'articles.enriched.v1', group, new AbortController().signal);
    for (const article of articles) await indexer.publish(article);
    await eventually('the log is handled', async () => (await indexer.search(...ids)).length === ids.length);
    await eventually('so Kafka knows', async () => (await log.handled()).size > 0);
  });
  afterAll(async () => {
    for (const prefix of prefixes) await removeIndex(prefix);
    await indexer.stop();
  });

  async function madeAgain(): Promise<ArticleIndexSettings> {
    const prefix = `mender-${randomBytes(4).toString('hex')}`;
    prefixes.push(prefix);
    const settings = articleIndexSettings(
      readEnvironment({ ELASTICSEARCH_URL: sharedElasticsearch(), ARTICLE_INDEX_PREFIX: prefix }),
    );
    await bootstrapIndex(indexer.client, settings);
    return settings;
  }
  function menderOf(settings: ArticleIndexSettings, itsLog: EnrichedLog): IndexMender {
    const registry = new Registry();
    const alarms = new Alarms(registry, indexer.logger);
    return new IndexMender(indexer.client, settings, itsLog, indexer.logger, alarms, registry, new Health());
  }
  async function removeIndex(prefix: string): Promise<void> {
    const index = Object.keys(await indexer.client.indices.get({ index: indexNames(prefix).generations }));
    if (index.length > 0) await indexer.client.indices.delete({ index });
  }
  async function hasAll({ prefix }: ArticleIndexSettings): Promise<boolean> {
    return (await findIndexed(indexer.client, prefix, ids)).every((found) => found !== null);
  }

  it('is brought in once more where the index went again meanwhile', async () => {
    const settings = await madeAgain();
    let open!: () => void;
    const gate = new Promise<void>((resolve) => (open = resolve));
    let reads = 0;
    const slow: EnrichedLog = {
      ...log,
      async *replay(from, to) {
        reads++;
        yield* log.replay(from, to);
        await gate;
      },
    };
    const mender = menderOf(settings, slow);
    await mender.mend(true);
    await eventually('the log is being read', () => Promise.resolve(reads === 1));
    await removeIndex(settings.prefix);
    await bootstrapIndex(indexer.client, settings);
    await mender.mend(true);
    open();
    await eventually('it has all of the log again', () => hasAll(settings));
    await eventually('the log was read once more', () => Promise.resolve(reads === 2));
    await mender.stop();
  });
});
