import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { enrichedArticleV1, rawArticleV1 } from '@naba/contracts';
import type { EnrichedArticleV1 } from '@naba/contracts';
import { runNaba } from '../support/system';

const folder = mkdtempSync(join(tmpdir(), 'naba-cli-'));

const text = `بغداد تفتتح معرض الكتاب

23 ديسمبر 2021
زوار في المعرض (Getty)
+ الخط -

افتتح رئيس الوزراء العراقي مصطفى الكاظمي، اليوم الخميس، معرض بغداد الدولي للكتاب في العراق بمشاركة ناشرين من إيطاليا.

وقال الكاظمي إن "القراءة طريق إلى المستقبل".

المساهمون
`;
const html = `<!doctype html><html lang="en"><head><title>Harbour reopens - Example News</title>
<meta property="og:title" content="Harbour reopens after storm"><link rel="canonical" href="https://news.example/2021/12/23/harbour">
<meta property="article:published_time" content="2021-12-23T10:00:00Z"></head><body><nav>Home Sport Weather</nav>
<article><h1>Harbour reopens after storm</h1><p>The harbour of Rotterdam opened again on Thursday after the storm, the port authority said in a statement to the press.</p>
<p>Ships had waited outside for two days while divers looked at the walls of the basin and found no serious damage to them.</p></article>
<footer>© Example News</footer></body></html>`;

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const linesOf = (stdout: string): unknown[] =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as unknown);

describe('naba clean', () => {
  it('prints one raw article for each file, in order, and nothing else', async () => {
    const files = [file('a.html', html), file('b.txt', text), file('c.html.gz', gzipSync(html))];
    const { code, stdout, stderr } = await runNaba(['clean', ...files]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const articles = linesOf(stdout).map((line) => rawArticleV1.parse(line));
    expect(articles.map(({ title }) => title)).toEqual([
      'Harbour reopens after storm',
      'بغداد تفتتح معرض الكتاب',
      'Harbour reopens after storm',
    ]);
    expect(articles[0]).toMatchObject({ canonicalUrl: 'https://news.example/2021/12/23/harbour', id: articles[2]!.id });
    expect(articles[0]!.body).not.toMatch(/Home Sport|©/);
  });

  it('takes title and date from a text file and leaves the site furniture behind', async () => {
    const { stdout } = await runNaba(['clean', file('d.txt', text), '--url', 'https://news.example/book-fair']);
    const article = rawArticleV1.parse(linesOf(stdout)[0]);
    expect(article).toMatchObject({ publishedPrecision: 'day', url: 'https://news.example/book-fair' });
    expect(article.publishedAt).toMatch(/^2021-12-23/);
    for (const furniture of ['+ الخط -', 'Getty', 'المساهمون']) expect(article.body).not.toContain(furniture);
    expect(article.body.split('\n\n')).toHaveLength(2);
  });

  it('names a file that it cannot read', async () => {
    const { code, stderr } = await runNaba(['clean', join(folder, 'nothing.html')]);
    expect(code).toBe(1);
    expect(stderr).toContain('nothing.html');
  });
});

describe('naba enrich', () => {
  it('enriches what clean printed, as the service would', async () => {
    const cleaned = await runNaba(['clean', file('e.txt', text), file('f.html', html)]);
    const { code, stdout, stderr } = await runNaba(['enrich'], { input: cleaned.stdout });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const articles = linesOf(stdout).map((line) => enrichedArticleV1.parse(line));
    expect(articles.map(({ language }) => language)).toEqual(['ar', 'en']);
    const idsOf = ({ enrichment }: EnrichedArticleV1): string[] => enrichment.entities?.map(({ id }) => id) ?? [];
    expect(idsOf(articles[0]!)).toEqual(expect.arrayContaining(['wd:Q796', 'wd:Q38', 'geonames:98182']));
    expect(articles[0]!.enrichment.quotes?.[0]).toMatchObject({ text: 'القراءة طريق إلى المستقبل', cue: 'قال' });
  });

  it('needs no more than title and body', async () => {
    const { stdout } = await runNaba(['enrich'], { input: '{"title":"فوز العراق","body":"فاز منتخب العراق على إيطاليا."}\n' });
    expect(linesOf(stdout)[0]).toMatchObject({ title: 'فوز العراق', language: 'ar', enrichment: { wordCount: 7 } });
  });

  it('says what is wrong with a line, and goes on with the next', async () => {
    const input = ['{"title":"One","body":"Text."}', '{"title":', '{"title":"No body"}', '{"title":"Two","body":"Text."}'].join(
      '\n',
    );
    const { code, stdout, stderr } = await runNaba(['enrich'], { input });
    expect(code).toBe(1);
    expect(linesOf(stdout)).toMatchObject([{ title: 'One' }, { title: 'Two' }]);
    expect(stderr).toMatch(/line 2: not JSON/);
    expect(stderr).toMatch(/line 3: \/body/);
  });
});

describe('naba', () => {
  it('names the service that does not answer, and how to start it', async () => {
    const env = { ...process.env, INGEST_URL: 'http://127.0.0.1:9', SEARCH_URL: 'http://127.0.0.1:9' };
    const feed = await runNaba(['feed', file('g.txt', text), '--url', 'https://news.example/g'], { env });
    const search = await runNaba(['search', 'x'], { env });
    for (const { code, stderr } of [feed, search]) {
      expect(code).toBe(1);
      expect(stderr).toMatch(/does not answer at http:\/\/127\.0\.0\.1:9; start it with: npm start/);
    }
  });

  it('stops at a variable that it does not know', async () => {
    const { code, stderr } = await runNaba(['search', 'x'], { env: { ...process.env, SEARCH_URI: 'http://x' } });
    expect(code).toBe(1);
    expect(stderr).toContain('SEARCH_URI: there is no such variable. Did you mean SEARCH_URL?');
  });
});
