import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { RebuildReport } from '@naba/article-index';
import {
  bootstrapIndex,
  generationName,
  indexNames,
  rebuildIndex,
  RebuildRefusedError,
  returnToGeneration,
} from '@naba/article-index';
import { openEventLog, readLogBounds } from '@naba/messaging';
import { Kafka, logLevel } from 'kafkajs';
import { sharedKafka } from '../../support/shared-servers';
import { enrichedArticle, idOf } from '../article-index/enriched-article.factory';
import type { RunningIndexer } from './indexer.fixture';
import { eventually } from '../../support/eventually';
import { startIndexer } from './indexer.fixture';

describe('a rebuild of the index', () => {
  let indexer: RunningIndexer;
  const run = randomBytes(4).toString('hex');
  const base = Date.now();
  /** What must stand in the index: the highest revision of each article, and whether it is a takedown. */
  const expected = new Map<string, { revision: number; tombstone: boolean }>();
  let moment = 0;

  beforeEach(async () => {
    indexer = await startIndexer();
    expected.clear();
  });
  afterEach(() => indexer.stop());

  const prefix = () => indexer.names.read.replace(/-articles$/, '');
  const options = () => ({
    client: indexer.client,
    settings: { prefix: prefix(), shards: 1, replicas: 0 },
    log: openEventLog(indexer.kafka, 'articles.enriched.v1', 'indexer', new AbortController().signal),
  });

  /** One event of an article: mostly a new revision, sometimes an old one or a takedown. */
  async function write(number: number): Promise<void> {
    const id = idOf(`${run}-${number}`);
    const revision = base + ++moment * 10 - (moment % 7 === 0 ? 5_000_000 : 0);
    const tombstone = moment % 11 === 0;
    if (tombstone) await indexer.takeDown(id, revision);
    else await indexer.publish(enrichedArticle(`${run}-${number}`, { revision, title: `revision ${revision}` }));
    if (revision > (expected.get(id)?.revision ?? 0)) expected.set(id, { revision, tombstone });
  }

  /** One event that is a new revision of an article. */
  async function writeNew(number: number): Promise<void> {
    while ((moment + 1) % 7 === 0 || (moment + 1) % 11 === 0) moment++;
    await write(number);
  }

  async function writeMany(count: number, among: number): Promise<void> {
    for (let n = 0; n < count; n += 50)
      await Promise.all(Array.from({ length: 50 }, (_, i) => write(Math.floor(((n + i) * 7919) % among))));
  }

  /** What the generation behind the write alias holds of our articles. */
  async function indexed(): Promise<typeof expected> {
    await indexer.client.indices.refresh({ index: indexer.names.write });
    const found = await indexer.client.mget<{ revision: number; tombstone: boolean; title?: string }>({
      index: indexer.names.write,
      ids: [...expected.keys()],
    });
    const pairs = found.docs.flatMap((answer) => {
      const source = 'found' in answer && answer.found ? answer._source! : undefined;
      if (source === undefined) return [];
      if (!source.tombstone) expect(source.title).toBe(`revision ${source.revision}`);
      return [[answer._id, { revision: source.revision, tombstone: source.tombstone }] as const];
    });
    return new Map(pairs);
  }

  async function allIndexed(): Promise<void> {
    await eventually('every event is in the index', async () => {
      const now = await indexed();
      return [...expected].every(([id, { revision }]) => now.get(id)?.revision === revision);
    });
    expect(await indexed()).toEqual(expected);
    const live = [...expected.values()].filter(({ tombstone }) => !tombstone).length;
    await indexer.client.indices.refresh({ index: indexer.names.read });
    const found = await indexer.client.count({ index: indexer.names.read, query: { ids: { values: [...expected.keys()] } } });
    expect(found.count).toBe(live);
  }

  /** Runs something while articles are written and a reader looks whether what it saw stays. */
  async function underLoad(work: () => Promise<RebuildReport>): Promise<RebuildReport> {
    const end = new AbortController();
    const over = end.signal;
    const stable = Array.from({ length: 20 }, (_, n) => `${run}-stable-${n}`);
    for (const name of stable) await indexer.publish(enrichedArticle(name, { revision: base }));
    await eventually(
      'the stable ones are there',
      async () => (await indexer.search(...stable.map(idOf))).length === stable.length,
    );
    const writing = (async () => {
      let events = 0;
      while (!over.aborted) {
        await Promise.all(Array.from({ length: 10 }, () => write(Math.floor(Math.random() * 600))));
        events += 10;
        await delay(5);
      }
      return events;
    })();
    const reading = (async () => {
      const counts = new Set<number>();
      while (!over.aborted) {
        const query = { ids: { values: stable.map(idOf) } };
        counts.add((await indexer.client.count({ index: indexer.names.read, query })).count);
      }
      return counts;
    })();
    const report = await work().finally(() => {
      end.abort();
    });
    expect(await writing).toBeGreaterThan(50);
    expect(await reading).toEqual(new Set([stable.length]));
    return report;
  }

  it('loses and doubles nothing while articles are written, and no old revision wins; going back neither', async () => {
    await writeMany(1_500, 500);
    await allIndexed();
    const there = await underLoad(() => rebuildIndex(options()));
    expect(there).toMatchObject({ from: `${prefix()}-articles-000001`, to: `${prefix()}-articles-000002`, rejected: [] });
    await allIndexed();

    const back = await underLoad(() => returnToGeneration(options()));
    expect(back).toMatchObject({ from: there.to, to: there.from });
    await allIndexed();
    await writeNew(1);
    await allIndexed();

    const again = await rebuildIndex(options());
    expect(again).toMatchObject({ from: there.from, to: `${prefix()}-articles-000003` });
    await allIndexed();
    const left = Object.keys(await indexer.client.indices.get({ index: indexer.names.generations })).sort();
    expect(left).toEqual([there.from, again.to]);
  }, 240_000);

  it('keeps the time at which an article became searchable', async () => {
    await writeNew(1);
    await allIndexed();
    const [id] = [...expected.keys()];
    const { indexedAt } = (await indexer.indexed(id!))!;
    await rebuildIndex(options());
    expect((await indexer.indexed(id!))!.indexedAt).toBe(indexedAt);
  });

  it('honours a takedown that the log has forgotten', async () => {
    const id = idOf(`${run}-forgotten`);
    await indexer.client.index({
      index: indexer.names.write,
      id,
      version: base,
      version_type: 'external',
      document: { id, revision: base, tombstone: true, indexedAt: new Date(base).toISOString() },
      refresh: true,
    });
    await rebuildIndex(options());
    expect(await indexer.indexed(id)).toMatchObject({ revision: base, tombstone: true });
  });

  it('ends the switch of a run that was killed in the middle of it', async () => {
    await writeMany(100, 50);
    await allIndexed();
    const { from, to } = await rebuildIndex(options());
    const { read } = indexer.names;
    // As it stands when writing has moved and reading has not.
    await indexer.client.indices.updateAliases({
      actions: [{ remove: { index: to, alias: read } }, { add: { index: from, alias: read } }],
    });
    await writeNew(1);
    await eventually(
      'the new revision is written',
      async () => (await indexed()).get(idOf(`${run}-1`))?.revision === base + moment * 10,
    );
    expect(await rebuildIndex(options())).toMatchObject({ from, to });
    await allIndexed();
  });

  it('takes an index of an earlier version to the mapping of this one', async () => {
    const settings = { ...options().settings, prefix: `${prefix()}-old` };
    const names = indexNames(settings.prefix);
    await indexer.client.indices.create({
      index: generationName(settings.prefix, 1),
      aliases: { [names.read]: {}, [names.write]: { is_write_index: true } },
      mappings: { properties: { title: { type: 'keyword' }, tombstone: { type: 'boolean' } } },
    });
    await expect(bootstrapIndex(indexer.client, settings)).rejects.toThrow('npm run naba -- reindex');
    const article = enrichedArticle(`${run}-earlier`, { revision: base, title: 'revision' });
    await indexer.publish(article);
    await rebuildIndex({ ...options(), settings });
    await bootstrapIndex(indexer.client, settings);
    const { hits } = await indexer.client.search({
      index: names.read,
      query: { bool: { filter: [{ ids: { values: [article.id] } }, { match: { title: 'revision' } }] } },
    });
    expect(hits.hits).toHaveLength(1);
    await indexer.client.indices.delete({ index: [1, 2].map((n) => generationName(settings.prefix, n)) });
    await indexer.client.indices.deleteIndexTemplate({ name: names.indexTemplate });
    await indexer.client.cluster.deleteComponentTemplate({ name: [names.settingsTemplate, names.mappingsTemplate] });
  });

  it('is refused while another one may be running, and when the index holds what the log does not', async () => {
    await indexer.client.indices.create({
      index: `${prefix()}-articles-000002`,
      mappings: { _meta: { naba: { building: true } } },
    });
    await expect(rebuildIndex(options())).rejects.toThrow('--discard-unfinished');
    await indexer.client.index({
      index: indexer.names.write,
      id: 'nowhere',
      document: { id: 'nowhere', revision: 1, tombstone: false, title: 'of no log' },
      refresh: true,
    });
    const refused = rebuildIndex({ ...options(), discardUnfinished: true });
    await expect(refused).rejects.toThrow(RebuildRefusedError);
    await expect(refused).rejects.toThrow('The new generation lacks something');
    expect(Object.keys(await indexer.client.indices.get({ index: indexer.names.generations }))).toEqual([
      `${prefix()}-articles-000001`,
    ]);
  });

  it('is refused when records of the log were deleted, and says so', async () => {
    const topic = `deleted-${run}`;
    const admin = new Kafka({ brokers: [sharedKafka()], logLevel: logLevel.NOTHING });
    const [client, producer] = [admin.admin(), admin.producer()];
    await Promise.all([client.connect(), producer.connect()]);
    await client.createTopics({ topics: [{ topic, numPartitions: 1 }], waitForLeaders: true });
    await producer.send({ topic, messages: [{ value: 'a' }, { value: 'b' }, { value: 'c' }] });
    await client.fetchTopicOffsets(topic); // from which the client learns the leader
    await client.deleteTopicRecords({ topic, partitions: [{ partition: 0, offset: '2' }] });
    await Promise.all([client.disconnect(), producer.disconnect()]);
    const log = { ...options().log, bounds: () => readLogBounds(indexer.kafka, topic) };
    await expect(rebuildIndex({ ...options(), log })).rejects.toThrow(
      /partition 0 begins at 2, and 0 is needed.*cleanup\.policy is delete/,
    );
  });
});
