import { gunzipSync } from 'node:zlib';
import type { ArchiveRecord } from '@naba/archives';
import { readArchive } from '@naba/archives';
import { toArticleDocument } from '@naba/article-index';
import type { ArticleDocument } from '@naba/article-index';
import { buildArticleOf, pageToSubmission } from '@naba/submission';
import { warcFormat } from './warc-format';

const told = {
  title: 'مكتبة الموصل تعيد فتح قاعة "المخطوطات" <القديمة>',
  body: 'أعلنت مكتبة الموصل المركزية، الأحد، إعادة فتح قاعة المخطوطات أمام الباحثين بعد ترميم استمر عامين.\n\nوقالت إدارتها إن القاعة تضم أكثر من ثلاثة آلاف مخطوطة، وإن <script>alert(1)</script> ليس منها.',
  authors: ['هدى العبيدي', 'سامي الحسن'],
  publishedAt: '2021-12-23T17:00:00Z',
};

function article(fields: object = {}): ArticleDocument {
  const enriched = { id: '0'.repeat(32), revision: 1, receivedAt: '2021-12-23T18:00:00Z', enrichedAt: '2021-12-23T18:00:01Z' };
  return toArticleDocument(
    {
      ...enriched,
      source: { id: 'news.example', name: 'أخبار المثال' },
      url: 'https://news.example/story?a=1&b=2',
      canonicalUrl: 'https://news.example/story?a=1&b=2',
      language: 'ar',
      enrichment: {},
      provenance: {},
      ...told,
      ...fields,
    },
    new Date('2021-12-23T18:00:02Z'),
  );
}

const head = { q: 'جسر\r\nX: 1', at: new Date('2024-05-06T07:08:09Z'), page: 'http://naba.example' };

async function readBack(...articles: ArticleDocument[]): Promise<ArchiveRecord[]> {
  const bytes = [warcFormat.begin(head), ...articles.map((each) => warcFormat.article(each))];
  const chunks = (async function* () {
    yield* await Promise.resolve(bytes);
  })();
  const records: ArchiveRecord[] = [];
  for await (const record of readArchive(chunks, {})) records.push(record);
  return records;
}

describe('a web archive of what a search finds', () => {
  it('says who made it of what, and has a record with the address and time of each article', async () => {
    const [info, first, second] = await readBack(article(), article({ url: undefined, canonicalUrl: undefined }));
    expect(info).toMatchObject({ type: 'warcinfo', date: '2024-05-06T07:08:09.000Z' });
    expect(String(info!.payload)).toContain('description: Articles found by: جسر X: 1\r\n');
    expect(first).toMatchObject({
      type: 'conversion',
      url: 'https://news.example/story?a=1&b=2',
      date: '2021-12-23T18:00:00.000Z',
      contentType: 'text/html; charset=utf-8',
    });
    expect(second!.url).toBe(`urn:naba:article:${'0'.repeat(32)}`);
  });

  it('gives the same article again when it is fed', async () => {
    const [, record] = await readBack(article());
    const built = buildArticleOf(pageToSubmission(record!.payload, { url: record!.url! }));
    expect(built).toMatchObject({
      kind: 'draft',
      draft: { ...told, url: 'https://news.example/story?a=1&b=2', source: { id: 'news.example', name: 'أخبار المثال' } },
    });
  });

  it('has each record in a gzip member of its own', () => {
    const record = warcFormat.article(article());
    expect(gunzipSync(record).subarray(0, 10).toString()).toBe('WARC/1.1\r\n');
  });
});
