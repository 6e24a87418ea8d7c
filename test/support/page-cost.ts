import type { BrowserContext, Page } from 'playwright-core';

const mostTabs = 150;
/** Lazy parts and fonts have come by then; a shift after it would be of new articles. */
const settledMs = 3_000;

/** A layout shift (Layout Instability API) that no input caused, and what moved. */
export interface Shift {
  readonly value: number;
  readonly nodes: readonly string[];
}

/** What a first visit of the page costs. */
export interface PageCost {
  readonly shifts: readonly Shift[];
  /** Presses of Tab to the first result. */
  readonly tabs: number;
  /** On the wire, by kind. */
  readonly bytes: Readonly<Record<string, number>>;
}

const watchShifts = `
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries())
      if (!hadRecentInput)
        window.shifts.push({ value, nodes: sources.map(({ node }) => node?.className || node?.nodeName || 'gone') });
  }).observe({ type: 'layout-shift', buffered: true });`;

/** Loads a search in a context that has seen nothing of the page yet, and waits until nothing more comes. */
export async function measurePage(context: BrowserContext, url: string): Promise<PageCost> {
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

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
