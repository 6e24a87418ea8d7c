import { spawnSync } from 'node:child_process';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { idsOf, submit } from '../support/api';
import { sharedElasticsearch, sharedKafka } from '../support/shared-servers';
import type { System } from '../support/system';
import { eventually, startSystem } from '../support/system';

const executablePath = ['chromium', 'chromium-browser', 'google-chrome']
  .map((name) => spawnSync('which', [name], { encoding: 'utf8' }).stdout.trim())
  .find((path) => path !== '');
if (executablePath === undefined)
  console.warn('No Chromium here: the tests of the page are skipped. Install it with: apt-get install chromium');

(executablePath === undefined ? describe.skip : describe)('the search page in a real browser', () => {
  let system: System;
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    system = await startSystem({ kafka: sharedKafka(), elasticsearch: sharedElasticsearch() }, { ARTICLE_INDEX_PREFIX: 'page' });
    await submit(system, {
      url: 'https://news.example/page/ar',
      title: 'افتتاح <جسر> جديد في الموصل',
      body: 'افتتحت السلطات العراقية جسرا جديدا في مدينة الموصل شمال العراق يوم الخميس، وقال المحافظ إن الجسر يخدم آلاف السكان.',
      publishedAt: '2021-12-23',
    });
    await submit(system, {
      url: 'https://news.example/page/en',
      title: 'New bridge opens in Mosul',
      body: 'Authorities opened a new bridge in Mosul in northern Iraq on Thursday. The governor said it serves thousands of people.',
      publishedAt: '2021-12-23',
    });
    await eventually(
      () => idsOf(system, ''),
      (ids) => ids.length === 2,
    );
    browser = await chromium.launch({
      executablePath: executablePath!,
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
    page = await browser.newPage({ locale: 'en-GB' });
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  });

  afterAll(async () => {
    await browser.close();
    await system.stop();
  });

  beforeEach(async () => {
    faults.length = 0;
    await page.goto(system.searchUrl);
    await page.getByRole('article').first().waitFor();
  });

  async function searchFor(query: string): Promise<void> {
    const isAnswer = (url: string): boolean => url.includes('/v1/articles?') && new URL(url).searchParams.get('q') === query;
    const answered = page.waitForResponse((response) => isAnswer(response.url()));
    await page.getByRole('searchbox').fill(query);
    await page.keyboard.press('Enter');
    await answered;
    await page.locator('#results[aria-busy=false]').waitFor();
  }

  it('shows each article in its own direction', async () => {
    const found = await page.getByRole('article').all();
    const articles = await Promise.all(
      found.map(async (article) => ({ dir: await article.getAttribute('dir'), lang: await article.getAttribute('lang') })),
    );
    expect(articles).toEqual(
      expect.arrayContaining([
        { dir: 'rtl', lang: 'ar' },
        { dir: 'ltr', lang: 'en' },
      ]),
    );
  });

  it('finds with the keyboard alone, marks what matched, and keeps the search in the address', async () => {
    await searchFor('الجسر');
    expect(await page.locator('mark').allTextContents()).toEqual(expect.arrayContaining(['الجسر']));
    await page.reload();
    await page.getByRole('article').first().waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('الجسر');
  });

  it('shows markup in a title as text', async () => {
    await searchFor('الموصل');
    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toContainEqual(expect.stringContaining('<جسر>'));
  });

  it('finds an Arabic article by the English name of its place', async () => {
    await searchFor('Iraq');
    expect(await page.getByRole('article').count()).toBe(2);
  });

  it('filters by a facet and goes back', async () => {
    await page.getByRole('checkbox', { name: /Arabic/ }).check();
    await page.waitForURL(/lang=ar/);
    await eventually(
      () => page.getByRole('article').count(),
      (count) => count === 1,
    );
    await page.goBack();
    await eventually(
      () => page.getByRole('article').count(),
      (count) => count === 2,
    );
  });

  it('says what is wrong with a query, and where', async () => {
    await searchFor('(bridge');
    expect(await page.getByRole('alert').textContent()).toContain('never closed');
    faults.length = 0; // the browser notes the 400 that was asked for
  });

  it('turns round when the interface is Arabic', async () => {
    await page.getByRole('button', { name: 'العربية' }).click();
    await page.locator('html[dir=rtl]').waitFor();
    await page.getByRole('button', { name: 'English' }).click();
  });

  afterEach(() => {
    expect(faults).toEqual([]);
  });
});
