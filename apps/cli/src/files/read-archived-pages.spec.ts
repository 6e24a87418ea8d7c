import type { ArchivePosition } from '@naba/archives';
import { writeResponseRecord } from '@naba/archives';
import { readArchivedPages } from './read-archived-pages';

const record = (path: string, type: string, status = 200) =>
  writeResponseRecord({
    url: `https://news.example/${path}`,
    date: '2024-05-06T07:08:09Z',
    status,
    headers: { 'content-type': type },
    payload: Buffer.from(`<html><h1>${path}</h1><p>Text of it.</p></html>`),
  });

async function readAll(bytes: Buffer, url?: string, start?: ArchivePosition) {
  const refused: string[] = [];
  const pages: { url: string; html: string; origin: string; record: { position: ArchivePosition } }[] = [];
  const chunks = (async function* () {
    yield await Promise.resolve(bytes);
  })();
  const options = { ...(url && { url }), from: () => start };
  for await (const { json, origin, record: from } of readArchivedPages('a.warc.gz', chunks, options, (message) =>
    refused.push(message),
  ))
    pages.push({ ...(JSON.parse(json) as { url: string; html: string }), origin, record: from! });
  return { pages, refused };
}

describe('readArchivedPages', () => {
  it('gives the pages under the addresses where they were recorded, and passes over what is none', async () => {
    const file = Buffer.concat([
      record('a', 'text/html'),
      record('b.png', 'image/png'),
      record('c', 'text/html', 404),
      record('d', 'text/html; charset=utf-8'),
    ]);
    const { pages, refused } = await readAll(file);
    expect(pages.map(({ url, origin }) => [url, origin])).toEqual([
      ['https://news.example/a', 'a.warc.gz#https://news.example/a'],
      ['https://news.example/d', 'a.warc.gz#https://news.example/d'],
    ]);
    expect(pages[0]!.html).toContain('<h1>a</h1>');
    expect(refused).toEqual([]);
  });

  it('says which page the archive cuts, and keeps those before it', async () => {
    const cut = Buffer.from(
      'WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: https://news.example/b\r\nContent-Type: text/html\r\nContent-Length: 99\r\n\r\n<p>',
    );
    const whole = Buffer.from(
      'WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: https://news.example/a\r\nContent-Type: text/html\r\nContent-Length: 3\r\n\r\n<p>\r\n\r\n',
    );
    const { pages, refused } = await readAll(Buffer.concat([whole, cut]));
    expect(pages).toHaveLength(1);
    expect(refused).toEqual(['a.warc.gz#https://news.example/b: the archive ends before the page does']);
  });

  it('goes on with the record where it was left', async () => {
    const file = Buffer.concat(['a', 'b', 'c'].map((name) => record(name, 'text/html')));
    const { pages } = await readAll(file);
    const rest = await readAll(file, undefined, pages[1]!.record.position);
    expect(rest.pages.map(({ url }) => url)).toEqual(['https://news.example/b', 'https://news.example/c']);
  });

  it('takes no address for all pages of an archive', async () => {
    await expect(readAll(record('a', 'text/html'), 'https://news.example/x')).rejects.toThrow('leave --url out');
  });
});
