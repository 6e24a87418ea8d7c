import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { loadEnvironment } from '@naba/config';
import { launchChromium } from '../../test/support/browser';
import type { Shot } from './shots';
import { shots } from './shots';

const folder = resolve(__dirname, '../../docs/screenshots');
const largestBytes = 150_000;
const sizes = { desktop: { width: 1440, height: 900 }, phone: { width: 360, height: 780 } };

/** Takes the pictures of the docs from a running system with the samples (`npm start`), as WebP. */
async function main(): Promise<void> {
  const url = loadEnvironment().SEARCH_URL;
  const browser = await launchChromium();
  mkdirSync(folder, { recursive: true });
  try {
    for (const shot of shots) {
      const bytes = await take(browser, url, shot);
      writeFileSync(join(folder, `${shot.name}.webp`), bytes);
      console.log(`${shot.name}.webp ${bytes.length} bytes`);
    }
  } finally {
    await browser.close();
  }
}

async function take(browser: Browser, url: string, { path, language, theme, phone }: Shot): Promise<Buffer> {
  const page = await browser.newPage({ viewport: phone ? sizes.phone : sizes.desktop });
  const chosen = Object.entries({ 'naba-language': language, 'naba-theme': theme });
  await page.context().addCookies(chosen.map(([name, value]) => ({ name, value, url })));
  await page.goto(url + (await withIds(path, url)));
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  await page.reload(); // a first visit does not wait for its fonts
  await page.locator('main h1').first().waitFor();
  await page.waitForFunction('!document.querySelector(".loading, [aria-busy=true]")');
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  await page.waitForTimeout(500); // the outline of the map is loaded after everything else
  const session = await page.context().newCDPSession(page);
  for (const quality of [85, 70, 55]) {
    const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality });
    const bytes = Buffer.from(data, 'base64');
    if (bytes.length > largestBytes) continue;
    await page.close();
    return bytes;
  }
  throw new Error(`${path}: the picture stays over ${largestBytes} bytes.`);
}

/** Puts ids of real articles in. */
async function withIds(path: string, url: string): Promise<string> {
  const words = /\{article:(.*)\}/.exec(path)?.[1];
  if (words === undefined) return path;
  const response = await fetch(`${url}/v1/articles?${new URLSearchParams({ q: words, limit: '1' }).toString()}`);
  const { articles } = (await response.json()) as { articles?: readonly { id: string }[] };
  const id = articles?.[0]?.id;
  if (id === undefined) throw new Error(`${url} has no article with "${words}". Are the samples there? Run: npm start`);
  return path.replace(/\{.*\}/, id);
}

void main();
