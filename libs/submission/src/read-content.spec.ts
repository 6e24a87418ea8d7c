import { articleLimits } from '@naba/contracts';
import type { Content } from './read-content';
import { readContent } from './read-content';
import type { SubmissionFault } from './submission.fault';
import type { Submission } from './submission.schema';

const now = new Date('2024-05-12T12:00:00Z');

function read(submission: Submission): { content: Content | undefined; faults: string[] } {
  const errors: SubmissionFault[] = [];
  const content = readContent(submission, now, errors, () => undefined);
  return { content, faults: errors.map(({ pointer, detail }) => `${pointer} ${detail}`) };
}

const prose = 'The council said on Tuesday that the new bridge over the river is open to everybody at all hours of the day. ';

interface PageParts {
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly section?: string;
  readonly site?: string;
  readonly image?: string;
}

function page({ title = 'Bridge opens', authors = [], section, site, image }: PageParts): string {
  const meta = (name: string, content: string | undefined) =>
    content === undefined ? '' : `<meta property="${name}" content="${content}">`;
  const data = { '@type': 'NewsArticle', headline: title, author: authors.map((name) => ({ '@type': 'Person', name })) };
  return `<!doctype html><html lang="en"><head><title>${title}</title>${meta('og:title', title)}${meta('article:section', section)}
${meta('og:site_name', site)}${meta('og:image', image)}<script type="application/ld+json">${JSON.stringify(data)}</script></head>
<body><article><h1>${title}</h1><p>${prose.repeat(3)}</p><p>${prose.repeat(2)}</p></article></body></html>`;
}

describe('a page with more of something than any page has', () => {
  it.each([
    ['<', '<p>'.repeat(20_001)],
    ['&', '<p>'.concat('&amp;'.repeat(50_001))],
    ['=', `<p ${'a=b '.repeat(100_001)}>`],
  ])('is refused before it is taken apart: %s', (sign, html) => {
    const errors: SubmissionFault[] = [];
    const startedAt = performance.now();
    expect(readContent({ html }, new Date(), errors, () => undefined)).toBeUndefined();
    expect(performance.now() - startedAt).toBeLessThan(200);
    expect(errors).toEqual([{ pointer: '/html', detail: expect.stringContaining(`‘${sign}’`) as string }]);
  });
});

describe('readContent of a text', () => {
  it.each<[string, Submission, string[]]>([
    ['no title', { body: prose }, ['/title is missing']],
    ['a blank title', { title: ' \n', body: prose }, ['/title is blank']],
    ['a blank body', { title: 'x', body: ' \n' }, ['/body is blank']],
    ['a body of furniture', { title: 'x', body: 'حجم الخط\n\nShare | Save | Print' }, ['/body holds nothing but site furniture']],
    ['nothing', { title: 'x' }, ['/body is missing; give body (text) or html']],
    ['both', { title: 'x', body: prose, html: '<p>x</p>' }, ['/html is one too many; give either body or html']],
    ['two faults', { body: '' }, ['/title is missing', '/body is blank']],
  ])('says what is wrong with %s', (_, submission, faults) => {
    expect(read(submission)).toEqual({ content: undefined, faults });
  });

  it('makes one line of a title, and tells of nobody who wrote it', () => {
    expect(read({ title: ' Bridge\n  opens ', body: 'It opens.' }).content).toEqual({
      title: 'Bridge opens',
      body: 'It opens.',
      authors: [],
    });
  });
});

describe('readContent of a page', () => {
  it('takes from the page what it says beside its text', () => {
    const parts = {
      authors: ['Lina Aziz', 'Omar Saleh'],
      section: 'World',
      site: 'The Meridian',
      image: 'https://news.example/a.jpg',
    };
    expect(read({ html: page(parts) }).content).toMatchObject({
      title: 'Bridge opens',
      authors: parts.authors,
      section: 'World',
      siteName: 'The Meridian',
      imageUrl: 'https://news.example/a.jpg',
      language: 'en',
    });
  });

  it('says nothing of what the page does not say', () => {
    const { content } = read({ html: page({}) });
    expect(Object.keys(content!).filter((key) => /section|siteName|imageUrl|published|isAccessible/.test(key))).toEqual([]);
    expect(content!.authors).toEqual([]);
  });

  it('leaves out of it what the contract has no room for, and keeps the article', () => {
    const long = 'x'.repeat(300);
    const parts = { section: long, site: long, image: `https://news.example/${'a'.repeat(articleLimits.url)}` };
    const { content, faults } = read({ html: page(parts) });
    expect(faults).toEqual([]);
    expect(Object.keys(content!).filter((key) => /section|siteName|imageUrl/.test(key))).toEqual([]);
  });

  it('goes by the title that the publisher gives, and cuts one of the page to what is stored', () => {
    expect(read({ title: 'Mine', html: page({}) }).content?.title).toBe('Mine');
    const long = page({ title: 'Bridge '.repeat(300).trim() });
    expect(read({ html: long }).content?.title.length).toBeLessThanOrEqual(articleLimits.title);
  });

  it('reads an address of the page by the address of the page', () => {
    const html = page({ image: '/a.jpg' });
    expect(read({ url: 'https://news.example/b/c', html }).content?.imageUrl).toBe('https://news.example/a.jpg');
    expect(read({ url: 'no address', html }).faults).toEqual([]);
  });

  it.each<[string, string, string]>([
    [
      'without an article',
      '<html><head><title>x</title></head><body></body></html>',
      '/html holds no article text that can be found',
    ],
    ['without a title', `<html><body><p>${prose.repeat(4)}</p></body></html>`, '/title is missing, and the page has none'],
  ])('refuses a page %s', (_, html, fault) => {
    expect(read({ html })).toEqual({ content: undefined, faults: [expect.stringContaining(fault)] });
  });
});
