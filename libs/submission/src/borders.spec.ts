import { rawArticleV1 } from '@naba/contracts';
import { buildArticleOf } from './article.builder';
import { acceptAs } from './article.draft';
import { recognizeFile } from './file-kind';
import { readSubmission } from './read-submission';
import { splitLines } from './split-lines';
import { articleToSubmission, textToSubmission } from './to-submission';

const least = { url: 'https://news.example/a', title: 'Bridge', body: 'It opens.' };

describe('readSubmission', () => {
  const faultsOf = (value: unknown) => {
    const read = readSubmission(value);
    return read.kind === 'refused' ? read.errors : [];
  };

  it('guesses what a mistyped field of forty letters was, and of no longer one', () => {
    expect(faultsOf({ ...least, ['b'.repeat(40)]: 1 })[0]?.detail).toMatch(/^is not a known field; did you mean \w+\?$/);
    expect(faultsOf({ ...least, ['b'.repeat(41)]: 1 })[0]?.detail).toBe('is not a known field');
  });

  it('tells twenty faults of an article, and no more', () => {
    const authors = Array.from({ length: 30 }, () => 7);
    expect(faultsOf({ ...least, authors })).toHaveLength(20);
  });

  it('names an object where one must stand', () => {
    expect(faultsOf({ ...least, source: 'desk' })).toEqual([
      { pointer: '/source', detail: 'must be an object; leave the field out where there is nothing to say' },
    ]);
  });
});

describe('origin', () => {
  const origin = { via: 'feed', from: 'https://news.example/feed', fetchedAt: '2024-01-02T03:04:05Z' } as const;

  it('is told beside the article, with what it was read from and what was unsure', () => {
    expect(buildArticleOf({ ...least, origin })).toMatchObject({
      draft: { title: 'Bridge' },
      intake: { content: 'text', origin },
    });
    expect(buildArticleOf({ ...least, origin })).not.toHaveProperty('draft.origin');
    const page = { url: least.url, html: '<h1>Bridge opens</h1><p>The bridge opened on Monday after long years of work.</p>' };
    expect(buildArticleOf(page)).toMatchObject({ intake: { content: 'html', warnings: [{ code: 'DATE_NOT_FOUND' }] } });
  });

  it('goes along where an accepted article is sent again', () => {
    const built = buildArticleOf({ ...least, origin });
    if (built.kind === 'refused') throw new Error(JSON.stringify(built.errors));
    expect(articleToSubmission(acceptAs(built.draft, 1, { door: 'stream', ...built.intake }))).toMatchObject({ origin });
  });

  it.each([
    [{ via: 'pigeon' }, '/origin/via'],
    [{ via: 'feed', feed: 'x' }, '/origin/feed'],
    [{ via: 'page', fetchedFrom: 'story' }, '/origin/fetchedFrom'],
    [{ via: 'page', fetchedAt: 'today' }, '/origin/fetchedAt'],
  ])('is refused as %j', (wrong, pointer) => {
    expect(buildArticleOf({ ...least, origin: wrong })).toMatchObject({ kind: 'refused', errors: [{ pointer }] });
  });
});

describe('buildArticleOf', () => {
  it('refuses what is no submission as it refuses what is no article', () => {
    expect(buildArticleOf(7)).toEqual({
      kind: 'refused',
      errors: [{ pointer: '', detail: 'must be an object; leave the field out where there is nothing to say' }],
    });
    expect(buildArticleOf({ ...least, body: ' ' })).toEqual({
      kind: 'refused',
      errors: [{ pointer: '/body', detail: 'is blank' }],
    });
  });

  it.each([true, false])('keeps what the publisher says of who may read it: %s', (isAccessibleForFree) => {
    const built = buildArticleOf({ ...least, isAccessibleForFree });
    expect(built).toMatchObject({ kind: 'draft', draft: { isAccessibleForFree } });
    expect(buildArticleOf(least)).not.toHaveProperty('draft.isAccessibleForFree');
  });
});

describe('splitLines', () => {
  async function linesOf(text: string, maxBytes?: number): Promise<(string | undefined)[]> {
    async function* source() {
      yield await Promise.resolve(Buffer.from(text));
    }
    const read: (string | undefined)[] = [];
    for await (const { bytes } of splitLines(source(), maxBytes)) read.push(bytes?.toString());
    return read;
  }

  it('keeps a line of just as many bytes as it may, and none of one more', async () => {
    expect(await linesOf('1234\n12345\n123', 4)).toEqual(['1234', undefined, '123']);
  });

  it('takes a line of white space for blank while it is short, and for content that nobody meant when it is not', async () => {
    expect(await linesOf(`${' '.repeat(64)}\na`)).toEqual(['a']);
    expect(await linesOf(`${' '.repeat(65)}\na`)).toEqual([' '.repeat(65), 'a']);
  });
});

describe('recognizeFile', () => {
  const kindOf = (content: string | Buffer, name: string) => recognizeFile(Buffer.from(content as string), name).kind;

  it.each([
    ['a list under the name of JSON lines', '[{"url":"x"}]', 'a.jsonl', 'json'],
    ['a document type over two lines', '<!DOCTYPE\n  html>\nDam opens', 'a.txt', 'page'],
    ['a sentence that names a tag', 'Dam opens <html>', 'a.txt', 'text'],
  ])('knows %s', (_, content, name, kind) => {
    expect(kindOf(content, name)).toBe(kind);
  });

  it('reads the other order of bytes too', () => {
    const bytes = Buffer.from('\ufeff<rss version="2.0">', 'utf16le').swap16();
    expect(recognizeFile(bytes, 'a.txt')).toEqual({ kind: 'other', what: expect.stringContaining('RSS') as string });
  });
});

describe('a file', () => {
  const text = Buffer.from('Title of the story\n\nFirst paragraph of it.\n');

  it.each([
    ['/desk/story.txt', /^story-[0-9a-f]{8}$/],
    ['/desk/story.txt.gz', /^story-[0-9a-f]{8}$/],
    ['/desk/v1.2 final.txt', /^v1\.2 final-[0-9a-f]{8}$/],
    [`/desk/${'long'.repeat(80)}.txt`, /^(?:long){50}-[0-9a-f]{8}$/],
    [undefined, /^stdin-[0-9a-f]{8}$/],
  ])('that stands at %s has a name that people know', (path, name) => {
    expect(textToSubmission(text, path === undefined ? {} : { path }).externalId).toMatch(name);
  });

  it('is of the source that is given, with an address or without', () => {
    expect(textToSubmission(text, { source: 'desk' }).source).toEqual({ id: 'desk' });
    expect(textToSubmission(text, { source: 'desk', url: least.url })).toMatchObject({ url: least.url, source: { id: 'desk' } });
    expect(textToSubmission(text, {}).source).toEqual({ id: 'local' });
    expect(textToSubmission(text, { url: least.url })).not.toHaveProperty('source');
  });
});

describe('articleToSubmission', () => {
  const accepted = rawArticleV1.parse({
    ...least,
    id: 'a'.repeat(32),
    canonicalUrl: least.url,
    source: { id: 'news.example' },
    authors: [],
    revision: 1,
    receivedAt: '2024-01-01T00:00:00Z',
  });

  it('writes a date as far as it is known, and its local day only where the date does not say it', () => {
    const dated = { ...accepted, publishedAt: '2021-12-23T22:30:00Z', publishedLocalDate: '2021-12-24' };
    expect(articleToSubmission({ ...dated, publishedPrecision: 'instant' })).toMatchObject({
      publishedAt: '2021-12-23T22:30:00Z',
      publishedLocalDate: '2021-12-24',
    });
    const day = articleToSubmission({ ...dated, publishedPrecision: 'day' });
    expect([day.publishedAt, day.publishedLocalDate]).toEqual(['2021-12-23', undefined]);
    expect(articleToSubmission({ ...dated, publishedPrecision: 'month' }).publishedAt).toBe('2021-12');
    expect(articleToSubmission({ ...dated, publishedPrecision: 'year' }).publishedAt).toBe('2021');
  });

  it('names by its id alone what was identified by it', () => {
    expect(articleToSubmission({ ...accepted, externalId: '7' })).not.toHaveProperty('identifiedBy');
    const built = buildArticleOf({ ...least, externalId: '7', identifiedBy: 'externalId' });
    if (built.kind === 'refused') throw new Error('it is an article');
    const again = articleToSubmission({ ...built.draft, revision: 1, receivedAt: accepted.receivedAt });
    expect(again).toMatchObject({ externalId: '7', identifiedBy: 'externalId' });
  });
});
