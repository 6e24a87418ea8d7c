import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { FileOptions } from './submitted-article';
import { readSubmissions } from './read-submissions';

const folder = mkdtempSync(join(tmpdir(), 'naba-feed-'));
const file = (name: string, content: string | Buffer): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

async function readAll(files: string[], options: FileOptions = {}) {
  const told: string[] = [];
  const read: { origin: string; json: string }[] = [];
  for await (const submission of readSubmissions(files, options, (message) => told.push(message))) read.push(submission);
  return { told, read };
}

describe('readSubmissions', () => {
  const lines = '{"a":1}\n\n{"a":2}\r\n';

  it.each([
    ['plain.ndjson', lines],
    ['packed.ndjson.gz', gzipSync(lines)],
  ])('gives every line of %s as it stands, with its line number', async (name, content) => {
    const path = file(name, content);
    expect((await readAll([path])).read).toEqual([
      { origin: `${path}:1`, json: '{"a":1}' },
      { origin: `${path}:3`, json: '{"a":2}' },
    ]);
  });

  it('ends lines at LF only, and leaves a byte order mark out', async () => {
    const path = file('separators.jsonl', '\ufeff{"body":"One.\u2028Two.\u2029Three."}\n{"a":2}');
    expect((await readAll([path])).read.map(({ json }) => json)).toEqual(['{"body":"One.\u2028Two.\u2029Three."}', '{"a":2}']);
  });

  it('refuses a line that ingest would not take, and goes on behind it', async () => {
    const path = file('long.ndjson', `{"a":"${'x'.repeat(8 * 1024 * 1024)}"}\n{"a":2}\n`);
    const { told, read } = await readAll([path]);
    expect(read.map(({ json }) => json)).toEqual(['{"a":2}']);
    expect(told).toEqual([expect.stringContaining('long.ndjson:1: is longer than 8 MiB')]);
  });

  it.each([
    ['a list', '[{"a":1},\n {"a":2}]', ['#/0', '#/1']],
    ['one object over lines', '\ufeff{\n "a": 1}', ['']],
    ['JSON lines', '{"a":1}\n{"a":2}\n', [':1', ':2']],
  ])('reads %s from a file that is called .json', async (_, content, places) => {
    const path = file('articles.json', content);
    const { read } = await readAll([path]);
    expect(read).toEqual(places.map((place, index) => ({ origin: path + place, json: `{"a":${index + 1}}` })));
  });

  it('turns what was accepted back into its submission', async () => {
    const submission = { url: 'https://news.example/a', source: { id: 'desk' }, title: 'Dam', body: 'It opens.', authors: [] };
    const accepted = {
      ...submission,
      canonicalUrl: submission.url,
      id: 'a'.repeat(32),
      revision: 1,
      receivedAt: '2024-01-01T00:00:00Z',
    };
    const { read } = await readAll([file('cleaned.ndjson', JSON.stringify(accepted))]);
    expect(JSON.parse(read[0]!.json)).toEqual(submission);
  });

  it('gives a text file as one article with its address and its date, and no source that the address does not give', async () => {
    const path = file('story.txt', 'Title of the story\n\n23 December 2021\n\nFirst paragraph of it.\n');
    const { read } = await readAll([path], { url: 'https://www.news.example/story' });
    expect(JSON.parse(read[0]!.json)).toEqual({
      url: 'https://www.news.example/story',
      title: 'Title of the story',
      body: 'First paragraph of it.',
      authors: [],
      publishedAt: '2021-12-23',
      origin: { via: 'file', from: 'story.txt' },
    });
  });

  it('names a file that cannot be read or is something else, and goes on with the next', async () => {
    const files = [
      join(folder, 'none.ndjson'),
      file('feed.txt', '<?xml version="1.0"?><rss version="2.0"><channel/></rss>'),
      file('feed.gz', gzipSync('<feed xmlns="http://www.w3.org/2005/Atom"/>')),
      file('broken.gz', Buffer.from('1f8b00', 'hex')),
      file('ok.ndjson', '{}'),
      join(folder, 'none.txt'),
    ];
    const { told, read } = await readAll(files);
    expect(read.map(({ json }) => json)).toEqual(['{}']);
    expect(told).toEqual([
      expect.stringMatching(/none.ndjson: .*ENOENT/),
      expect.stringContaining('feed.txt: this is a feed (RSS)'),
      expect.stringContaining('feed.gz: this is a feed (Atom)'),
      expect.stringContaining('broken.gz: '),
      expect.stringMatching(/none.txt: .*ENOENT/),
    ]);
  });
});
