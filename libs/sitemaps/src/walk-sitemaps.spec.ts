import { walkSitemaps } from './walk-sitemaps';
import type { WalkLimits } from './walk-sitemaps';

const list = (...pages: string[]) =>
  `<urlset>${pages.map((page) => `<url><loc>https://news.example/${page}</loc></url>`).join('')}</urlset>`;
const index = (...names: string[]) =>
  `<sitemapindex>${names.map((name) => `<sitemap><loc>https://news.example/${name}</loc></sitemap>`).join('')}</sitemapindex>`;

async function walk(files: Record<string, string>, limits: Partial<WalkLimits> = {}) {
  const opened: string[] = [];
  const skipped: string[] = [];
  const pages: string[] = [];
  const open = (url: string) => {
    opened.push(new URL(url).pathname.slice(1));
    const text = files[opened.at(-1)!];
    return Promise.resolve(text === undefined ? undefined : Buffer.from(text));
  };
  const onSkipped = (url: string) => skipped.push(new URL(url).pathname.slice(1));
  for await (const { url } of walkSitemaps('https://news.example/s', { open, onSkipped, limits }))
    pages.push(new URL(url).pathname.slice(1));
  return { opened, skipped, pages };
}

describe('walkSitemaps', () => {
  it('ends where indexes name each other, and opens each once', async () => {
    const { opened, pages } = await walk({ s: index('s', 'a', 'b', 'a'), a: index('s', 'b'), b: list('1', '2') });
    expect(opened).toEqual(['s', 'a', 'b']);
    expect(pages).toEqual(['1', '2']);
  });

  it('goes on behind a sitemap that cannot be read', async () => {
    const { skipped, pages } = await walk({ s: index('broken', 'missing', 'b'), broken: '<html></html>', b: list('1') });
    expect(skipped).toEqual(['broken']);
    expect(pages).toEqual(['1']);
  });

  it('stops at its limits of depth, number, addresses and bytes, and says what is left out', async () => {
    const deep = { s: index('1'), 1: index('2'), 2: index('3'), 3: list('p') };
    expect(await walk(deep, { maxDepth: 2 })).toMatchObject({ opened: ['s', '1', '2'], skipped: ['3'], pages: [] });
    const wide = { s: index('a', 'b'), a: list('1', '2'), b: list('3') };
    expect(await walk(wide, { maxSitemaps: 2 })).toMatchObject({ skipped: ['b'], pages: ['1', '2'] });
    expect(await walk(wide, { maxUrls: 1 })).toMatchObject({ skipped: ['b'], pages: ['1'] });
    expect(await walk(wide, { maxBytes: 1 })).toMatchObject({ opened: ['s'], skipped: ['a', 'b'] });
  });
});
