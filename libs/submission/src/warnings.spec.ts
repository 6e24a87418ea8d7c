import type { WarningCode } from '@naba/contracts';
import { collectWarnings, warningCodes } from '@naba/contracts';
import { buildArticleOf } from './article.builder';
import type { Submission } from './submission.schema';
import { pageToSubmission, textToSubmission } from './to-submission';

const now = new Date('2024-06-01T12:00:00Z');
const title = 'Council approves the new bridge over the harbor';
const prose = Array.from(
  { length: 6 },
  (_, index) => `Paragraph ${index} tells at some length what the council said about the bridge, and why.`,
);
const url = 'https://news.example/2024/05/12/council-approves-bridge-48213';

interface PageParts {
  readonly address?: string;
  readonly canonical?: string;
  readonly json?: unknown;
  readonly head?: string;
  readonly heading?: string;
  readonly byline?: string;
  readonly text?: readonly string[];
  readonly after?: string;
}

const data = {
  '@type': 'NewsArticle',
  headline: title,
  datePublished: '2024-05-12T09:30:00+03:00',
  author: { '@type': 'Person', name: 'Huda Nasser' },
};

function page({
  canonical = url,
  json = data,
  head = '',
  heading = title,
  byline = '',
  text = prose,
  after = '',
}: PageParts): string {
  const script =
    json === undefined
      ? ''
      : `<script type="application/ld+json">${typeof json === 'string' ? json : JSON.stringify(json)}</script>`;
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${title}</title><meta property="og:site_name" content="Harbor Post">
<link rel="canonical" href="${canonical}">${head}${script}</head><body><article><h1>${heading}</h1>${byline}
${text.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}${after}</article></body></html>`;
}

/** Codes of what is unsure in a page that is sent with its address. */
function codesOf(parts: PageParts, more: Submission = {}): string[] {
  return codesOfSubmission({ url: parts.address ?? url, html: page(parts), ...more });
}

function codesOfSubmission(submission: Submission): string[] {
  const built = buildArticleOf(submission, now);
  if (built.kind === 'refused') throw new Error(JSON.stringify(built.errors));
  return built.warnings.map(({ code, pointer = '' }) => code + pointer);
}

/** Codes of what is unsure in a file before it is a submission. */
function codesOfBytes(bytes: Uint8Array): string[] {
  const { warnings, warn } = collectWarnings();
  pageToSubmission(bytes, {}, warn);
  return warnings.map(({ code }) => code);
}

const undated = { ...data, datePublished: undefined };
const plain = 'https://news.example/council-approves-bridge-48213';
const offer = '<p>Subscribe now to read the full article and get unlimited access. You can cancel any time.</p>';
const other = {
  '@type': 'NewsArticle',
  headline: 'Storm closes three schools in the north',
  url: 'https://news.example/storm-48214',
};

/** Of each code what has it, and what is like it and has it not. */
const examples: Readonly<Record<WarningCode, { readonly unsure: () => string[]; readonly sure: () => string[] }>> = {
  DATA_BROKEN: {
    unsure: () => codesOf({ json: `{"@type":"NewsArticle","headline":"${title}","datePublished":"2024-05-12T09:30:00Z",}` }),
    sure: () => codesOf({}),
  },
  DATA_UNCONFIRMED: {
    unsure: () => codesOf({ json: { ...data, headline: 'What the week brings' } }),
    sure: () => codesOf({ json: { ...data, headline: 'What the week brings', url } }),
  },
  DATA_OF_ANOTHER_STORY: {
    unsure: () => codesOf({ json: [data, other] }),
    sure: () => codesOf({ json: { ...data, mentions: [other] } }),
  },
  TITLE_NOT_SHOWN: {
    unsure: () => codesOf({ heading: 'A bridge at last' }),
    sure: () => codesOf({ heading: `Local news: ${title}` }),
  },
  TITLE_DIFFERS: {
    unsure: () => codesOf({ json: { ...data, headline: 'What the week brings', url } }),
    sure: () => codesOf({ json: { ...data, headline: `${title} – Harbor Post` } }),
  },
  BODY_SHORT: {
    unsure: () => codesOf({ json: { ...data, wordCount: 900 } }),
    sure: () => codesOf({ json: { ...data, wordCount: 90 } }),
  },
  BODY_FROM_DATA: {
    unsure: () => codesOf({ text: ['Loading.'], json: { ...data, articleBody: prose.join('\n\n') } }),
    sure: () => codesOf({ json: { ...data, articleBody: prose.join('\n\n') } }),
  },
  BODY_CUT: {
    unsure: () => codesOf({ after: offer }),
    sure: () => codesOf({ after: '<p>The bridge will open in the spring of next year.</p>' }),
  },
  CHARACTERS_LOST: {
    unsure: () => codesOf({ text: [...prose, 'The caf\ufffd at the bridge stays open, its owner said.'] }),
    sure: () => codesOf({ text: [...prose, 'The café at the bridge stays open, its owner said.'] }),
  },
  AUTHOR_LEFT_OUT: {
    unsure: () => codesOf({ json: { ...data, author: 'admin' } }),
    sure: () => codesOf({ json: { ...data, author: undefined } }),
  },
  AUTHOR_IS_SITE: {
    unsure: () => codesOf({ json: { ...data, author: 'Harbor Post' } }),
    sure: () => codesOf({ json: { ...data, author: ['Harbor Post', 'Huda Nasser'] } }),
  },
  DATE_NOT_FOUND: {
    unsure: () => codesOf({ json: undated, address: plain, canonical: plain }),
    sure: () => codesOf({ json: undated }),
  },
  DATE_SET_ASIDE: {
    unsure: () => codesOf({ json: { ...data, datePublished: '2031-05-12T09:30:00Z' } }),
    sure: () => codesOf({}),
  },
  DATE_FROM_ADDRESS: {
    unsure: () => codesOf({ json: undated }),
    sure: () => codesOf({ json: undated, byline: '<p class="date">12 May 2024</p>' }),
  },
  DATE_FROM_LINE: {
    unsure: () => codesOf({ json: undated, address: plain, canonical: plain, byline: '<p class="date">12 May 2024</p>' }),
    sure: () => codesOf({ byline: '<p class="date">12 May 2024</p>' }),
  },
  DATE_OF_UPDATE: {
    unsure: () =>
      codesOf({
        json: undated,
        address: plain,
        canonical: plain,
        byline: '<p class="date">Updated: 13 May 2024</p>',
      }),
    sure: () => codesOf({ byline: '<p class="date">Updated: 13 May 2024</p>' }),
  },
  DATE_WITHOUT_ZONE: {
    unsure: () => codesOf({ json: { ...data, datePublished: '2024-05-12T09:30:00' } }),
    sure: () => codesOf({ json: { ...data, datePublished: '2024-05-12' } }),
  },
  DATE_ORDER_GUESSED: {
    unsure: () => codesOf({ json: undated, address: plain, canonical: plain, byline: '<p class="date">05/04/2024</p>' }),
    sure: () => codesOf({ json: undated, address: plain, canonical: plain, byline: '<p class="date">25/04/2024</p>' }),
  },
  ENCODING_GUESSED: {
    unsure: () => codesOfBytes(Buffer.from('<p>Caf\xe9 \xe0 la carte</p>', 'latin1')),
    sure: () => codesOfBytes(Buffer.from('<meta charset="windows-1252"><p>Caf\xe9 \xe0 la carte</p>', 'latin1')),
  },
  ADDRESS_IGNORED: {
    unsure: () => codesOfBytes(Buffer.from(page({ canonical: 'https://news.example/' }))),
    sure: () => codesOfBytes(Buffer.from(page({}))),
  },
  ADDRESS_DIFFERS: {
    unsure: () => codesOf({ canonical: 'https://news.example/storm-closes-schools-48214' }),
    sure: () => codesOf({ canonical: 'https://news.example/' }),
  },
  VALUE_LEFT_OUT: {
    unsure: () => codesOf({}, { section: 'x'.repeat(201) }),
    sure: () => codesOf({}, { section: 'x'.repeat(200) }),
  },
};

describe('what is unsure in an article', () => {
  it.each(warningCodes)('%s is told where it holds, and not where it does not', (code) => {
    const { unsure, sure } = examples[code];
    expect(unsure().map((each) => each.replace(/\/.*/, ''))).toContain(code);
    expect(sure()).not.toContain(code);
  });

  it('is nothing of a page that says the same everywhere', () => expect(codesOf({})).toEqual([]));

  it('is nothing that the publisher gives, whatever the page says of it', () =>
    expect(
      codesOf(
        { json: undated, address: plain, canonical: plain, heading: 'A bridge at last' },
        { title, publishedAt: '2024-05-12', authors: ['Huda Nasser'] },
      ),
    ).toEqual([]));

  it('names the value that is meant', () => {
    const sent = { url, title, body: prose[0], publishedAt: '2024-05-12 10:00', authors: ['Huda', 'x'.repeat(201)] };
    expect(codesOfSubmission(sent)).toEqual(['DATE_WITHOUT_ZONE/publishedAt', 'VALUE_LEFT_OUT/authors/1']);
  });

  it('is told of a text that dates itself without a zone', () => {
    const { warnings, warn } = collectWarnings();
    textToSubmission(Buffer.from(`Bridge\n\n12 May 2024, 10:30\n\n${prose.join('\n\n')}\n`), { path: 'bridge.txt' }, warn);
    expect(warnings.map(({ code }) => code)).toEqual(['DATE_WITHOUT_ZONE']);
  });
});

describe('the address of another article in a page', () => {
  const elsewhere = 'https://news.example/storm-closes-schools-48214';
  const built = (canonical: string, more: Submission = {}): unknown =>
    buildArticleOf({ url, html: page({ canonical }), ...more }, now);

  it('is kept beside that of the article, which it does not change', () => {
    expect(built(`${elsewhere}?utm_source=x`)).toMatchObject({ draft: { canonicalUrl: url, sameAs: elsewhere } });
    expect(built(url)).not.toHaveProperty('draft.sameAs');
    expect(built('https://news.example/')).not.toHaveProperty('draft.sameAs');
  });

  it('is what the publisher says where he says it, and then is not unsure', () => {
    expect(built(elsewhere, { sameAs: 'http://news.example/other-1?fbclid=x' })).toMatchObject({
      draft: { sameAs: 'https://news.example/other-1' },
      warnings: [],
    });
    expect(built(elsewhere, { sameAs: url })).not.toHaveProperty('draft.sameAs');
    expect(built(elsewhere, { sameAs: 'news' })).toMatchObject({ errors: [{ pointer: '/sameAs' }] });
  });
});

describe('a line beside the text that is too long', () => {
  it('is left out, and costs the article nothing else', () => {
    const long = 'ب'.repeat(201);
    const sent = { url, title, body: prose[0], authors: [long, 'Huda Nasser'], section: long, source: { name: long } };
    const built = buildArticleOf(sent, now);
    expect(built).toMatchObject({ kind: 'draft', draft: { title, authors: ['Huda Nasser'], source: { id: 'news.example' } } });
    expect(built).not.toHaveProperty('draft.section');
    expect(built).not.toHaveProperty('draft.source.name');
  });

  it('keeps the first fifty authors of more', () => {
    const authors = Array.from({ length: 60 }, (_, index) => `Author ${index}`);
    expect(buildArticleOf({ url, title, body: prose[0], authors }, now)).toMatchObject({
      draft: { authors: authors.slice(0, 50) },
      warnings: [{ code: 'VALUE_LEFT_OUT', pointer: '/authors' }],
    });
  });
});
