import { revokeKey } from '@naba/access';
import type { IssuedKey } from '@naba/access';
import type { Browser, Page } from 'playwright-core';
import type { NewsSite } from '../integration/collector/news-site';
import { openNewsSite, rssOf } from '../integration/collector/news-site';
import { chromiumPath, launchChromium } from '../support/browser';
import { change, openKeyPress, withToken } from '../support/keys';
import type { KeyPress } from '../support/keys';
import { sharedElasticsearch, sharedKafka } from '../support/shared-servers';
import type { System } from '../support/system';
import { startSystem } from '../support/system';
import { untilAnswer } from '../support/eventually';

/** All five services as they run beyond loopback, each with a key of its own where it asks another. */
describe('a system that asks for keys', () => {
  let press: KeyPress;
  let reader: IssuedKey;
  let site: NewsSite;
  let system: System;
  beforeAll(async () => {
    press = await openKeyPress(sharedKafka());
    const admin = await press.issue({ scopes: ['admin'] });
    const collector = await press.issue({ scopes: ['ingest:write'] });
    reader = await press.issue({ scopes: ['search:read'] });
    site = await openNewsSite();
    system = await startSystem(
      { kafka: sharedKafka(), elasticsearch: sharedElasticsearch() },
      {
        API_KEYS: 'required',
        RATE_LIMITS: 'on',
        NABA_API_KEY: admin.token,
        COLLECTOR_API_KEY: collector.token,
        ARTICLE_INDEX_PREFIX: `keyed-${Date.now()}`,
        COLLECTOR_TRUSTED_HOSTS: '127.0.0.1',
      },
    );
  }, 120_000);
  afterAll(async () => {
    await system.stop();
    await site.close();
    await press.stop();
  });

  const found = async (): Promise<string> => (await system.naba(['search', 'quillon'])).stdout;

  it('collects by the key of the collector, and the command line asks by its own', async () => {
    const item = { url: site.page('/first', 'Quillon bridge opens'), title: 'Quillon bridge opens', date: new Date() };
    site.at('/feed', rssOf([item]));
    const added = await system.naba(['feeds', 'add', `${site.url}/feed`, '--floor', '1', '--ceiling', '1']);
    expect(added).toMatchObject({ code: 0 });
    await untilAnswer(found, (text) => text.includes('1 found'));
    await system.naba(['feeds', 'remove', `${site.url}/feed`]);
  });

  it('answers nobody without a key', async () => {
    const asked = [
      `${system.searchUrl}/v1/articles`,
      `${system.ingestUrl}/v1/articles?url=https://a.example`,
      `${system.collectorUrl}/v1/feeds`,
    ];
    expect(await Promise.all(asked.map(async (url) => (await fetch(url)).status))).toEqual([401, 401, 401]);
  });

  it('tells what is left of a quota', async () => {
    const { headers } = await fetch(`${system.searchUrl}/v1/articles`, { headers: withToken(reader.token) });
    expect(headers.get('ratelimit-policy')).toBe('"key";q=6000;w=60');
    expect(headers.get('ratelimit')).toMatch(/^"key";r=5\d{3};t=\d$/);
  });

  (chromiumPath === undefined ? describe.skip : describe)('in a browser', () => {
    let browser: Browser;
    let page: Page;
    beforeAll(async () => {
      browser = await launchChromium();
      page = await (await browser.newContext({ locale: 'ar' })).newPage();
    });
    afterAll(() => browser.close());

    it('asks for a key once, and then searches, follows and downloads', async () => {
      await page.goto(`${system.searchUrl}/?q=quillon`);
      const field = page.locator('input[name=key]');
      await field.fill('naba_wrong');
      await field.press('Enter');
      await page.locator('main [role=alert]').waitFor();
      await field.fill(reader.token);
      await field.press('Enter');
      await page.getByText('Quillon bridge opens').first().waitFor();
      const answers = await page.evaluate(async () => {
        const csv = await fetch('/v1/articles/export?format=csv&q=quillon');
        const stream = new EventSource('/v1/stream');
        const opened = await new Promise((resolve) => {
          stream.onopen = () => resolve('open');
          stream.onerror = () => resolve('refused');
        });
        stream.close();
        return { csv: csv.status, opened };
      });
      expect(answers).toEqual({ csv: 200, opened: 'open' });
      expect(await page.evaluate('document.cookie')).not.toContain('naba_');
      await page.reload();
      await page.getByText('Quillon bridge opens').first().waitFor();
      expect(await field.count()).toBe(0);
    });

    it('asks again once the key is revoked', async () => {
      await press.put(revokeKey(reader.key, change()));
      await untilAnswer(
        async () => (await fetch(`${system.searchUrl}/v1/articles`, { headers: withToken(reader.token) })).status,
        (status) => status === 401,
      );
      await page.reload();
      await page.locator('input[name=key]').waitFor();
    });
  });
});
