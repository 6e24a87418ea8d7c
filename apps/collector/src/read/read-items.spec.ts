import type { FeedKind, FeedV1 } from '@naba/contracts';
import { waitingItem } from '@naba/contracts';
import type { Fetched } from '@naba/fetching';
import fc from 'fast-check';
import { limits } from '../collector.config';
import type { FoundItems } from './found-items';
import type { ReadResult, ReadTask } from './read-document';
import { readDocument } from './read-document';
import { readItems } from './read-items';

const at = '2024-05-06T12:00:00Z';
const feedOf = (kind: FeedKind, submit: FeedV1['submit']): FeedV1 => ({
  id: 'a'.repeat(32),
  revision: 1,
  kind,
  url: 'https://news.example/it',
  source: { id: 'news.example' },
  submit,
  bounds: { floorSeconds: 60, ceilingSeconds: 3_600 },
  paused: false,
  addedAt: at,
});

const reader = { read: readDocument as <T extends ReadTask>(task: T) => Promise<ReadResult<T>> };

async function read(
  kind: FeedKind,
  text: string,
  parts: Record<string, string> = {},
  submit: FeedV1['submit'] = 'page',
): Promise<FoundItems> {
  const bytes = Buffer.from(text);
  const fetched: Fetched = {
    kind: 'fetched',
    url: 'https://news.example/it',
    redirects: [],
    status: 200,
    headers: {},
    fetchedAt: at,
    bytes,
  };
  const open = (url: string): Promise<Uint8Array | undefined> =>
    Promise.resolve(parts[url] === undefined ? undefined : Buffer.from(parts[url]));
  return readItems(reader, feedOf(kind, submit), fetched, { open });
}

async function itemsOf(...told: Parameters<typeof read>) {
  const found = await read(...told);
  if (found.kind !== 'items') throw new Error(found.reason);
  return found.items;
}

const rss = (...items: string[]): string =>
  `<rss><channel>${items.map((item) => `<item>${item}</item>`).join('')}</channel></rss>`;

describe('a feed', () => {
  it('gives what is told of each item, as long as it is not too much beside a page', async () => {
    const text = rss(`<link>https://news.example/a</link><title>A</title><description>short</description>`);
    expect(await itemsOf('feed', text)).toMatchObject([{ url: 'https://news.example/a', title: 'A', html: 'short' }]);
    const long = rss(
      `<link>https://news.example/a</link><title>A</title><description>${'x'.repeat(limits.spareLength + 1)}</description>`,
    );
    expect((await itemsOf('feed', long))[0]).not.toHaveProperty('html');
    expect((await itemsOf('feed', long, {}, 'item'))[0]?.html?.length).toBeGreaterThan(limits.spareLength);
  });

  it('has another hash for an item that says something else, and the same for one that only stands elsewhere', async () => {
    const item = (title: string): string => `<guid>g</guid><title>${title}</title>`;
    const [[before], [after], [, moved]] = await Promise.all([
      itemsOf('feed', rss(item('A'))),
      itemsOf('feed', rss(item('B'))),
      itemsOf('feed', rss(item('C').replace('>g<', '>other<'), item('A'))),
    ]);
    expect(after!.hash).not.toBe(before!.hash);
    expect([moved!.hash, moved!.names[0]]).toEqual([before!.hash, before!.names[0]]);
  });

  it('knows an item that has neither guid nor link nor date by what it says, and leaves out what says nothing', async () => {
    const text = rss(
      '<title>A</title><description>x</description>',
      '<title>A</title><description>y</description>',
      '<category>z</category>',
    );
    const items = await itemsOf('feed', text);
    expect(items.map(({ html }) => html)).toEqual(['x', 'y']);
    expect(items[0]!.names).not.toEqual(items[1]!.names);
  });

  it('is unreadable where it is a page, with what to know of it', async () => {
    const found = await read('feed', '<html><body>Not found</body></html>');
    expect(found).toMatchObject({ kind: 'unreadable', reason: expect.any(String) as string });
  });

  it('gives only what its state can hold, whatever stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 5 }), async (texts) => {
        const text = rss(
          ...texts.map((each) => `<guid>${each}</guid><link>https://news.example/${each}</link><title>${each}</title>`),
        );
        const found = await read('feed', text);
        if (found.kind !== 'items') return;
        for (const { names, hash: _hash, ...facts } of found.items) {
          const entry = { ...facts, item: names[0], foundAt: at, failures: 0, dueAt: at };
          expect(waitingItem.safeParse(entry).error?.issues ?? []).toEqual([]);
        }
      }),
    );
  });
});

describe('a sitemap', () => {
  const page = (path: string, day: string): string =>
    `<url><loc>https://news.example/${path}</loc><lastmod>${day}</lastmod></url>`;

  it('gives its pages, the newest first, and those of the sitemaps that it names', async () => {
    const index = '<sitemapindex><sitemap><loc>https://news.example/1.xml</loc></sitemap></sitemapindex>';
    const parts = { 'https://news.example/1.xml': `<urlset>${page('old', '2024-05-01')}${page('new', '2024-05-02')}</urlset>` };
    expect((await itemsOf('sitemap', index, parts)).map(({ url }) => url)).toEqual([
      'https://news.example/new',
      'https://news.example/old',
    ]);
    expect(await read('sitemap', index, parts)).toMatchObject({ hasParts: true });
  });

  it('is believed when a page was changed, but not where all of them have one date, which is its own', async () => {
    const hashes = async (...days: string[]): Promise<string[]> => {
      const items = await itemsOf('sitemap', `<urlset>${days.map((day, n) => page(String(n), day)).join('')}</urlset>`);
      return items.toSorted((a, b) => (a.url! < b.url! ? -1 : 1)).map(({ hash }) => hash);
    };
    expect(await hashes('2024-05-01', '2024-05-02')).not.toEqual(await hashes('2024-05-01', '2024-05-03'));
    expect(await hashes('2024-05-02', '2024-05-02', '2024-05-02')).toEqual(
      await hashes('2024-05-03', '2024-05-03', '2024-05-03'),
    );
  });

  it('is unreadable where it is none', async () => {
    expect((await read('sitemap', '<html><body>Not found</body></html>')).kind).toBe('unreadable');
  });
});

describe('a list', () => {
  it('gives the addresses of its lines, each once', async () => {
    const text =
      '\ufeff# today\r\nhttps://news.example/a\n\n https://news.example/a \nmailto:x@news.example\nhttps://أخبار.example/ب';
    expect((await itemsOf('list', text)).map(({ url }) => url)).toEqual([
      'https://news.example/a',
      'https://xn--igbicxr.example/%D8%A8',
    ]);
  });

  it('is unreadable where it is something else', async () => {
    expect(await read('list', 'one\ntwo\nhttps://news.example/a')).toMatchObject({ kind: 'unreadable' });
  });
});
