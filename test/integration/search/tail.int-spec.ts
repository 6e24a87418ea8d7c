import { connect, createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import type { EnrichedArticleV1 } from '@naba/contracts';
import { toAddress } from '../../../apps/cli/src/search/ask-search';
import { followStream } from '../../../apps/cli/src/tail/follow-stream';
import type { SearchAnswer } from '../../../apps/search/src/answer/search-answer';
import { enrichedArticle, idOf } from '../article-index/enriched-article.factory';
import type { RunningSearch } from './start-search';
import { startSearch } from './start-search';

const articles: Record<string, Partial<EnrichedArticleV1>> = {
  forces: { language: 'ar', title: 'تعزيزات', body: 'رحبت بها والقوات العراقية في بغداد.' },
  official: { language: 'ar', title: 'مسئول يتحدث', body: 'تحدث عن الأمطار.' },
  flood: { language: 'en', title: 'Floods', body: 'Heavy rain caused one river to flood bridges.' },
  bridge: { language: 'en', title: 'A bridge', body: 'A bridge was opened.' },
};

/** A way to a port that can be cut. */
class Cable {
  private readonly sockets = new Set<Socket>();
  private constructor(private readonly server: Server) {}

  static async to(port: number): Promise<Cable> {
    const server = createServer((socket) => {
      const up = connect(port, '127.0.0.1');
      for (const [one, other] of [
        [socket, up],
        [up, socket],
      ] as const) {
        cable.sockets.add(one);
        one.pipe(other);
        one.on('error', () => other.destroy()).on('close', () => cable.sockets.delete(one));
      }
    });
    const cable = new Cable(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return cable;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  cut(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  close(): void {
    this.cut();
    this.server.close();
  }
}

describe('naba tail', () => {
  let search: RunningSearch;
  let stop: AbortController;
  const tails: ReturnType<typeof followStream>[] = [];

  /** A tail that ends with the test. */
  function tail(
    search: string,
    words: readonly string[],
    filters: readonly string[] = [],
    from?: string,
  ): (typeof tails)[number] {
    const events = followStream(toAddress('/v1/stream', search, { words, filters }), stop.signal, from);
    tails.push(events);
    return events;
  }

  const write = (...names: string[]): Promise<void> => search.index(names.map((name) => enrichedArticle(name, articles[name])));

  /** Ids of the first articles of a tail, in the order in which they came. */
  async function take(events: ReturnType<typeof followStream>, count: number): Promise<string[]> {
    const ids: string[] = [];
    for (let n = 0; n < count; n++) {
      const next = await events.next();
      if (next.done !== true) ids.push((JSON.parse(next.value.data) as { id: string }).id);
    }
    return ids;
  }

  beforeEach(async () => {
    search = await startSearch();
    stop = new AbortController();
  });
  afterEach(async () => {
    stop.abort();
    await Promise.all(tails.splice(0).map((events) => events.return(undefined)));
    await search.stop();
  });

  it.each([
    [['القوات'], []],
    [['مسؤول'], []],
    [['("heavy rain" NEAR/5 river)', 'OR', 'title:bridge'], []],
    [['-القوات'], ['lang=ar']],
    [[], ['lang=en']],
  ])('shows for %j and %j what a search finds', async (words, filters) => {
    const hourAgo = String(Date.now() - 3_000_000);
    await write(...Object.keys(articles));
    const { pathname, search: query } = toAddress('/v1/articles', search.url, { words, filters });
    const found = (await search.get<SearchAnswer>(pathname + query)).articles.map(({ id }) => id);
    expect(found.length).toBeGreaterThan(0);
    expect((await take(tail(search.url, words, filters, hourAgo), found.length)).sort()).toEqual(found.sort());
  });

  it('goes on behind the last article when the connection is lost', async () => {
    const cable = await Cable.to(Number(new URL(search.url).port));
    const events = tail(cable.url, ['lang:en'], [], '1000000000000');
    await events.next(); // it began so long ago that there is a gap
    await write('flood');
    expect(await take(events, 1)).toEqual([idOf('flood')]);
    cable.cut();
    await write('forces', 'bridge');
    expect(await take(events, 1)).toEqual([idOf('bridge')]);
    cable.close();
  });

  it('says where a query cannot be read', async () => {
    await expect(tail(search.url, ['titel:x']).next()).rejects.toThrow('There is no field titel; did you mean title?');
  });

  it('ends when it is stopped', async () => {
    const next = tail(search.url, []).next();
    stop.abort();
    expect(await next).toEqual({ done: true, value: undefined });
  });
});
