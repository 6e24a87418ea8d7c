import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { toTombstone } from '@naba/article-index';
import { describeApi } from '../../../apps/search/src/describe/openapi.document';
import { PublishedApi } from '../../support/published-api';
import { enrichedArticle, idOf } from '../article-index/enriched-article.factory';
import type { RunningSearch } from './start-search';
import { startSearch } from './start-search';
import { untilAnswer } from '../../support/eventually';

const api = new PublishedApi(describeApi());

interface Event {
  readonly event: string;
  readonly id: string | undefined;
  readonly data: { readonly id: string; readonly title: string; readonly indexedAt: string };
}

/** Reads server-sent events until so many have come or the stream ends. */
class Reader {
  private readonly decoder = new TextDecoder();
  private text = '';

  private constructor(
    private readonly response: Pick<Response, 'status' | 'headers'>,
    private readonly body: ReadableStreamDefaultReader<Uint8Array>,
  ) {}

  static async open(url: string, headers: Record<string, string> = {}): Promise<Reader> {
    const response = await fetch(url, { headers });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const { status, headers: told } = response;
    return new Reader({ status, headers: told }, response.body!.getReader());
  }

  /** @returns the next event, or undefined at the end of the stream */
  async next(): Promise<Event | undefined> {
    for (;;) {
      const end = this.text.indexOf('\n\n');
      if (end >= 0) {
        const lines = this.text.slice(0, end).split('\n');
        this.text = this.text.slice(end + 2);
        const field = (name: string): string | undefined =>
          lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
        const event = field('event');
        if (event !== undefined) {
          expect(api.misfits('GET', '/v1/stream', { ...this.response, text: lines.join('\n') })).toEqual([]);
          return { event, id: field('id'), data: JSON.parse(field('data') ?? '{}') as Event['data'] };
        }
        continue;
      }
      const { done, value } = await this.body.read();
      if (done) return undefined;
      this.text += this.decoder.decode(value, { stream: true });
    }
  }

  close(): Promise<void> {
    return this.body.cancel();
  }
}

describe('GET /v1/stream', () => {
  let search: RunningSearch;
  beforeAll(async () => {
    search = await startSearch();
    await search.index([enrichedArticle('before')]);
  });
  afterAll(() => search.stop());

  it('sends to each listener the new articles that match its filters, once', async () => {
    const all = await Reader.open(`${search.url}/v1/stream`);
    const bridges = await Reader.open(`${search.url}/v1/stream?q=bridge&lang=en`);
    await pause(50);
    await search.index([enrichedArticle('rain', { title: 'Rain' })]);
    await search.index([enrichedArticle('bridge', { title: 'A bridge' })]);
    expect([(await all.next())?.data.title, (await all.next())?.data.title]).toEqual(['Rain', 'A bridge']);
    expect(await bridges.next()).toMatchObject({ event: 'article', data: { id: idOf('bridge'), title: 'A bridge' } });
    await pause(1_500); // the next look sees the same articles again
    await search.index([enrichedArticle('bridge-2', { title: 'Two bridges' })]);
    expect((await all.next())?.data.title).toBe('Two bridges');
    expect((await bridges.next())?.data.title).toBe('Two bridges');
    await Promise.all([all.close(), bridges.close()]);
  });

  it('says to browsers what every other answer says', async () => {
    const guards = ({ headers }: { readonly headers: Headers }): (string | null)[] =>
      ['content-security-policy', 'x-content-type-options', 'x-frame-options', 'referrer-policy'].map((name) =>
        headers.get(name),
      );
    const stream = await fetch(`${search.url}/v1/stream`);
    const answer = await search.ask('/v1/articles');
    expect(guards(stream)).toEqual(guards(answer));
    expect(guards(answer)).not.toContain(null);
    await stream.body?.cancel();
  });

  it('goes on after the last event that a listener had', async () => {
    const first = await Reader.open(`${search.url}/v1/stream`);
    await pause(50);
    await search.index([enrichedArticle('one', { title: 'One' })]);
    const event = await first.next();
    await first.close();
    await search.index([enrichedArticle('two', { title: 'Two' })]);
    const again = await Reader.open(`${search.url}/v1/stream`, { 'last-event-id': event?.id ?? '' });
    expect((await again.next())?.data.title).toBe('Two');
    await again.close();
  });

  it('does not send what was taken down', async () => {
    const reader = await Reader.open(`${search.url}/v1/stream`);
    await pause(50);
    const index = `${search.prefix}-articles-write`;
    await search.client.index({ index, id: idOf('gone'), document: toTombstone(idOf('gone'), 2, new Date()), refresh: true });
    await search.index([enrichedArticle('after', { title: 'After' })]);
    expect((await reader.next())?.data.title).toBe('After');
    await reader.close();
  });

  it('refuses a bad filter before it opens', async () => {
    expect(await search.problem('/v1/stream?q=%22open')).toMatchObject({ status: 400, errors: [{ parameter: 'q' }] });
    expect(await search.problem('/v1/stream?limit=3')).toMatchObject({ status: 400, errors: [{ parameter: 'limit' }] });
  });

  it('takes a hundred listeners and no more', async () => {
    const readers = await Promise.all(Array.from({ length: 100 }, () => Reader.open(`${search.url}/v1/stream`)));
    expect(await search.problem('/v1/stream')).toMatchObject({ status: 429, code: 'OVERLOADED' });
    await Promise.all(readers.map((reader) => reader.close()));
    await pause(100);
    await (await Reader.open(`${search.url}/v1/stream`)).close();
  });

  it('keeps no place for listeners that left before they were answered', async () => {
    const { hostname, port } = new URL(search.url);
    const leave = async (): Promise<void> => {
      const socket = connect(Number(port), hostname);
      await once(socket, 'connect');
      socket.end('GET /v1/stream HTTP/1.1\r\nHost: localhost\r\n\r\n');
      socket.destroySoon();
      await once(socket, 'close');
    };
    await Promise.all(Array.from({ length: 150 }, leave));
    const listen = async (): Promise<number> => {
      const response = await fetch(`${search.url}/v1/stream`);
      await response.body?.cancel();
      return response.status;
    };
    expect(await untilAnswer(listen, (status) => status === 200)).toBe(200);
  });

  it('ends with the service', async () => {
    const other = await startSearch();
    const reader = await Reader.open(`${other.url}/v1/stream`);
    const [event] = await Promise.all([reader.next(), other.stop()]);
    expect(event).toBeUndefined();
  });
});
