import type { EnrichedArticleV1, RawArticleV1 } from '@naba/contracts';
import { PublishError } from '@naba/messaging';
import { runThrough } from './run-through';

interface Entry {
  readonly key: string;
  readonly revision: number;
  readonly isTakedown?: boolean;
}

/** A log of one partition, and what was published from it. */
class Log {
  readonly published: string[] = [];
  /** Called before each publication: what happens meanwhile. */
  meanwhile: (entry: string) => void = () => undefined;

  constructor(readonly entries: Entry[]) {}

  run(signal = new AbortController().signal): ReturnType<typeof runThrough> {
    return runThrough({
      log: {
        bounds: () =>
          Promise.resolve({
            low: new Map([[0, 0n]]),
            end: new Map([[0, BigInt(this.entries.length)]]),
            cleanupPolicy: 'compact',
          }),
        // eslint-disable-next-line @typescript-eslint/require-await -- as a log on Kafka gives them
        replay: async function* (this: Log, from: ReadonlyMap<number, bigint>, to: ReadonlyMap<number, bigint>) {
          for (const { key, revision, isTakedown } of this.entries.slice(Number(from.get(0)), Number(to.get(0)))) {
            const value = isTakedown ? null : ({ id: key, revision } as RawArticleV1);
            yield { key, revision, value, headers: {} } as never;
          }
        }.bind(this),
      },
      enrich: (raw) => {
        if (raw.id === 'bad') throw new Error('cannot be enriched');
        return raw as EnrichedArticleV1;
      },
      publish: async ({ key, revision, value }) => {
        const name = `${key}${revision}${value === null ? '-' : ''}`;
        await Promise.resolve();
        this.meanwhile(name);
        this.published.push(name);
      },
      onProgress: () => undefined,
      signal,
      pauseMs: 1,
    });
  }
}

describe('runThrough', () => {
  it('publishes every article and takedown of the log once, in order', async () => {
    const log = new Log([
      { key: 'a', revision: 1 },
      { key: 'b', revision: 1 },
      { key: 'a', revision: 2, isTakedown: true },
    ]);
    expect(await log.run()).toEqual({ published: 3, refused: [] });
    expect(log.published).toEqual(['a1', 'b1', 'a2-']);
  });

  it('publishes once more what came in again meanwhile, so that the newest of a key is the last, and leaves others to the service', async () => {
    const log = new Log([{ key: 'a', revision: 1 }]);
    const later = [
      { after: 'a1', comes: ['a', 'c'], revision: 2 },
      { after: 'a2', comes: ['a'], revision: 3 },
    ];
    log.meanwhile = (name) => {
      for (const { after, comes, revision } of later)
        if (after === name) for (const key of comes) log.entries.push({ key, revision });
    };
    await log.run();
    expect(log.published).toEqual(['a1', 'a2', 'a3']);
  });

  it('sends all of a batch again where Kafka did not take one, so that a key keeps its order', async () => {
    const log = new Log([
      { key: 'a', revision: 1 },
      { key: 'a', revision: 2 },
    ]);
    let refusals = 1;
    log.meanwhile = (name) => {
      if (name === 'a1' && refusals-- > 0) throw new PublishError('LOG_UNAVAILABLE', 'away');
    };
    expect(await log.run()).toMatchObject({ published: 2 });
    expect(log.published.slice(-2)).toEqual(['a1', 'a2']);
  });

  it('names what cannot be enriched, and goes on', async () => {
    const log = new Log([
      { key: 'bad', revision: 1 },
      { key: 'a', revision: 1 },
    ]);
    expect(await log.run()).toEqual({ published: 1, refused: ['bad: cannot be enriched'] });
  });

  it('ends when it is told to', async () => {
    const stop = new AbortController();
    stop.abort(new Error('stopped'));
    await expect(new Log([{ key: 'a', revision: 1 }]).run(stop.signal)).rejects.toThrow('stopped');
  });
});
