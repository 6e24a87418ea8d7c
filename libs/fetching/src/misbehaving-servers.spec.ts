import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { FetchOutcome } from './fetch-outcome';
import { createFetcher } from './fetcher';
import type { Fetcher, FetchRequest } from './fetcher';

const limits = { maxBytes: 100_000, connectTimeoutMs: 2_000, silenceTimeoutMs: 600, totalTimeoutMs: 1_500 };

/** Real servers that do what servers should not, on loopback. */
describe('misbehaving servers', () => {
  const servers: { close(): unknown }[] = [];
  let fetcher: Fetcher;

  beforeEach(() => {
    fetcher = createFetcher({ userAgent: 'naba/test', limits, trustedHosts: ['127.0.0.1'] });
  });

  afterEach(async () => {
    await fetcher.close();
    for (const server of servers.splice(0)) server.close();
  });

  async function listen(server: Server | ReturnType<typeof createTcpServer>): Promise<string> {
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  }

  async function ask(answer: RequestListener, request?: FetchRequest): Promise<FetchOutcome> {
    return fetcher.fetch(await listen(createServer(answer)), request);
  }

  it('slow headers: ended after the silence that is allowed', async () => {
    expect(await ask(() => undefined)).toMatchObject({ kind: 'failed', code: 'TIMED_OUT', isLasting: false });
  });

  it('slow body: ended when nothing more comes', async () => {
    expect(await ask((_, response) => response.write('<rss>'))).toMatchObject({ code: 'TIMED_OUT' });
  });

  it('endless drops: ended after the time for all of it, though something always comes', async () => {
    const outcome = await ask((_, response) => {
      const timer = setInterval(() => response.write('.'), 100);
      response.on('close', () => clearInterval(timer));
    });
    expect(outcome).toMatchObject({ code: 'TIMED_OUT' });
  });

  it('huge: ended at the limit, with or without a length', async () => {
    const flood: RequestListener = (_, response) => {
      const write = (): void => {
        while (response.writable && response.write(Buffer.alloc(65_536)));
      };
      response.on('drain', write);
      write();
    };
    expect(await ask(flood)).toMatchObject({ code: 'TOO_LARGE' });
    expect(await ask((_, response) => response.end(Buffer.alloc(100_001)))).toMatchObject({ code: 'TOO_LARGE', isLasting: true });
    expect(await ask((_, response) => response.end(Buffer.alloc(100_000)))).toMatchObject({ kind: 'fetched' });
  });

  it('gzip bomb: decoded bytes are counted, not those that came', async () => {
    const bomb = gzipSync(Buffer.alloc(20_000_000));
    expect(bomb.length).toBeLessThan(limits.maxBytes);
    const outcome = await ask((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb));
    expect(outcome).toMatchObject({ code: 'TOO_LARGE' });
  });

  it('many encodings, unknown encodings and lies about them: refused', async () => {
    const as = (encoding: string) => ask((_, response) => response.writeHead(200, { 'content-encoding': encoding }).end('text'));
    expect(await as('gzip, gzip, gzip')).toMatchObject({ code: 'ENCODING_REFUSED' });
    expect(await as('zstd')).toMatchObject({ code: 'ENCODING_REFUSED' });
    expect(await as('gzip')).toMatchObject({ code: 'ENCODING_REFUSED' });
    expect(await as('br')).toMatchObject({ code: 'ENCODING_REFUSED' });
  });

  it('redirect loop and endless redirects: given up', async () => {
    const loop = await ask((request, response) => response.writeHead(302, { location: request.url === '/' ? '/a' : '/' }).end());
    expect(loop).toMatchObject({ code: 'TOO_MANY_REDIRECTS' });
    const endless = await ask((request, response) => response.writeHead(302, { location: `${request.url!}x` }).end());
    expect(endless).toMatchObject({ code: 'TOO_MANY_REDIRECTS', redirects: { length: 6 } });
  });

  it('redirect to a private address: refused before a packet leaves', async () => {
    for (const location of [
      'http://10.0.0.1/',
      'http://169.254.169.254/latest',
      'http://[::ffff:127.0.0.2]/',
      'file:///etc/passwd',
      '//localhost/',
    ])
      expect(await ask((_, response) => response.writeHead(302, { location }).end())).toMatchObject({
        code: location.startsWith('file') ? 'ADDRESS_INVALID' : 'ADDRESS_REFUSED',
        redirects: [{ status: 302 }],
      });
  });

  it('DNS answer private, also among public ones: refused before a packet leaves', async () => {
    const asked: string[] = [];
    const url = await listen(createServer((request, response) => void (asked.push(request.url!), response.end('secret'))));
    for (const address of ['127.0.0.1', '10.1.2.3', '::1', '::ffff:10.0.0.1', '64:ff9b::7f00:1']) {
      const resolveName = () =>
        Promise.resolve([
          { address: '93.184.216.34', family: 4 },
          { address, family: address.includes(':') ? 6 : 4 },
        ]);
      const guarded = createFetcher({ userAgent: 'naba/test', limits, resolveName });
      expect(await guarded.fetch('http://news.example:8080/')).toMatchObject({ code: 'ADDRESS_REFUSED' });
      await guarded.close();
    }
    expect(await createFetcher({ userAgent: 'naba/test' }).fetch(url)).toMatchObject({ code: 'ADDRESS_REFUSED' });
    expect(asked).toEqual([]);
  });

  it('a private address is refused with the setting that trusts it, a user name with what to take out', async () => {
    const guarded = createFetcher({ userAgent: 'naba/test', limits, trustedHostsSetting: 'TRUSTED_HOSTS' });
    expect(await guarded.fetch('http://127.0.0.1:8080/feed')).toMatchObject({
      detail: '127.0.0.1 is a private address; where that is meant, name its host in TRUSTED_HOSTS',
    });
    expect(await guarded.fetch('https://me:secret@news.example/')).toMatchObject({
      code: 'ADDRESS_INVALID',
      detail: 'news.example is asked with a user name; take it out',
    });
    await guarded.close();
  });

  it('a redirect that its caller bars: not asked for', async () => {
    const asked: string[] = [];
    const barrierAt = (address: string) => Promise.resolve(address.endsWith('/closed') ? 'it is closed' : undefined);
    const outcome = await ask(
      (request, response) => {
        asked.push(request.url!);
        response.writeHead(302, { location: request.url === '/' ? '/open' : '/closed' }).end();
      },
      { barrierAt },
    );
    expect(outcome).toMatchObject({ code: 'REDIRECT_REFUSED', detail: expect.stringContaining('it is closed') as string });
    expect(asked).toEqual(['/', '/open']);
  });

  it('304 lies: an unchanged answer that nobody asked for is broken', async () => {
    const lie: RequestListener = (_, response) => void response.writeHead(304, { etag: '"a"' }).end();
    expect(await ask(lie)).toMatchObject({ kind: 'failed', code: 'ANSWER_BROKEN', status: 304 });
    expect(await ask(lie, { etag: '"a"' })).toMatchObject({ kind: 'unchanged', etag: '"a"' });
  });

  it('429 and 503: the wait that is asked for is told, within a week', async () => {
    const busy = (status: number, after: string) =>
      ask((_, response) => response.writeHead(status, { 'retry-after': after }).end());
    expect(await busy(429, '120')).toMatchObject({ code: 'TOO_MANY_REQUESTS', retryAfterSeconds: 120, isLasting: false });
    expect(await busy(503, '99999999')).toMatchObject({ code: 'SERVER_FAILED', retryAfterSeconds: 604_800 });
    expect(await busy(503, new Date(Date.now() - 5_000).toUTCString())).toMatchObject({ retryAfterSeconds: 0 });
  });

  it('cut answers and what is no HTTP: broken, or unreachable, never half a body', async () => {
    const raw = async (text: string) =>
      fetcher.fetch(await listen(createTcpServer((socket) => socket.on('error', () => undefined).end(text))));
    expect(await raw('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf')).toMatchObject({ kind: 'failed', isLasting: false });
    expect(await raw('SSH-2.0-OpenSSH\r\n')).toMatchObject({ kind: 'failed' });
    expect(await raw('')).toMatchObject({ kind: 'failed', code: 'UNREACHABLE' });
  });

  it('permanent redirects are told as moves, up to the first that is not', async () => {
    const moved = await ask((request, response) => {
      const next = { '/': ['/b', 301], '/b': ['/c', 308], '/c': ['/d', 302] }[request.url!];
      if (next) response.writeHead(next[1] as number, { location: next[0] as string }).end();
      else response.end('here');
    });
    expect(moved).toMatchObject({
      kind: 'fetched',
      movedTo: expect.stringMatching(/\/c$/) as string,
      url: expect.stringMatching(/\/d$/) as string,
    });
  });

  it('is ended by its caller at any time', async () => {
    const signal = AbortSignal.timeout(100);
    expect(await ask(() => undefined, { signal })).toMatchObject({ code: 'ABORTED' });
  });
});
