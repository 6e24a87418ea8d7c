import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createFetcher } from '@naba/fetching';
import { fetchPages } from './fetch-pages';

describe('fetchPages', () => {
  let server: Server;
  let origin: string;
  let asked: string[];

  beforeEach(async () => {
    asked = [];
    server = createServer((request, response) => {
      asked.push(request.url!);
      if (request.url === '/robots.txt') response.end('User-agent: naba\nDisallow: /closed');
      else if (request.url === '/moved') response.writeHead(301, { location: '/story' }).end();
      else if (request.url === '/led') response.writeHead(302, { location: '/closed/2' }).end();
      else if (request.url === '/story') response.end('<html><h1>Dam opens</h1><p>The dam opened.</p></html>');
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterEach(() => server.close());

  async function fetchAll(...paths: string[]) {
    const fetcher = createFetcher({ userAgent: 'Naba/1 (test)', trustedHosts: ['127.0.0.1'] });
    const refused: string[] = [];
    const pages: unknown[] = [];
    const options = {
      fetcher,
      userAgent: 'Naba/1 (test)',
      hostIntervalMs: 0,
      refuse: (message: string) => refused.push(message),
    };
    for await (const { json } of fetchPages(paths, options)) pages.push(JSON.parse(json));
    await fetcher.close();
    return { pages, refused };
  }

  it('gives pages under the address where they are, and asks for robots.txt once', async () => {
    const { pages } = await fetchAll(`${origin}/moved`, `${origin}/story`);
    const told = { via: 'page', fetchedFrom: `${origin}/story`, fetchedAt: expect.stringMatching(/Z$/) as string };
    const page = { url: `${origin}/story`, html: expect.stringContaining('Dam opens') as string, origin: told };
    expect(pages).toEqual([page, page]);
    expect(asked.filter((path) => path === '/robots.txt')).toHaveLength(1);
  });

  it('fetches nothing that robots.txt forbids, and goes on behind what cannot be had', async () => {
    const { pages, refused } = await fetchAll(
      `${origin}/closed/1`,
      `${origin}/led`,
      `${origin}/missing`,
      'no address',
      'http://10.0.0.1/a',
      `${origin}/story`,
    );
    expect(pages).toHaveLength(1);
    expect(asked).not.toContain('/closed/1');
    expect(asked).not.toContain('/closed/2');
    expect(refused).toEqual([
      `${origin}/closed/1: ${origin}/robots.txt forbids it`,
      expect.stringContaining('REDIRECT_REFUSED'),
      expect.stringContaining('NOT_FOUND'),
      'no address: is no address; write https://…',
      expect.stringContaining('ADDRESS_REFUSED'),
    ]);
  });
});
