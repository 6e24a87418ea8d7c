import type { NewsSite } from '../integration/collector/news-site';
import { openNewsSite, rssOf } from '../integration/collector/news-site';
import { idsOf } from '../support/api';
import { sharedElasticsearch, sharedKafka } from '../support/shared-servers';
import type { System } from '../support/system';
import { startSystem } from '../support/system';
import { untilAnswer } from '../support/eventually';

let system: System;
let site: NewsSite;

beforeAll(async () => {
  site = await openNewsSite();
  system = await startSystem(
    { kafka: sharedKafka(), elasticsearch: sharedElasticsearch() },
    { ARTICLE_INDEX_PREFIX: `collected-${Date.now()}`, COLLECTOR_TRUSTED_HOSTS: '127.0.0.1' },
  );
}, 120_000);
afterAll(async () => {
  await system.stop();
  await site.close();
});

describe('a feed that is added by one command', () => {
  it('comes in by itself: what it has can be searched, and what is new in it within seconds of being there', async () => {
    const first = { url: site.page('/first', 'Zephyrine regatta opens'), title: 'Zephyrine regatta opens', date: new Date() };
    site.at('/feed', rssOf([first]));
    const added = await system.naba([
      'feeds',
      'add',
      `${site.url}/feed`,
      '--name',
      'Harbor News',
      '--floor',
      '1',
      '--ceiling',
      '1',
    ]);
    expect(added).toMatchObject({ code: 0, stdout: expect.stringContaining(`${site.url}/feed`) as string });
    await untilAnswer(
      () => idsOf(system, 'zephyrine'),
      (ids) => ids.length === 1,
      30_000,
    );

    const second = { url: site.page('/second', 'Zephyrine regatta ends'), title: 'Zephyrine regatta ends', date: new Date() };
    site.at('/feed', rssOf([second, first]));
    const startedAt = performance.now();
    await untilAnswer(
      () => idsOf(system, 'zephyrine'),
      (ids) => ids.length === 2,
      30_000,
    );
    process.stderr.write(
      `a new item could be searched after ${Math.round(performance.now() - startedAt)} ms, polled every second\n`,
    );

    const opml = await system.naba(['feeds', 'export']);
    expect(opml.stdout).toContain(`xmlUrl="${site.url}/feed"`);
    expect(await system.naba(['feeds', 'remove', `${site.url}/feed`])).toMatchObject({ code: 0 });
    expect((await system.naba(['feeds', 'import', '-'], opml.stdout)).stderr).toContain('1 of 1 feeds are added');
    expect((await system.naba(['sources', 'list'])).stdout).toContain('Harbor News');
    expect(await system.naba(['feeds', 'remove', `${site.url}/feed`])).toMatchObject({ code: 0 });
    expect((await system.naba(['feeds', 'list'])).stdout).toBe('');
  });
});
