import { collectWarnings, tellWarnings } from '@naba/contracts';

const arabicArticle = {
  url: 'https://news.example/tech/mosul-library',
  title: 'مكتبة الموصل تعيد فتح قاعة المخطوطات',
  body: 'أعلنت مكتبة الموصل المركزية، الأحد، إعادة فتح قاعة المخطوطات أمام الباحثين بعد ترميم استمر عامين.\n\nوقالت إدارتها إن القاعة تضم أكثر من ثلاثة آلاف مخطوطة.',
  language: 'ar',
  publishedAt: '12 أيار/مايو 2024',
  authors: ['هدى العبيدي'],
  section: 'ثقافة',
  source: { name: 'أخبار المثال' },
};

const englishArticle = {
  source: { id: 'wire.example', name: 'Example Wire' },
  externalId: 'EW-20240512-07',
  title: 'Harbour bridge to close for repairs',
  body: 'The harbour bridge will close to traffic for three weeks from Monday, the city council said.\n\nFerries will run every ten minutes.',
  publishedAt: '2024-05-12T08:30:00Z',
};

export const htmlPage = {
  url: 'https://news.example/sport/final?utm_source=feed',
  html: '<html lang="en"><head><title>Late goal decides the final</title></head><body><article><h1>Late goal decides the final</h1><p>A goal in the last minute decided the final on Saturday evening in front of forty thousand people.</p></article></body></html>',
};

export const articleExamples = {
  arabic: { summary: 'Arabic text with a URL', value: arabicArticle },
  english: { summary: 'English text with your own id', value: englishArticle },
  html: { summary: 'A page as HTML', value: htmlPage },
};

/** What was sent as `htmlPage` has no date. */
const unsure = collectWarnings();
unsure.warn('DATE_NOT_FOUND');

export const acceptedExample = {
  id: '5f2a9c0e7b1d4a6388c2e01f94d7b3a6',
  revision: 1_715_502_600_000,
  outcome: 'accepted',
  links: { self: '/v1/articles/5f2a9c0e7b1d4a6388c2e01f94d7b3a6' },
  ...tellWarnings(unsure.warnings),
};

export const streamExample = `${JSON.stringify(englishArticle)}\n${JSON.stringify({ ...englishArticle, externalId: 'EW-20240512-08', titel: 'x' })}\n`;

export const streamAnswerExample = [
  { line: 1, status: 202, id: acceptedExample.id, revision: acceptedExample.revision, outcome: 'accepted' },
  {
    line: 2,
    status: 422,
    code: 'ARTICLE_INVALID',
    detail: '/titel is not a known field; did you mean title?',
    errors: [{ pointer: '/titel', detail: 'is not a known field; did you mean title?' }],
  },
]
  .map((result) => `${JSON.stringify(result)}\n`)
  .join('');
