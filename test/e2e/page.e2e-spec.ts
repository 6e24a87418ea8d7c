import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Locator, Page } from 'playwright-core';
import type { RawArticleV1 } from '@naba/contracts';
import { eventTypes } from '@naba/contracts';
import type { ArticleAnswer } from '../../apps/search/src/article/article-answer';
import { openNewsSite } from '../integration/collector/news-site';
import { idsOf, submit } from '../support/api';
import { chromiumPath, launchChromium } from '../support/browser';
import { headersOf, readUntil, send } from '../support/kafka';
import { ownKafka } from '../support/own-kafka';
import { sharedElasticsearch } from '../support/shared-servers';
import { measurePage, sum } from '../support/page-cost';
import type { System } from '../support/system';
import { startSystem } from '../support/system';
import { untilAnswer } from '../support/eventually';

if (chromiumPath === undefined)
  console.warn('No Chromium here: the tests of the page are skipped. Install it with: apt-get install chromium');

const articles = [
  {
    url: 'https://news.example/page/ar',
    title: 'افتتاح <جسر> جديد في الموصل',
    body: 'افتتحت السلطات العراقية جسرا جديدا في مدينة الموصل شمال العراق يوم الخميس.\n\nوقال المحافظ سامر العبيدي إن "الجسر يخدم آلاف السكان"، مؤكدا أن العمل بدأ في 3 كانون الثاني/يناير 2020.',
    publishedAt: '2021-12-23',
  },
  {
    url: 'https://news.example/page/en',
    title: 'New bridge opens in Mosul',
    body: 'Authorities opened a new bridge in Mosul in northern Iraq on Thursday 🌉.\n\n"It serves thousands of people," said Omar Haddad, the head of the city council of Mosul.',
    publishedAt: '2021-12-25',
  },
] as const;
/** Layout shift of a first load, presses of Tab to the first result, bytes of everything on the wire. */
const mostShift = 0.05;
const mostTabs = 10;
const mostBytes = 150_000;

(chromiumPath === undefined ? describe.skip : describe)('the search page in a real browser', () => {
  /** A new index gets all that is on the log, so the log is this suite's own. */
  const kafka = ownKafka();
  let system: System;
  let browser: Browser;
  let page: Page;
  let ids: { readonly ar: string; readonly en: string };
  const faults: string[] = [];
  const hosts = new Set<string>();

  beforeAll(async () => {
    system = await startSystem(
      { kafka: kafka().brokers, elasticsearch: sharedElasticsearch() },
      { ARTICLE_INDEX_PREFIX: 'page', COLLECTOR_TRUSTED_HOSTS: '127.0.0.1' },
    );
    const [ar, en] = await Promise.all(articles.map((article) => submit(system, article)));
    ids = { ar: ar!.id, en: en!.id };
    await untilAnswer(
      () => idsOf(system, ''),
      (found) => found.length === 2,
    );
    browser = await launchChromium();
    page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('request', (request) => hosts.add(new URL(request.url()).host));
  });

  afterAll(async () => {
    await system.stop(); // first: were it left, it would take the articles of the suites behind this one
    await browser.close();
  });

  beforeEach(async () => {
    faults.length = 0;
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(system.searchUrl);
    await cards().first().waitFor();
  });

  afterEach(() => {
    expect(faults).toEqual([]);
    expect([...hosts]).toEqual([new URL(system.searchUrl).host]);
  });

  const cards = (): Locator => page.locator('.cards article');
  const searchBox = (): Locator => page.getByRole('combobox', { name: /^(Search|بحث)$/ });
  const countOf = (count: number): Promise<number> =>
    untilAnswer(
      () => cards().count(),
      (found) => found === count,
    );

  async function searchFor(query: string): Promise<void> {
    const isAnswer = (url: string): boolean => url.includes('/v1/articles?') && new URL(url).searchParams.get('q') === query;
    const answered = page.waitForResponse((response) => isAnswer(response.url()));
    await searchBox().fill(query);
    await page.keyboard.press('Enter');
    await answered;
    await page.locator('#results[aria-busy=false]').waitFor();
  }

  async function open(path: string, language: 'ar' | 'en' = 'en', theme: 'light' | 'dark' = 'light'): Promise<void> {
    const chosen = Object.entries({ 'naba-language': language, 'naba-theme': theme });
    await page.context().addCookies(chosen.map(([name, value]) => ({ name, value, url: system.searchUrl })));
    await page.goto(system.searchUrl + path);
    await page.locator('main h1').first().waitFor();
    await untilAnswer(
      () => page.locator('.loading, [aria-busy=true]').count(),
      (busy) => busy === 0,
    );
  }

  const compared = '/compare?q=Mosul&q=bridge';
  const views = (): string[] => ['/', `/articles/${ids.ar}`, `/articles/${ids.en}`, '/entities/wd:Q796', compared, '/operations'];

  it('shows each article in its own direction', async () => {
    const found = await cards().all();
    const directions = await Promise.all(
      found.map(async (article) => ({ dir: await article.getAttribute('dir'), lang: await article.getAttribute('lang') })),
    );
    expect(directions).toEqual(
      expect.arrayContaining([
        { dir: 'rtl', lang: 'ar' },
        { dir: 'ltr', lang: 'en' },
      ]),
    );
  });

  it('finds Arabic with the keyboard alone, marks what matched, and keeps the search in the address', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('الجسر');
    await page.waitForURL(/q=/);
    await page.keyboard.press('Enter');
    await untilAnswer(
      () => page.locator('.cards mark').allTextContents(),
      (marks) => marks.includes('الجسر'),
    );
    await page.reload();
    await cards().first().waitFor();
    expect(await searchBox().inputValue()).toBe('الجسر');
  });

  it('searches English while it is typed, and one step back leads to before the typing', async () => {
    await searchBox().pressSequentially('council', { delay: 20 });
    await countOf(1);
    await page.goBack();
    await countOf(2);
    expect(await searchBox().inputValue()).toBe('');
  });

  it('shows markup in a title as text', async () => {
    await searchFor('الموصل');
    expect(await page.locator('.cards h2').allTextContents()).toContainEqual(expect.stringContaining('<جسر>'));
  });

  it('finds an Arabic article by the English name of its place', async () => {
    await searchFor('Iraq');
    await countOf(2);
  });

  it('offers names while typing, and Escape closes the offer', async () => {
    const suggestions = `${system.searchUrl}/v1/suggestions?q=Mos`; // names are read in the background, later on a busy machine
    await untilAnswer(
      async () => (await fetch(suggestions)).text(),
      (found) => found.includes('Mosul'),
    );
    await searchBox().pressSequentially('Mos');
    const option = page.getByRole('option', { name: /Mosul/ }).first();
    await option.waitFor();
    await page.keyboard.press('Escape');
    await option.waitFor({ state: 'hidden' });
    await page.keyboard.press('ArrowDown');
    await option.waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/entity=/);
    expect(await page.getByRole('toolbar', { name: 'Active filters' }).textContent()).toContain('Mosul');
    await countOf(2);
  });

  it('filters by a facet and goes back', async () => {
    await page.getByRole('checkbox', { name: /Arabic/ }).check();
    await page.waitForURL(/lang=ar/);
    await countOf(1);
    await page.goBack();
    await countOf(2);
  });

  it('calls the filters of an address by their names', async () => {
    await open('/?entity=wd:Q796&lang=ar&from=2021-12-23');
    const filters = page.getByRole('toolbar', { name: 'Active filters' });
    expect(await filters.getByRole('button').allInnerTexts()).toEqual([
      expect.stringMatching(/Language.*Arabic/s),
      expect.stringMatching(/Name.*Iraq/s),
      expect.stringMatching(/From.*23 December 2021/s),
      'Clear all',
    ]);
  });

  it('narrows the time with the arrow keys', async () => {
    await page.getByRole('slider', { name: 'From' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.waitForURL(/from=2021-12-24&to=2021-12-25/);
    await countOf(1);
    await page.getByRole('button', { name: 'All dates' }).click();
    await countOf(2);
  });

  it('narrows the time by dragging over the bars', async () => {
    const chart = (await page.locator('.timeline svg').boundingBox())!;
    await page.mouse.move(chart.x + 5, chart.y + 20);
    await page.mouse.down();
    await page.mouse.move(chart.x + chart.width / 4, chart.y + 20);
    await page.mouse.up();
    await page.waitForURL(/from=2021-12-23&to=2021-12-23/);
    await countOf(1);
  });

  it('says what is wrong with a query, and where', async () => {
    await searchFor('bridge (opens');
    expect(await page.getByRole('alert').textContent()).toContain('never closed');
    expect(await page.locator('.query mark').textContent()).toBe('(opens');
    await page.locator('.live').getByText('There is a mistake in the query').waitFor();
    await page.getByRole('alert').getByRole('link').click();
    await countOf(1);
    await page.locator('.live').getByText('Waiting for new articles').waitFor();
    faults.length = 0; // the browser notes the 400 that was asked for
  });

  it('keeps searches in the browser and forgets them again', async () => {
    await searchFor('bridge');
    await page.getByRole('button', { name: 'Save this search' }).click();
    await page.goto(system.searchUrl);
    await page.getByRole('link', { name: 'bridge', exact: true }).click();
    await page.waitForURL(/q=bridge/);
    await page.getByRole('button', { name: 'Remove bridge' }).click();
    await page.reload();
    await page.getByText('None yet').waitFor();
  });

  it.each(['ar', 'en'] as const)('marks the names in the text of an article (%s) exactly where they stand', async (language) => {
    await open(`/articles/${ids[language]}`);
    const article = (await (await fetch(`${system.searchUrl}/v1/articles/${ids[language]}`)).json()) as ArticleAnswer;
    const shown = await page.evaluate<readonly { start: number; text: string }[]>(
      "[...document.querySelectorAll('.body .mention')].map((mark) => ({ start: Number(mark.dataset.start), text: mark.textContent }))",
    );
    const mentions = article.entities
      .flatMap((entity) => entity.mentions)
      .filter(({ field }) => field === 'body')
      .map(({ start, text }) => ({ start, text }))
      .sort((a, b) => a.start - b.start);
    expect(shown.length).toBeGreaterThan(1);
    expect(shown).toEqual(mentions);
    expect((await page.locator('.body p').allTextContents()).join('\n\n')).toBe(article.body);
  });

  it('tells of an article who spoke and when each step happened', async () => {
    await cards().filter({ hasText: 'New bridge' }).getByRole('heading').getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: 'New bridge opens in Mosul' }).waitFor();
    expect(await page.locator('figure').first().textContent()).toMatch(/thousands of people.*Haddad/s);
    expect(await page.locator('.way li').count()).toBe(4);
    await page.goBack();
    await countOf(2);
  });

  it('tells of a name in which articles it stands and with whom', async () => {
    await open('/entities/wd:Q796');
    await page.getByRole('heading', { level: 1, name: /Iraq/ }).waitFor();
    await page.locator('.aside').getByRole('link', { name: /Mosul/ }).first().waitFor();
    await page.getByRole('link', { name: 'All articles that mention this name' }).click();
    await page.waitForURL(/entity=wd%3AQ796/);
    await countOf(2);
  });

  it('announces an article that comes in, and shows it when asked to', async () => {
    await searchFor('ferry');
    await page.getByText('Waiting for new articles').waitFor();
    await submit(system, {
      url: 'https://news.example/page/live',
      title: 'A ferry arrives',
      body: 'The ferry came to Beirut at noon.',
    });
    await page.getByRole('button', { name: '1 new article' }).click();
    await page.locator('.is-new').getByText('A ferry arrives').waitFor();
    await fetch(`${system.ingestUrl}/v1/articles/${encodeURIComponent((await idsOf(system, 'ferry'))[0]!)}`, {
      method: 'DELETE',
    });
    await untilAnswer(
      () => idsOf(system, ''),
      (found) => found.length === 2,
    );
  });

  it('is read by j, k and o, shows in the text what was searched for, and goes back to where one was', async () => {
    await searchFor('bridge');
    await page.evaluate('document.activeElement.blur()');
    for (const key of ['j', 'o']) await page.keyboard.press(key);
    await page.getByRole('heading', { level: 1, name: 'New bridge opens in Mosul' }).waitFor();
    const marks = page.locator('.body mark');
    await marks.first().waitFor();
    expect(await marks.allTextContents()).toContain('bridge');
    await page.getByRole('link', { name: 'Back to the results' }).click();
    await searchFor('Mosul');
    await page.evaluate('document.activeElement.blur()');
    const titles = await page.locator('.cards h2').allTextContents();
    for (const key of ['j', 'j', 'j', 'k', 'o']) await page.keyboard.press(key);
    await page.getByRole('heading', { level: 1, name: titles[0]! }).waitFor();
    const turning = page.getByRole('navigation', { name: 'Articles' });
    await turning.waitFor();
    expect(await turning.innerText()).toContain('1 of 2');
    await page.keyboard.press('j');
    await page.getByRole('heading', { level: 1, name: titles[1]! }).waitFor();
  });

  it('shows its keys when asked, and closes them by Escape', async () => {
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  it('shows the operator lag, throughput, freshness and dead letters', async () => {
    await open('/operations');
    const text = await page.locator('main').innerText();
    expect(text).toContain('articles.raw.v1');
    expect(text).toContain('news.example');
    expect(text).toContain('page-articles-000001');
  });

  it('shows what was set aside, sends it again as corrected, and it is found; discards a whole cause', async () => {
    const [raw] = await readUntil(kafka().brokers, ['articles.raw.v1'], ({ key }) => key === ids.en);
    const article = JSON.parse(String(raw!.value)) as RawArticleV1;
    const [mended, hopeless] = ['a'.repeat(32), 'b'.repeat(32)] as const;
    const headers = headersOf(eventTypes.rawArticle, article.revision);
    const poison = [mended, hopeless].map((id) => ({ key: id, value: JSON.stringify({ ...article, id, title: 7 }), headers }));
    await send(kafka().brokers, 'articles.raw.v1', poison);
    await page.setViewportSize({ width: 360, height: 740 });
    await open('/operations');
    await page.getByRole('heading', { name: /EVENT_INVALID.*2/ }).waitFor();
    const item = page.locator('.dead-letters li').first();
    await item.getByRole('button', { name: /^Show: / }).focus();
    await page.keyboard.press('Enter');
    const box = page.getByRole('textbox', { name: 'Value (JSON)' });
    await box.waitFor();
    expect((await new AxeBuilder({ page }).include('main').analyze()).violations).toEqual([]);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    const value = JSON.parse(await box.inputValue()) as RawArticleV1;
    await box.fill(JSON.stringify({ ...value, title: 'Corrected xylophone' }));
    await page.getByRole('button', { name: 'Send corrected' }).click();
    await page.getByText('Done: 1').waitFor();
    await untilAnswer(
      () => idsOf(system, 'xylophone'),
      (found) => found.length === 1,
    );
    await page.getByRole('heading', { name: /EVENT_INVALID.*1/ }).waitFor();
    await page.getByRole('button', { name: 'Discard: EVENT_INVALID (1)' }).click();
    await page.getByRole('button', { name: 'Confirm: Discard: EVENT_INVALID (1)' }).click();
    await page.getByText('None. Every article was processed.').waitFor();
    await page.getByRole('checkbox', { name: 'Show those already dealt with' }).check();
    await page.getByText(/^Discarded · nobody/).waitFor();
    await page.getByText(/^Sent again, corrected · nobody/).waitFor();
    await open('/operations', 'ar');
    await page.getByText('رسائل تعذّرت معالجتها').waitFor();
    expect((await new AxeBuilder({ page }).include('main').analyze()).violations).toEqual([]);
    const [sent] = (await idsOf(system, 'xylophone')) as [string];
    await fetch(`${system.ingestUrl}/v1/articles/${sent}`, { method: 'DELETE' });
    await untilAnswer(
      () => idsOf(system, ''),
      (found) => found.length === 2,
    );
  });

  it('adds a feed, says how it fares and why, pauses and removes it', async () => {
    const site = await openNewsSite();
    await open('/operations');
    await page.getByRole('textbox', { name: 'Address' }).fill(`${site.url}/nothing`);
    await page.getByRole('button', { name: 'Add feed' }).click();
    await page.getByText('gone: there is nothing at this address (404)').waitFor();
    expect((await new AxeBuilder({ page }).include('main').analyze()).violations).toEqual([]);
    await open('/operations', 'ar');
    await page.getByText('معطلة').waitFor();
    expect((await new AxeBuilder({ page }).include('main').analyze()).violations).toEqual([]);
    await open('/operations');
    await page.getByRole('button', { name: 'Pause: 127.0.0.1' }).click();
    await page.getByRole('button', { name: 'Resume: 127.0.0.1' }).waitFor();
    await page.getByRole('button', { name: 'Remove: 127.0.0.1' }).click();
    await page.getByRole('button', { name: 'Really remove: 127.0.0.1' }).click();
    await page.getByText('None are collected yet.').waitFor();
    await site.close();
  });

  it('says that an article is not there', async () => {
    await open(`/articles/${'0'.repeat(32)}`);
    expect(await page.getByRole('alert').textContent()).toContain('Not found');
    await open('/articles/0'); // no article can have this id
    expect(await page.getByRole('alert').innerText()).toMatch(/^Not found\s+This page does not exist/);
    faults.length = 0; // the browser notes the 404 that was asked for
  });

  it('turns round when the interface is Arabic, and remembers it', async () => {
    await page.getByRole('button', { name: 'العربية' }).click();
    await page.locator('html[dir=rtl][lang=ar]').waitFor();
    await page.reload();
    await page.locator('html[dir=rtl]').waitFor();
    await page.getByRole('button', { name: 'English' }).click();
  });

  it('says in Arabic of what kind a name is, and what went wrong', async () => {
    await open('/entities/wd:Q796', 'ar');
    await page.getByText('بلد', { exact: true }).waitFor();
    await open('/entities/wd:Q0', 'ar');
    expect(await page.getByRole('alert').textContent()).toContain('لا يرد هذا الاسم في أي مقال');
    await open('/', 'en');
    faults.length = 0; // the browser notes the 404 that was asked for
  });

  it.each([
    ['ar', 'light'],
    ['ar', 'dark'],
    ['en', 'light'],
    ['en', 'dark'],
  ] as const)(
    'has nothing serious against accessibility in %s, %s, on a desk or a phone',
    async (language, theme) => {
      const paths = ['/?q=Mosul', `/articles/${ids[language]}`, '/entities/wd:Q796', compared, '/operations'];
      for (const [path, width] of paths.flatMap((path) => [1440, 360].map((width) => [path, width] as const))) {
        await page.setViewportSize({ width, height: 800 });
        await open(path, language, theme);
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
          .analyze();
        const bad = violations.map(({ id, impact, nodes }) => ({
          path,
          width,
          id,
          impact,
          at: nodes.map(({ html }) => html.slice(0, 120)),
        }));
        expect(bad).toEqual([]);
      }
    },
    240_000,
  );

  it.each(['ar', 'en'] as const)('fits a phone without scrolling sideways (%s)', async (language) => {
    await page.setViewportSize({ width: 360, height: 780 });
    for (const path of views()) {
      await open(path, language);
      const width = await page.evaluate<number>('document.documentElement.scrollWidth');
      expect({ path, width }).toEqual({ path, width: 360 });
    }
  });

  it.each([
    ['ar', 'desktop', { width: 1440, height: 900 }],
    ['ar', 'phone', { width: 360, height: 780 }],
    ['en', 'desktop', { width: 1440, height: 900 }],
    ['en', 'phone', { width: 360, height: 780 }],
  ] as const)(
    'costs a new reader little (%s, %s): it stands still, Tab comes soon to what was found',
    async (locale, _, viewport) => {
      const context = await browser.newContext({ locale, viewport });
      const { shifts, tabs, bytes } = await measurePage(context, `${system.searchUrl}/?q=Mosul`);
      await context.close();
      expect(sum(shifts.map(({ value }) => value)) < mostShift ? [] : shifts).toEqual([]);
      expect(tabs).toBeGreaterThan(2);
      expect(tabs).toBeLessThanOrEqual(mostTabs);
      expect(bytes['Script']).toBeGreaterThan(10_000);
      expect({ bytes, isLight: sum(Object.values(bytes)) < mostBytes }).toMatchObject({ isLight: true });
    },
  );

  it.each([
    ['ar', 0, ['يوم الخميس', 'يوم الجمعة'], ['الخميس', 'الجمعة']],
    ['en', 1, ['on Thursday', 'on Friday'], ['Thursday', 'Friday']],
  ] as const)(
    'shows what changed in an article that came again, side by side in the direction of its text (%s)',
    async (language, which, [before, after], [gone, come]) => {
      const article = articles[which];
      await submit(system, { ...article, body: article.body.replace(before, after) });
      await untilAnswer(
        async () => (await (await fetch(`${system.searchUrl}/v1/articles/${ids[language]}`)).json()) as ArticleAnswer,
        ({ revisions, body }) => revisions === 2 && body.includes(after),
      );
      for (const [theme, width] of [
        ['light', 1440],
        ['dark', 360],
      ] as const) {
        await page.setViewportSize({ width, height: 800 });
        await open(`/articles/${ids[language]}`, language, theme);
        await page.locator('.change summary').focus();
        await page.keyboard.press('Enter');
        const table = page.locator('.side-by-side');
        await table.waitFor();
        expect([await table.locator('del').allTextContents(), await table.locator('ins').allTextContents()]).toEqual([
          [gone],
          [come],
        ]);
        const [left, right] = [await table.locator('del').boundingBox(), await table.locator('ins').boundingBox()];
        expect(left!.x > right!.x).toBe(language === 'ar');
        expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(width);
        const { violations } = await new AxeBuilder({ page }).include('.side-by-side').analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      }
    },
    120_000,
  );

  it('loads nothing from elsewhere, and turns nothing round after it is sent', async () => {
    const sent = await (
      await fetch(system.searchUrl, { headers: { 'accept-language': 'ar', cookie: 'naba-theme=dark' } })
    ).text();
    expect(sent).toContain('<html lang="ar" dir="rtl" data-theme="dark">');
    await page.locator('.map .land').waitFor();
  });
});
