/**
 * What the search page costs a reader on the first visit: how far it shifts while it loads, how often Tab is pressed to reach the first
 * result, and what is transferred. In a real Chromium against a running system (`npm start`, SEARCH_URL), in both languages, on a
 * desktop and on a phone: `npx tsx test/bench/page.bench.ts [QUERY]`.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { loadEnvironment } from '@naba/config';
import { launchChromium } from '../support/browser';

const sizes = { desktop: { width: 1440, height: 900 }, phone: { width: 360, height: 780 } } as const;
const mostTabs = 150;
/** Lazy parts and fonts have come by then; a shift after it would be of new articles. */
const settledMs = 3_000;

interface Shift {
  readonly value: number;
  readonly nodes: readonly string[];
}

interface Measured {
  readonly shifts: readonly Shift[];
  readonly tabs: number;
  readonly bytes: Readonly<Record<string, number>>;
}

const watchShifts = `
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries())
      if (!hadRecentInput)
        window.shifts.push({ value, nodes: sources.map(({ node }) => node?.className || node?.nodeName || 'gone') });
  }).observe({ type: 'layout-shift', buffered: true });`;

async function measure(context: BrowserContext, url: string): Promise<Measured> {
  const page = await context.newPage();
  await page.addInitScript({ content: watchShifts });
  const bytes = await countTransfers(page);
  await page.goto(url);
  await page.locator('.cards article').first().waitFor();
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  await page.waitForTimeout(settledMs);
  const shifts = await page.evaluate<readonly Shift[]>('window.shifts');
  const tabs = await countTabs(page);
  await page.close();
  return { shifts, tabs, bytes };
}

/** Bytes on the wire, headers included, by kind; the live stream counts with what it has sent so far. */
async function countTransfers(page: Page): Promise<Record<string, number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const kinds = new Map<string, string>();
  const bytes: Record<string, number> = {};
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    kinds.set(requestId, response.mimeType === 'application/json' ? 'JSON' : type);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? 'other';
    bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength;
  });
  return bytes;
}

/** Presses of Tab from the top of the page until the first result's title has the focus. */
async function countTabs(page: Page): Promise<number> {
  for (let tabs = 1; tabs <= mostTabs; tabs++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate<boolean>("document.activeElement.matches('.cards > li:first-child h2 a')")) return tabs;
  }
  return mostTabs;
}

function report(name: string, { shifts, tabs, bytes }: Measured): void {
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const kinds = Object.entries(bytes).map(([kind, count]) => `${kind} ${(count / 1_000).toFixed(1)}`);
  const shift = sum(shifts.map(({ value }) => value)).toFixed(3);
  console.log(
    `${name}: layout shift ${shift}, ${tabs} Tab stops, ${(sum(Object.values(bytes)) / 1_000).toFixed(0)} kB (${kinds.join(', ')})`,
  );
  for (const { value, nodes } of shifts) if (value >= 0.005) console.log(`  ${value.toFixed(3)} ${nodes.join(', ')}`);
}

async function measureAll(browser: Browser, url: string): Promise<void> {
  for (const [language, locale] of [
    ['ar', 'ar-EG'],
    ['en', 'en-GB'],
  ] as const)
    for (const [size, viewport] of Object.entries(sizes)) {
      const context = await browser.newContext({ locale, viewport });
      report(`${language}, ${size}`, await measure(context, url));
      await context.close();
    }
}

async function main(): Promise<void> {
  const [query = ''] = process.argv.slice(2);
  const browser = await launchChromium();
  try {
    await measureAll(browser, `${loadEnvironment().SEARCH_URL}/${query === '' ? '' : `?q=${encodeURIComponent(query)}`}`);
  } finally {
    await browser.close();
  }
}

void main();
