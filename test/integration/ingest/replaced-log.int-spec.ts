import { askTopicIds, ensureTopics } from '@naba/messaging';
import { Kafka, logLevel } from 'kafkajs';
import type { Accepted } from '../../../apps/ingest/src/publish/accepted';
import { startTestServers } from '../../support/servers';
import { newArticle, post, startIngest } from './start-ingest';
import { until } from '../../support/eventually';

describe('an article whose topic was deleted before anything was done with it', () => {
  it('is published again when it is sent again, under a greater revision', async () => {
    const servers = await startTestServers({ kafka: true });
    const kafka = { brokers: [servers.kafka.brokers], clientId: 'test' };
    const admin = new Kafka({ ...kafka, logLevel: logLevel.NOTHING }).admin();
    const ingest = await startIngest(servers.kafka.brokers);
    try {
      const submit = async (article: object): Promise<Accepted> => (await (await post(ingest.url, article)).json()) as Accepted;
      const article = newArticle();
      const first = await submit(article);
      expect(await submit(article)).toMatchObject({ outcome: 'unchanged', revision: first.revision });

      await admin.connect();
      const idOf = async (): Promise<string | undefined> =>
        (await askTopicIds(kafka, ['articles.raw.v1']))?.get('articles.raw.v1');
      const before = await idOf();
      await admin.deleteTopics({ topics: ['articles.raw.v1'] });
      await until(async () => {
        await ensureTopics(kafka);
        const now = await idOf();
        return now !== undefined && now !== before;
      });
      let again = await submit(article);
      // Ingest looks each second whether the log is the one that it knows.
      await until(async () => (again.outcome === 'unchanged' ? ((again = await submit(article)), false) : true));
      expect(again).toMatchObject({ outcome: 'accepted', id: first.id });
      expect(again.revision).toBeGreaterThan(first.revision);
    } finally {
      await admin.disconnect();
      await ingest.stop();
      await servers.stop();
    }
  });
});
