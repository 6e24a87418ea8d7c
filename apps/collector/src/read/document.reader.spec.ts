import { setImmediate as turn } from 'node:timers/promises';
import type { ReadingBudget } from './document.reader';
import { DocumentReader } from './document.reader';

const generous: ReadingBudget = { withinMs: 600_000, memoryMiB: 512 };
const rss = Buffer.from('<rss><channel><item><link>https://news.example/a</link><title>A</title></item></channel></rss>');
const feed = { kind: 'feed', submit: 'page', bytes: rss, url: 'https://news.example/feed', headers: {} } as const;
/** Takes hundreds of megabytes once it is split. */
const huge = { kind: 'list', bytes: Buffer.from('http://a.example/\n'.repeat(1_000_000)) } as const;

let reader: DocumentReader;
afterEach(() => reader.close());

describe('a document of strangers', () => {
  it('is read while the process goes on with other work', async () => {
    reader = new DocumentReader(generous);
    const progress = { turns: 0, isOver: false };
    const reading = reader.read(feed).finally(() => {
      progress.isOver = true;
    });
    while (!progress.isOver) {
      await turn();
      progress.turns++;
    }
    expect(await reading).toMatchObject({ kind: 'items', items: [{ url: 'https://news.example/a', title: 'A' }] });
    expect(progress.turns).toBeGreaterThan(2);
  });

  it('is given up after its time, and the next one is read', async () => {
    reader = new DocumentReader({ ...generous, withinMs: 1 });
    expect(await reader.read(huge)).toEqual({ kind: 'unreadable', reason: 'it cannot be read within 0.001 s' });
    await reader.close();
    reader = new DocumentReader(generous);
    expect(await reader.read(feed)).toMatchObject({ kind: 'items' });
  });

  it('is given up where it needs more memory than it may, and the next one is read by the same pool', async () => {
    reader = new DocumentReader({ ...generous, memoryMiB: 64 });
    expect(await reader.read(huge)).toEqual({ kind: 'unreadable', reason: 'it cannot be read within 64 MiB' });
    expect(await reader.read(feed)).toMatchObject({ kind: 'items' });
  });

  it('that is none is told why, and so is a page that names no feed', async () => {
    reader = new DocumentReader(generous);
    expect(await reader.read({ ...feed, bytes: Buffer.from('<html>') })).toMatchObject({ kind: 'unreadable' });
    expect(await reader.read({ ...feed, kind: 'page', bytes: Buffer.from('<html>') })).toEqual({ kind: 'feeds', urls: [] });
    expect(await reader.read({ ...feed, kind: 'page' })).toEqual({ kind: 'feeds', urls: [feed.url] });
  });
});
