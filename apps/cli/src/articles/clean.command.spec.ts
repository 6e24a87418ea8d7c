import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rawArticleV1 } from '@naba/contracts';
import type { RawArticleV1 } from '@naba/contracts';
import { cleanFiles } from './clean.command';

const folder = mkdtempSync(join(tmpdir(), 'naba-clean-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function clean(files: readonly string[]): Promise<{ articles: RawArticleV1[]; refused: string[] }> {
  const refused: string[] = [];
  const articles: RawArticleV1[] = [];
  for await (const article of cleanFiles(files, {}, (message) => void refused.push(message))) articles.push(article);
  return { articles, refused };
}

const article = (n: number) => JSON.stringify({ url: `https://news.example/${n}`, title: `Title ${n}`, body: 'Body.' });

describe('cleanFiles', () => {
  it('makes of each line what ingest would put on the log, in order', async () => {
    const { articles, refused } = await clean([file('a.ndjson', `${article(1)}\n${article(2)}\n`), file('b.json', article(3))]);
    expect(refused).toEqual([]);
    expect(articles.map(({ title }) => title)).toEqual(['Title 1', 'Title 2', 'Title 3']);
    for (const raw of articles) expect(rawArticleV1.safeParse(raw).error).toBeUndefined();
  });

  it('tells where what it refuses stands and why, and goes on', async () => {
    const lines = [article(1), '{"title": "no address"', JSON.stringify({ title: 'no address', body: 'x' }), article(2)];
    const { articles, refused } = await clean([file('c.ndjson', lines.join('\n'))]);
    expect(articles.map(({ title }) => title)).toEqual(['Title 1', 'Title 2']);
    expect(refused).toHaveLength(2);
    expect(refused[0]).toMatch(/c\.ndjson.*2.*not JSON/s);
    expect(refused[1]).toMatch(/c\.ndjson.*3/s);
  });

  it('goes on after a file that is not there', async () => {
    const { articles, refused } = await clean([join(folder, 'nothing.json'), file('d.json', article(1))]);
    expect([articles.length, refused.length]).toEqual([1, 1]);
    expect(refused[0]).toContain('nothing.json');
  });
});
