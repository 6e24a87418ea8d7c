import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { FeedOptions } from './read-submissions';
import { readSubmissions } from './read-submissions';

const folder = mkdtempSync(join(tmpdir(), 'naba-feed-'));
const file = (name: string, content: string | Buffer): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

async function readAll(files: string[], options: FeedOptions = {}) {
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

  it('gives a text file as one article with its address and its date', async () => {
    const path = file('story.txt', 'Title of the story\n\n23 December 2021\n\nFirst paragraph of it.\n');
    const { read } = await readAll([path], { url: 'https://news.example/story' });
    expect(JSON.parse(read[0]!.json)).toMatchObject({
      url: 'https://news.example/story',
      source: { id: 'news.example' },
      title: 'Title of the story',
      publishedAt: '2021-12-23',
    });
  });

  it('identifies a text file without an address by its name', async () => {
    const { read } = await readAll([file('story.one.txt', 'Title\n\nText.')], { source: 'desk' });
    expect(JSON.parse(read[0]!.json)).toMatchObject({ externalId: 'story', source: { id: 'desk' } });
  });

  it('names a file that cannot be read and goes on with the next', async () => {
    const { told, read } = await readAll([join(folder, 'none.ndjson'), file('ok.ndjson', '{}'), join(folder, 'none.txt')]);
    expect(read.map(({ json }) => json)).toEqual(['{}']);
    expect(told).toEqual([expect.stringContaining('none.ndjson'), expect.stringContaining('none.txt')]);
  });
});
