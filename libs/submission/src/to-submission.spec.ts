import { rawArticleV1 } from '@naba/contracts';
import fc from 'fast-check';
import { buildArticle } from './article.builder';
import { acceptAs } from './article.draft';
import type { ArticleDraft } from './article.draft';
import type { Submission } from './submission.schema';
import { articleToSubmission, pageToSubmission, textToSubmission } from './to-submission';

const page = (head: string): Buffer =>
  Buffer.from(`<html><head><title>Council approves bridge</title>${head}</head><body><article><h1>Council approves bridge</h1>
<p>The council approved the new bridge on Tuesday after a debate that lasted more than six hours, officials said.</p></article></body></html>`);

function draftOf(submission: Submission): ArticleDraft {
  const built = buildArticle(submission);
  if (built.kind === 'refused') throw new Error(JSON.stringify(built.errors));
  return built.draft;
}

describe('pageToSubmission', () => {
  it('identifies a page by the address that is given, else by the one that it gives itself', () => {
    const html = page('<link rel="canonical" href="https://news.example/2024/05/12/bridge">');
    expect(draftOf(pageToSubmission(html, {})).url).toBe('https://news.example/2024/05/12/bridge');
    expect(draftOf(pageToSubmission(html, { url: 'https://news.example/b' })).url).toBe('https://news.example/b');
  });

  it.each([
    'https://news.example/',
    'https://news.example/index.php',
    'https://news.example/news/',
    'https://news.example/ar/أخبار',
  ])('names pages that call themselves %s by their files', (address) => {
    const html = page(`<link rel="canonical" href="${address}"><meta property="og:url" content="${address}">`);
    const ids = ['/a/story.html', '/b/story.html'].map((path) => draftOf(pageToSubmission(html, { path })).id);
    expect(new Set(ids).size).toBe(2);
  });

  it('takes the address of the social card where the canonical link is the front page', () => {
    const html = page(
      '<link rel="canonical" href="https://news.example/"><meta property="og:url" content="https://news.example/a/48213">',
    );
    expect(pageToSubmission(html, {}).url).toBe('https://news.example/a/48213');
  });
});

describe('a file without address', () => {
  const text = Buffer.from('Title of the story\n\n23 December 2021\n\nFirst paragraph of it.\n');

  it('is named by where it stands, readably, and its path is not told', () => {
    const { externalId, source } = textToSubmission(text, { path: '/home/desk/story.one.txt', source: 'desk' });
    expect(externalId).toMatch(/^story-[0-9a-f]{8}$/);
    expect(source).toEqual({ id: 'desk' });
    expect(textToSubmission(Buffer.from('New title\n\nNew text.'), { path: '/home/desk/story.one.txt' }).externalId).toBe(
      externalId,
    );
  });

  it('is named by its content where it stands nowhere', () => {
    const [one, again, other] = [text, text, Buffer.from('Another\n\nstory')].map(
      (each) => textToSubmission(each, {}).externalId,
    );
    expect(again).toBe(one);
    expect(other).not.toBe(one);
  });
});

it('reads a text in an old Arabic encoding', () => {
  const bytes = Buffer.from([
    0xc8, 0xdb, 0xcf, 0xc7, 0xcf, 0x0a, 0x0a, 0xe3, 0xd5, 0xd1, 0xe6, 0xc7, 0xe1, 0xda, 0xd1, 0xc7, 0xde,
  ]);
  expect(textToSubmission(bytes, {})).toMatchObject({ title: 'بغداد', body: expect.stringMatching(/^مصر/) as string });
});

describe('articleToSubmission', () => {
  it('gives back what an article was made of: it is built again the same, field by field', () => {
    const text = fc.lorem({ mode: 'sentences', maxCount: 6 });
    const submissions = fc.record(
      {
        url: fc.webUrl({ withFragments: true, withQueryParameters: true }),
        source: fc.record({ id: fc.constantFrom('desk', 'news.example'), name: text.map((name) => name.slice(0, 200)) }),
        externalId: fc.stringMatching(/^[a-z0-9/]{1,20}$/),
        identifiedBy: fc.constant('externalId' as const),
        title: text.map((title) => title.slice(0, 900)),
        body: fc.array(text, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('\n\n')),
        language: fc.constantFrom('ar', 'EN', 'zh_Hant_TW'),
        publishedAt: fc.constantFrom('2021', '2021-12', '23 ديسمبر 2021', '2021-12-23T01:00:00+03:00'),
        authors: fc.array(fc.constantFrom('هدى', 'Zoe\u0308'), { maxLength: 2 }),
        section: fc.constantFrom('سياسة', 'World'),
        imageUrl: fc.webUrl(),
      },
      { requiredKeys: ['source', 'externalId', 'title', 'body'] },
    );
    fc.assert(
      fc.property(submissions, (submission) => {
        const draft = draftOf(submission);
        const article = rawArticleV1.parse(acceptAs(draft, 1));
        expect(draftOf(articleToSubmission(article))).toEqual(JSON.parse(JSON.stringify(draft)));
      }),
    );
  });
});
