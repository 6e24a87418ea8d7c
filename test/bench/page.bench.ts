/**
 * What the search page costs a reader on the first visit: how far it shifts while it loads, how often Tab is pressed to reach the first
 * result, and what is transferred. In a real Chromium against a running system (`npm start`, SEARCH_URL), in both languages, on a
 * desktop and on a phone: `npx tsx test/bench/page.bench.ts [QUERY]`.
 */
import type { Browser } from 'playwright-core';
import { loadEnvironment } from '@naba/config';
import { launchChromium } from '../support/browser';
import type { PageCost } from '../support/page-cost';
import { measurePage, sum } from '../support/page-cost';

const sizes = { desktop: { width: 1440, height: 900 }, phone: { width: 360, height: 780 } } as const;
function report(name: string, { shifts, tabs, bytes }: PageCost): void {
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
      report(`${language}, ${size}`, await measurePage(context, url));
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
