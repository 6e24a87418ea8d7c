import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Extraction, RawArticleV1 } from '@naba/contracts';
import { rawArticleV1 } from '@naba/contracts';
import { cleanFiles } from '../../../apps/cli/src/articles/clean.command';
import { feed } from '../../../apps/cli/src/feed/feed.command';
import type { FileOptions } from '../../../apps/cli/src/files/submitted-article';
import { readUntil } from '../../support/kafka';
import { sharedElasticsearch, sharedKafka } from '../../support/shared-servers';
import type { RunningIngest } from './start-ingest';
import { startIngest } from './start-ingest';

const folder = mkdtempSync(join(tmpdir(), 'naba-doors-'));
let ingest: RunningIngest;

beforeAll(async () => {
  ingest = await startIngest(sharedKafka(), { ELASTICSEARCH_URL: sharedElasticsearch() });
});
afterAll(async () => {
  await ingest.stop();
  rmSync(folder, { recursive: true });
});

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const told = ({ revision, receivedAt, intake, extraction, ...article }: RawArticleV1 & Extraction): object => article;

async function clean(path: string, options: FileOptions = {}): Promise<RawArticleV1[]> {
  const articles: RawArticleV1[] = [];
  const refuse = (message: string): never => {
    throw new Error(message);
  };
  for await (const article of cleanFiles([path], options, refuse)) articles.push(article);
  return articles;
}

async function accept(path: string, options: FileOptions = {}): Promise<RawArticleV1> {
  const { accepted, ids } = await feed(ingest.url, [path], options);
  expect(accepted).toBe(1);
  const [id] = ids;
  const [record] = await readUntil(sharedKafka(), ['articles.raw.v1'], ({ key }) => key === id);
  return rawArticleV1.parse(JSON.parse(record!.value!.toString('utf8')));
}

const run = Math.random().toString(36).slice(2);
const prose = 'The council approved the new bridge on Tuesday after a debate that lasted more than six hours, officials said.';
const head = `<link rel="canonical" href="https://www.doors.example/2024/05/${run}"><meta property="og:site_name" content="Doors">
<meta property="article:published_time" content="2024-05-12T10:00:00+03:00">`;
const html = `<html lang="en"><head><title>Bridge</title>${head}</head><body><article><h1>Council approves bridge</h1><p>${prose}</p></article></body></html>`;
const text = `عنوان الخبر\n\n23 ديسمبر 2021\n\n${'افتتحت البلدية الجسر الجديد يوم الثلاثاء. '.repeat(4)}\n`;

describe('clean and feed make the same article', () => {
  it.each<[string, string, string, FileOptions]>([
    ['a page with an address of its own', 'own.html', html, {}],
    [
      'a page from an address with a password',
      'given.html',
      html,
      { url: `https://user:secret@www.doors.example/${run}?utm_source=x` },
    ],
    ['a page without address', 'none.html', html.replace(/<link[^>]*>/, run), {}],
    ['a text from an address', 'given.txt', text, { url: `http://www.doors.example/text/${run}` }],
    ['a text of a named source', 'none.txt', text, { source: `desk-${run}` }],
    [
      'JSON',
      'one.json',
      JSON.stringify({ url: `https://doors.example/json/${run}`, title: 'x\u2028y', body: prose }, null, 1),
      {},
    ],
  ])('of %s', async (_, name, content, options) => {
    const path = file(name, content);
    const [cleaned] = await clean(path, options);
    const accepted = await accept(path, options);
    expect(told(cleaned!)).toEqual(told(accepted));
    expect(JSON.stringify(accepted)).not.toMatch(/secret|"www\./);

    const again = await feed(ingest.url, [file(`${name}.ndjson`, JSON.stringify(cleaned))]);
    expect(again).toMatchObject({ accepted: 0, unchanged: 1, refused: 0 });
    expect([...again.ids]).toEqual([accepted.id]);
  });
});
