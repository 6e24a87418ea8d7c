import { eventHeaders } from '@naba/contracts';
import { buildArticleOf } from '@naba/submission';
import type { Submission } from '@naba/submission';
import { contentHashOf } from './content-hash';

const submission: Submission = { url: 'https://news.example/a', title: 'عنوان', body: 'نص الخبر كاملاً.', authors: ['هدى'] };

function hashOf(more: Submission = {}): string {
  const built = buildArticleOf({ ...submission, ...more });
  if (built.kind === 'refused') throw new Error(JSON.stringify(built.errors));
  return contentHashOf(built.draft);
}

describe('contentHashOf', () => {
  it('is the same for the same submission, in whatever order its fields come, and as the contract says', () => {
    const reversed = Object.fromEntries(Object.entries(submission).reverse());
    expect(hashOf(reversed)).toBe(hashOf());
    expect(eventHeaders.shape.naba_content_hash.parse(hashOf())).toBe(hashOf());
  });

  it('is the same under any address of the article', () => {
    const hashes = [
      'https://news.example/a',
      'http://www.news.example/a?utm_source=feed&fbclid=x',
      'https://m.news.example/a#top',
    ];
    expect(new Set(hashes.map((url) => hashOf({ url }))).size).toBe(1);
    expect(hashOf({ url: 'https://news.example/a?id=2' })).not.toBe(hashOf());
  });

  it('is the same by whatever way the article came', () => {
    const fetchedAt = '2024-01-02T03:04:05Z';
    expect(hashOf({ origin: { via: 'feed', from: 'https://news.example/feed', fetchedAt } })).toBe(hashOf());
  });

  it.each<[string, Submission]>([
    ['title', { title: 'عنوان آخر' }],
    ['body', { body: 'نص آخر.' }],
    ['authors', { authors: [] }],
    ['date', { publishedAt: '2024-01-02' }],
    ['source', { source: { id: 'other.example' } }],
  ])('is another where the %s is another', (_, more) => {
    expect(hashOf(more)).not.toBe(hashOf());
  });
});
