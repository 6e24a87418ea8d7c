import fc from 'fast-check';
import { rawArticleV1 } from '@naba/contracts';
import { buildArticle } from './article.builder';
import type { ArticleDraft } from './article.draft';
import { readSubmission } from './read-submission';
import type { Submission } from './submission.schema';

const least: Submission = { url: 'https://news.example/a', title: 'عنوان', body: 'نص الخبر كاملاً.' };

function draftOf(more: Submission = {}, base: Submission = least): ArticleDraft {
  const built = buildArticle({ ...base, ...more });
  if (built.kind === 'refused') throw new Error(JSON.stringify(built.errors));
  return built.draft;
}

function faultsOf(submission: Submission): (string | undefined)[] {
  const built = buildArticle(submission);
  return built.kind === 'refused' ? built.errors.map(({ pointer }) => pointer) : [];
}

const sentence = 'The council said on Tuesday that the new bridge over the river is open to everybody at all hours of the day. ';
const page = `<!doctype html><html lang="en"><head><title>Bridge opens</title></head><body><nav><a href="/">Home</a></nav>
<article><h1>Bridge opens</h1><p>${sentence.repeat(3)}</p><p>${sentence.repeat(2)}</p></article></body></html>`;

describe('buildArticle', () => {
  it('stores text in one form: composed, in letters, without stray controls', () => {
    const draft = draftOf({
      title: 'مسو\u0654ول:\u001a ﺗﺴﺘﻀﻴﻒ',
      body: 'The \u0093cafe\u0301\u0094 is\u0000 open.\n\nﻗﺎﻝ ﻣﺼﺪﺭ \ud83dإنه مفتوح.',
      authors: ['Zoe\u0308 \u001a'],
      section: 'ﺍﻗﺘﺼﺎﺩ',
      source: { name: 'L\u0092E\u0301cho' },
    });
    expect(draft).toMatchObject({
      title: 'مسؤول: تستضيف',
      body: 'The “café” is open.\n\nقال مصدر إنه مفتوح.',
      authors: ['Zoë'],
      section: 'اقتصاد',
      source: { name: 'L’Écho' },
    });
  });

  it('refuses a body of nothing but stray controls as blank', () => {
    expect(faultsOf({ ...least, body: '\u0000\u001a' })).toEqual(['/body']);
  });

  it('identifies an article by its canonical URL and keeps the URL as given, written as a URI', () => {
    const draft = draftOf({ url: 'http://www.news.example:80/a/?utm_source=x#top' });
    expect(draft.id).toBe(draftOf().id);
    expect(draft.url).toBe('http://www.news.example/a/?utm_source=x#top');
    expect(draft.source.id).toBe('news.example');
    expect(draftOf({ url: 'https://user:secret@news.example/a' })).toMatchObject({ id: draft.id, url: 'https://news.example/a' });
  });

  it('writes addresses as URIs, and identifies them as before', () => {
    const letters = 'https://أخبار.example/café?q=[a]|b';
    expect(draftOf({ url: letters, imageUrl: 'https://news.example/صور/ميناء.jpg' })).toMatchObject({
      id: draftOf({ url: 'https://xn--igbicxr.example/caf%C3%A9?q=%5Ba%5D%7Cb' }).id,
      url: 'https://xn--igbicxr.example/caf%C3%A9?q=%5Ba%5D%7Cb',
      imageUrl: 'https://news.example/%D8%B5%D9%88%D8%B1/%D9%85%D9%8A%D9%86%D8%A7%D8%A1.jpg',
    });
  });

  it('keeps an address that has room only without its tracking without it', () => {
    const url = `https://news.example/a?utm_term=${'ب'.repeat(400)}`;
    expect(draftOf({ url }).url).toBe('https://news.example/a');
    expect(faultsOf({ ...least, imageUrl: url })).toEqual(['/imageUrl']);
  });

  it('identifies an article without URL by source and external id together', () => {
    const base: Submission = { title: 'x', body: 'y', source: { id: 's' }, externalId: '1' };
    const draft = draftOf({}, base);
    expect(draft).toMatchObject({ source: { id: 's' }, externalId: '1' });
    expect(draft).not.toHaveProperty('url');
    expect(draftOf({ title: 'other' }, base).id).toBe(draft.id);
    expect(draftOf({ externalId: '2' }, base).id).not.toBe(draft.id);
    expect(draftOf({ source: { id: 't' } }, base).id).not.toBe(draft.id);
  });

  it('keeps an external id beside a URL, and tells articles of one URL apart by it where the publisher says so', () => {
    expect(draftOf({ externalId: '1' })).toMatchObject({ id: draftOf().id, externalId: '1' });
    const [first, second] = ['1', '2'].map((externalId) => draftOf({ externalId, identifiedBy: 'externalId' }));
    expect(first).toMatchObject({ url: least.url, canonicalUrl: least.url, source: { id: 'news.example' }, externalId: '1' });
    expect(new Set([first!.id, second!.id, draftOf().id]).size).toBe(3);
    const byIdAlone: Submission = { title: 'x', body: 'y', source: { id: 'news.example' }, externalId: '1' };
    expect(first!.id).toBe(draftOf({}, byIdAlone).id);
  });

  it.each([
    [{ publishedAt: '2021-12-24T01:30:00+03:00' }, '2021-12-24'],
    [{ publishedAt: '2021-12-23' }, '2021-12-23'],
    [{ publishedAt: '2021-12-23T22:30:00Z', publishedLocalDate: '2021-12-24' }, '2021-12-24'],
    [{ publishedAt: '2021-12-23T22:30:00Z' }, undefined],
  ])('keeps the day at the publisher: %j', (dates, day) => {
    expect(draftOf(dates).publishedLocalDate).toBe(day);
  });

  it('takes over what the publisher says, in the contract’s form', () => {
    const more = {
      publishedAt: '23 كانون الأول 2021',
      language: 'en_us',
      authors: [' هدى ', ' '],
      section: ' سياسة ',
      source: { name: 'أخبار' },
    };
    expect(draftOf(more)).toMatchObject({
      publishedAt: '2021-12-23T00:00:00Z',
      publishedPrecision: 'day',
      language: 'en-US',
      authors: ['هدى'],
      section: 'سياسة',
      source: { id: 'news.example', name: 'أخبار' },
    });
  });

  it('reads title, body and language from a page, and lets the publisher overrule it', () => {
    const draft = draftOf({}, { url: 'https://news.example/b', html: page });
    expect(draft).toMatchObject({ title: 'Bridge opens', language: 'en' });
    expect(draft.body).toContain('over the river');
    expect(draft.body).not.toMatch(/<p>|Home/);
    expect(draftOf({ title: 'Mine', language: 'ar' }, { url: 'https://news.example/b', html: page })).toMatchObject({
      title: 'Mine',
      language: 'ar',
    });
  });

  it('sets the date of a page aside that is after the article was sent', () => {
    const dated = page.replace('<head>', '<head><meta name="date" content="2024-05-12T11:00:00Z">');
    const dateAt = (now: string): string | undefined => {
      const built = buildArticle({ url: least.url, html: dated }, new Date(now));
      return built.kind === 'draft' ? built.draft.publishedAt : 'refused';
    };
    expect(dateAt('2024-05-12T12:00:00Z')).toBe('2024-05-12T11:00:00Z');
    expect(dateAt('2024-05-12T10:00:00Z')).toBeUndefined();
  });

  it('leaves out broken characters that a page spells out', () => {
    const broken = page.replaceAll('Bridge', 'Bri&#xD83D;&#1;dge').replaceAll('river', 'ri&#2;ver');
    const { title, body } = draftOf({}, { url: 'https://news.example/b', html: broken });
    expect(title + body).not.toMatch(/[\u0000-\u0008]|\p{Cs}/u);
    expect(body).toContain('river');
  });

  it.each<[string, Submission, string[]]>([
    ['no identity', { title: 'x', body: 'y' }, ['/url']],
    ['a source without external id', { title: 'x', body: 'y', source: { id: 's' } }, ['/externalId']],
    ['an external id without source', { title: 'x', body: 'y', externalId: '1' }, ['/source/id']],
    ['a missing external id that is to identify', { ...least, identifiedBy: 'externalId' }, ['/externalId']],
    ['a missing URL that is to identify', { title: 'x', body: 'y', externalId: '1', identifiedBy: 'url' }, ['/url']],
    ['a URL of another kind', { ...least, url: 'mailto:a@news.example' }, ['/url']],
    ['a relative URL', { ...least, url: '/a' }, ['/url']],
    ['no title', { url: least.url, body: 'y' }, ['/title']],
    ['a blank title and body', { ...least, title: ' \n', body: ' ' }, ['/title', '/body']],
    ['neither body nor html', { url: least.url, title: 'x' }, ['/body']],
    ['both body and html', { ...least, html: page }, ['/html']],
    ['a page without an article', { url: least.url, title: 'x', html: '<html><body></body></html>' }, ['/html']],
    ['a date that is none', { ...least, publishedAt: 'soon' }, ['/publishedAt']],
    [
      'a local day of another week',
      { ...least, publishedAt: '2021-12-23T22:30:00Z', publishedLocalDate: '2021-12-30' },
      ['/publishedLocalDate'],
    ],
    ['a date that is far ahead', { ...least, publishedAt: '2199-01-01T00:00:00Z' }, ['/publishedAt']],
    ['a date that is a placeholder', { ...least, publishedAt: '1970-01-01T00:00:00Z' }, ['/publishedAt']],
    ['a language that is none', { ...least, language: 'Arabic, English' }, ['/language']],
    ['an image without host', { ...least, imageUrl: 'a.jpg' }, ['/imageUrl']],
    ['several faults at once', { title: 'x', body: 'y', publishedAt: 'soon' }, ['/url', '/publishedAt']],
  ])('refuses %s and points at it', (_, submission, pointers) => {
    expect(faultsOf(submission)).toEqual(pointers);
  });

  it('makes nothing but articles that the contract allows', () => {
    const short = fc.string({ maxLength: 30, unit: 'grapheme' });
    /** What is meant, and now and then anything. */
    const mostly = (meant: fc.Arbitrary<string>) => fc.oneof({ weight: 7, arbitrary: meant }, { weight: 1, arbitrary: short });
    const submissions = fc.record(
      {
        url: mostly(fc.webUrl({ withFragments: true, withQueryParameters: true })),
        source: fc.record({ id: short, name: short }, { requiredKeys: [] }),
        externalId: short,
        title: short,
        body: mostly(fc.lorem({ mode: 'sentences' })),
        language: mostly(fc.constantFrom('ar', 'EN', 'zh_Hant_TW', 'ckb')),
        publishedAt: mostly(
          fc
            .date({ noInvalidDate: true, min: new Date('1900-01-01'), max: new Date('2030-12-31') })
            .map((date) => date.toISOString()),
        ),
        authors: fc.array(short, { maxLength: 3 }),
        section: short,
        imageUrl: mostly(fc.webUrl()),
      },
      { requiredKeys: ['url', 'title', 'body'] },
    );
    let built = 0;
    fc.assert(
      fc.property(submissions, (value) => {
        const read = readSubmission(value);
        if (read.kind === 'refused') return;
        const article = buildArticle(read.submission);
        if (article.kind === 'refused') {
          expect(article.errors.length).toBeGreaterThan(0);
          return;
        }
        built++;
        const raw = { ...article.draft, revision: 1, receivedAt: '2024-01-01T00:00:00Z' };
        expect(rawArticleV1.strict().parse(raw)).toEqual(raw);
      }),
      { numRuns: 150 },
    );
    expect(built).toBeGreaterThan(20);
  });
});
