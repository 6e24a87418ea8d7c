import { toArticleDocument } from '@naba/article-index';
import type { ArticleDocument } from '@naba/article-index';
import type { EnrichedArticleV1 } from '@naba/contracts';
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { csvFormat, toCell } from './csv-format';
import { ndjsonFormat } from './ndjson-format';
import { rssFormat } from './rss-format';

const head = { q: 'جسر <b>', at: new Date(0), page: 'http://naba.example' };

function article(fields: Partial<EnrichedArticleV1> = {}): ArticleDocument {
  return toArticleDocument(
    {
      id: '0'.repeat(32),
      revision: 1,
      receivedAt: '2021-12-23T18:00:00Z',
      enrichedAt: '2021-12-23T18:00:01Z',
      publishedAt: '2021-12-23T17:00:00Z',
      source: { id: 'news.example', name: 'News' },
      title: 'جسر جديد',
      body: 'نص',
      authors: ['A', 'B'],
      language: 'ar',
      enrichment: { topics: [{ id: 'medtop:11000000', label: { ar: 'سياسة', en: 'politics' }, score: 1 }] },
      provenance: {},
      ...fields,
    },
    new Date('2021-12-23T18:00:02Z'),
  );
}

describe('CSV', () => {
  it('starts with a byte order mark and the names of the columns', () => {
    expect(csvFormat.begin()).toMatch(/^\uFEFFid,title,url,sourceId,.*\r\n$/);
  });

  it('has a line for each article', () => {
    expect(csvFormat.article(article({ title: 'a "b", c' }))).toBe(
      `${'0'.repeat(32)},"a ""b"", c",,news.example,News,2021-12-23T17:00:00.000Z,2021-12-23T18:00:00.000Z,ar,A | B,politics,,,,\r\n`,
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '＝1', '\u200F=1', '|cmd'])('makes no formula of %j', (text) => {
    expect(toCell(text).replace(/^"/, '')).toMatch(/^'/);
  });

  it('keeps every text in one cell', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const cell = toCell(text);
        const read = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
        expect([text, `'${text}`]).toContain(read);
        if (!cell.startsWith('"')) expect(cell).not.toMatch(/[",\r\n]/);
      }),
      { numRuns: 30 },
    );
  });
});

describe('NDJSON', () => {
  it('has the whole article in one line, without what the index only counts with', () => {
    const line = ndjsonFormat.article(article({ body: 'a\nb' }));
    expect(line.indexOf('\n')).toBe(line.length - 1);
    const read = JSON.parse(line) as object;
    expect(read).toMatchObject({ title: 'جسر جديد', body: 'a\nb', topics: [{ id: 'medtop:11000000' }] });
    expect(read).not.toHaveProperty('copyKey');
  });
});

describe('RSS', () => {
  /** Elements with their text, in their order; throws for what is no XML. */
  function read(xml: string): [string, string][] {
    const elements: [string, string][] = [];
    const open: [string, string][] = [];
    const parser = new Parser(
      {
        onopentag: (name) => void open.push([name, '']),
        ontext: (text) => {
          const last = open.at(-1);
          if (last) last[1] += text;
        },
        onclosetag: (name) => {
          const closed = open.pop();
          if (closed?.[0] !== name) throw new Error(`${name} closes ${closed?.[0] ?? 'nothing'}`);
          elements.push(closed);
        },
      },
      { xmlMode: true },
    );
    parser.end(xml);
    return elements;
  }
  const feed = (...articles: ArticleDocument[]): string =>
    rssFormat.begin(head) + articles.map((article) => rssFormat.article(article)).join('') + rssFormat.end();

  it('has what RSS 2.0 requires of a channel, and a guid, date and topics for each item', () => {
    const elements = new Map(read(feed(article({ url: 'https://news.example/a?b=1&c=2' }))));
    expect(elements.get('lastBuildDate')).toBe('Thu, 01 Jan 1970 00:00:00 GMT');
    expect(Object.fromEntries(elements)).toMatchObject({
      link: expect.any(String) as string,
      guid: `urn:naba:article:${'0'.repeat(32)}`,
      pubDate: 'Thu, 23 Dec 2021 17:00:00 GMT',
      category: 'politics (medtop:11000000)',
      'dc:publisher': 'News',
    });
    expect(read(feed(article({ url: 'https://news.example/a?b=1&c=2' })))).toContainEqual([
      'link',
      'https://news.example/a?b=1&c=2',
    ]);
  });

  it('keeps its form whatever a title says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const elements = read(feed(article({ title })));
        expect(elements.map(([name]) => name).filter((name) => name === 'title')).toHaveLength(2);
        expect(elements.at(-1)?.[0]).toBe('rss');
      }),
      { numRuns: 30 },
    );
  });
});
