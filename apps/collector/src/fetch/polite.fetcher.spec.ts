import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createFetcher } from '@naba/fetching';
import { PoliteFetcher } from './polite.fetcher';

const { signal } = new AbortController();

describe('PoliteFetcher', () => {
  const servers: Server[] = [];
  const asked: string[] = [];

  afterEach(() => {
    asked.length = 0;
    for (const server of servers.splice(0)) server.close();
  });

  /** A site on a port of its own, so of another origin than the others. */
  async function openSite(
    name: string,
    pages: Readonly<Record<string, string | { readonly to: string } | number>>,
  ): Promise<string> {
    const server = createServer((request, response) => {
      asked.push(`${name}${request.url!}`);
      const page = pages[request.url!] ?? 404;
      if (typeof page === 'string') response.end(page);
      else if (typeof page === 'number') response.writeHead(page).end();
      else response.writeHead(302, { location: page.to }).end();
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  async function fetchPage(...addresses: readonly [string, ...string[]]) {
    const fetcher = new PoliteFetcher(createFetcher({ userAgent: 'Naba/1', trustedHosts: ['127.0.0.1'] }), {
      productToken: 'Naba',
      hostIntervalMs: 0,
    });
    try {
      return (await Promise.all(addresses.map((address) => fetcher.fetch(address, { signal }))))[0]!;
    } finally {
      await fetcher.close();
    }
  }

  it('follows a redirect to another site where its robots.txt lets us', async () => {
    const other = await openSite('other', { '/robots.txt': 'User-agent: *\nDisallow: /closed', '/open': 'the page' });
    const site = await openSite('site', { '/story': { to: `${other}/open` } });
    expect(await fetchPage(`${site}/story`)).toMatchObject({ kind: 'fetched', url: `${other}/open` });
    expect(asked).toEqual(['site/robots.txt', 'site/story', 'other/robots.txt', 'other/open']);
  });

  it('is kept out by the robots.txt of the site that a redirect leads to', async () => {
    const other = await openSite('other', { '/robots.txt': 'User-agent: *\nDisallow: /closed', '/closed': 'the page' });
    const site = await openSite('site', { '/story': { to: `${other}/closed` } });
    expect(await fetchPage(`${site}/story`)).toEqual({
      kind: 'kept-out',
      detail: `${other}/robots.txt does not let Naba read it`,
    });
    expect(asked).not.toContain('other/closed');
  });

  it('is kept out of an address that is written with its own letters', async () => {
    const site = await openSite('site', { '/robots.txt': 'User-agent: *\nDisallow: /مغلق', [encodeURI('/مغلق/1')]: 'the page' });
    expect(await fetchPage(`${site}/مغلق/1`)).toMatchObject({ kind: 'kept-out' });
    expect(asked).toEqual(['site/robots.txt']);
  });

  it('leaves the site that redirects lead to alone for as long as its Crawl-delay says', async () => {
    const other = await openSite('other', { '/robots.txt': 'User-agent: *\nCrawl-delay: 0.3', '/a': 'a', '/b': 'b' });
    const sites = await Promise.all(['a', 'b'].map((name) => openSite(name, { [`/${name}`]: { to: `${other}/${name}` } })));
    const startedAt = performance.now();
    await fetchPage(`${sites[0]!}/a`, `${sites[1]!}/b`);
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(300);
    expect(asked.filter((path) => /^other.[ab]$/.test(path))).toHaveLength(2);
  });

  it('asks later where the robots.txt of that site cannot be had now', async () => {
    const other = await openSite('other', { '/robots.txt': 503 });
    const site = await openSite('site', { '/story': { to: `${other}/open` } });
    expect(await fetchPage(`${site}/story`)).toMatchObject({ kind: 'failed', code: 'SERVER_FAILED', isLasting: false });
    expect(asked).not.toContain('other/open');
  });
});
