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

  async function fetchPage(address: string) {
    const fetcher = new PoliteFetcher(createFetcher({ userAgent: 'Naba/1', trustedHosts: ['127.0.0.1'] }), {
      productToken: 'Naba',
      hostIntervalMs: 0,
    });
    try {
      return await fetcher.fetch(address, { signal });
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

  it('asks later where the robots.txt of that site cannot be had now', async () => {
    const other = await openSite('other', { '/robots.txt': 503 });
    const site = await openSite('site', { '/story': { to: `${other}/open` } });
    expect(await fetchPage(`${site}/story`)).toMatchObject({ kind: 'failed', code: 'SERVER_FAILED', isLasting: false });
    expect(asked).not.toContain('other/open');
  });
});
