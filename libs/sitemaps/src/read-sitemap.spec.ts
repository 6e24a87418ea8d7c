import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { readSitemap, SitemapUnreadable } from './index';
import type { Sitemap, SitemapUrl } from './index';

const home = 'https://news.example/sitemap.xml';
const protocol = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const extensions = [
  'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"',
  'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"',
  'xmlns:xhtml="http://www.w3.org/1999/xhtml"',
].join(' ');

const read = (text: string | Uint8Array, url: string = home, hosts: readonly string[] = []): Promise<Sitemap> =>
  readSitemap({ bytes: typeof text === 'string' ? Buffer.from(text) : text, url, hosts });

const list = (...entries: string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${protocol} ${extensions}>${entries.join('\n')}</urlset>`;
const page = (fields: string, address = 'https://news.example/a'): string => `<url><loc>${address}</loc>${fields}</url>`;
const addresses = async (...given: Parameters<typeof read>): Promise<string[]> =>
  (await read(...given)).urls.map(({ url }) => url);
const only = async (fields: string): Promise<SitemapUrl | undefined> => (await read(list(page(fields)))).urls[0];
const refusal = (...given: Parameters<typeof read>): Promise<unknown> =>
  read(...given).then(
    () => undefined,
    (error: unknown) => error,
  );

describe('a list of pages', () => {
  it('reads the example of the protocol', async () => {
    const text = list(
      page('<lastmod>2005-01-01</lastmod><changefreq>monthly</changefreq><priority>0.8</priority>', 'https://news.example/'),
      page('<changefreq>weekly</changefreq>', 'https://news.example/catalog?item=12&amp;desc=vacation_hawaii'),
    );
    expect(await read(text)).toEqual({
      kind: 'urlset',
      urls: [
        { url: 'https://news.example/', modifiedAt: '2005-01-01' },
        { url: 'https://news.example/catalog?item=12&desc=vacation_hawaii' },
      ],
      sitemaps: [],
      isCut: false,
    });
  });

  it.each([
    ['an ampersand that is escaped', 'https://news.example/?a=1&amp;b=2', 'https://news.example/?a=1&b=2'],
    ['a number of a character', 'https://news.example/?a=1&#38;b=2', 'https://news.example/?a=1&b=2'],
    ['a hexadecimal number', 'https://news.example/?q=&#x27;x&#x27;', 'https://news.example/?q=%27x%27'],
    ['CDATA, where nothing is escaped', '<![CDATA[https://news.example/?a=1&b=2]]>', 'https://news.example/?a=1&b=2'],
    ['lines and tabs around it', '\n\t https://news.example/a \r\n', 'https://news.example/a'],
    ['letters that are not ASCII', 'https://news.example/خبر', 'https://news.example/%D8%AE%D8%A8%D8%B1'],
    ['letters that are escaped already', 'https://news.example/%D8%AE', 'https://news.example/%D8%AE'],
    ['an address without a host', '/a/b', 'https://news.example/a/b'],
    ['an address without a scheme', '//news.example/a', 'https://news.example/a'],
    ['a host in capitals', 'HTTPS://News.Example/A', 'https://news.example/A'],
    ['a comment within', '<!-- moved -->https://news.example/a', 'https://news.example/a'],
  ])('takes an address with %s', async (_, written, url) => {
    expect(await addresses(list(page('', written)))).toEqual([url]);
  });

  it.each(['', ' ', 'mailto:desk@news.example', 'javascript:alert(1)', 'ftp://news.example/a', 'file:///etc/passwd', 'http://'])(
    'passes over the address "%s", and reads on',
    async (written) => {
      expect(await addresses(list(page('', written), page('', 'https://news.example/next')))).toEqual([
        'https://news.example/next',
      ]);
    },
  );

  it('passes over an entry without an address', async () => {
    expect(await addresses(list('<url><lastmod>2020-01-01</lastmod></url>', page('')))).toEqual(['https://news.example/a']);
  });

  it('gives a page that is named twice once', async () => {
    expect(await addresses(list(page(''), page('', 'https://news.example/b'), page('')))).toEqual([
      'https://news.example/a',
      'https://news.example/b',
    ]);
  });

  it.each([
    [
      'a prefix for the protocol',
      `<s:urlset xmlns:s="http://www.sitemaps.org/schemas/sitemap/0.9"><s:url><s:loc>/a</s:loc></s:url></s:urlset>`,
    ],
    ['no namespace', '<urlset><url><loc>/a</loc></url></urlset>'],
    ['a comment before it', '<!-- made by hand --><urlset><url><loc>/a</loc></url></urlset>'],
    ['a style sheet', '<?xml version="1.0"?><?xml-stylesheet href="/s.xsl"?><urlset><url><loc>/a</loc></url></urlset>'],
    ['a document type', '<!DOCTYPE urlset SYSTEM "s.dtd"><urlset><url><loc>/a</loc></url></urlset>'],
    ['blank lines before it', '\n\n <urlset><url><loc>/a</loc></url></urlset>'],
    ['a byte order mark', '\ufeff<?xml version="1.0"?><urlset><url><loc>/a</loc></url></urlset>'],
  ])('reads a list with %s', async (_, text) => {
    expect(await read(text)).toMatchObject({ kind: 'urlset', urls: [{ url: 'https://news.example/a' }], isCut: false });
  });

  it('reads the encoding that its declaration names, and UTF-16 by its mark', async () => {
    const [seen] = (await read(Buffer.from([...Buffer.from('<?xml version="1.0" encoding="windows-1256"?>'), ...windows1256])))
      .urls;
    expect(seen).toMatchObject({ title: 'خبر' });
    const wide = Buffer.from(`\ufeff${list(page('<news:news><news:title>خبر</news:title></news:news>'))}`, 'utf16le');
    expect((await read(wide)).urls).toMatchObject([{ title: 'خبر' }]);
  });

  it('is empty where it names no page', async () => {
    expect(await read(list())).toEqual({ kind: 'urlset', urls: [], sitemaps: [], isCut: false });
  });
});

/** `<urlset><url><loc>/a</loc><news:news><news:title>خبر</news:title>…` as Windows 1256 has it. */
const windows1256 = [
  ...Buffer.from('<urlset><url><loc>/a</loc><news:news><news:title>'),
  ...[0xce, 0xc8, 0xd1],
  ...Buffer.from('</news:title></news:news></url></urlset>'),
];

describe('dates, as W3C has them', () => {
  it.each([
    ['2005', '2005'],
    ['2005-03', '2005-03'],
    ['2005-03-04', '2005-03-04'],
    ['2005-03-04T05:06Z', '2005-03-04T05:06:00Z'],
    ['2005-03-04T05:06:07Z', '2005-03-04T05:06:07Z'],
    ['2005-03-04T05:06:07.5Z', '2005-03-04T05:06:07.500Z'],
    ['2005-03-04T05:06:07+03:00', '2005-03-04T02:06:07Z'],
    ['2005-03-04T23:30:00-05:00', '2005-03-05T04:30:00Z'],
    ['\n2005-03-04 ', '2005-03-04'],
    ['2005-03-04T25:00:00Z', '2005-03-04'],
  ])('reads %s as far as it is told', async (written, modifiedAt) => {
    expect((await only(`<lastmod>${written}</lastmod>`))?.modifiedAt).toBe(modifiedAt);
  });

  it.each(['', 'yesterday', '2005-13-01', '2005-02-30', '04/03/2005', '2999-01-01', '0000-00-00', '20050304'])(
    'says nothing of "%s", and keeps the page',
    async (written) => {
      const entry = await only(`<lastmod>${written}</lastmod>`);
      expect(entry).toEqual({ url: 'https://news.example/a' });
    },
  );
});

describe("Google's additions", () => {
  it('reads what a sitemap of news says', async () => {
    const news = [
      '<news:news><news:publication><news:name>The Example Times</news:name><news:language>en</news:language></news:publication>',
      '<news:publication_date>2008-12-23T10:00:00+02:00</news:publication_date>',
      '<news:title>Companies A &amp; B  in\n talks</news:title><news:keywords>business, merger,, A </news:keywords></news:news>',
    ].join('');
    expect(await only(`<lastmod>2008-12-24</lastmod>${news}`)).toEqual({
      url: 'https://news.example/a',
      modifiedAt: '2008-12-24',
      publishedAt: '2008-12-23T08:00:00Z',
      title: 'Companies A & B in talks',
      language: 'en',
      publication: 'The Example Times',
      keywords: ['business', 'merger', 'A'],
    });
  });

  it('parts Arabic keywords at the Arabic comma as well', async () => {
    const entry = await only('<news:news><news:keywords>اقتصاد، نفط, دول</news:keywords></news:news>');
    expect(entry?.keywords).toEqual(['اقتصاد', 'نفط', 'دول']);
  });

  it('gives every picture, also from another host, and never one as the page', async () => {
    const images = ['https://cdn.example/1.jpg', '/2.jpg', 'data:image/png;base64,AA'].map(
      (address) => `<image:image><image:loc>${address}</image:loc><image:title>t</image:title></image:image>`,
    );
    const entry = await only(images.join(''));
    expect(entry).toEqual({ url: 'https://news.example/a', images: ['https://cdn.example/1.jpg', 'https://news.example/2.jpg'] });
    expect(await addresses(list(`<url>${images.join('')}</url>`))).toEqual([]);
  });

  it('gives addresses in other languages, escaped as XML is', async () => {
    const links = [
      '<xhtml:link rel="alternate" hreflang="ar" href="https://news.example/ar?a=1&amp;b=2"/>',
      '<xhtml:link rel="alternate" hreflang="x-default" href="/"/>',
      '<xhtml:link rel="alternate" hreflang="fr" href="mailto:a@b.example"/>',
    ];
    expect(await only(links.join(''))).toMatchObject({
      alternates: { ar: 'https://news.example/ar?a=1&b=2', 'x-default': 'https://news.example/' },
    });
  });
});

describe('an index', () => {
  const index = (...children: string[]): string => `<sitemapindex ${protocol}>${children.join('')}</sitemapindex>`;
  const child = (address: string, more = ''): string => `<sitemap><loc>${address}</loc>${more}</sitemap>`;

  it('names sitemaps and no pages, in order', async () => {
    const text = index(child('https://news.example/1.xml.gz', '<lastmod>2004-10-01T18:23:17+00:00</lastmod>'), child('/2.xml'));
    expect(await read(text)).toEqual({
      kind: 'index',
      urls: [],
      sitemaps: [
        { url: 'https://news.example/1.xml.gz', modifiedAt: '2004-10-01T18:23:17Z' },
        { url: 'https://news.example/2.xml' },
      ],
      isCut: false,
    });
  });

  it('never names itself, nor one twice', async () => {
    const text = index(child(home), child('/sitemap.xml'), child('/b'), child('/b'));
    expect((await read(text)).sitemaps).toEqual([{ url: 'https://news.example/b' }]);
  });
});

describe('plain text', () => {
  it.each([
    ['lines of Unix', '\n'],
    ['lines of Windows', '\r\n'],
    ['lines of old', '\r'],
    ['blank lines between', '\n\n \n'],
  ])('has an address on each line: %s', async (_, line) => {
    const text = ['https://news.example/a', ' https://news.example/b?x=1&y=2 ', 'https://news.example/c'].join(line);
    expect(await read(text)).toEqual({
      kind: 'text',
      urls: ['a', 'b?x=1&y=2', 'c'].map((path) => ({ url: `https://news.example/${path}` })),
      sitemaps: [],
      isCut: false,
    });
  });

  it('begins with a byte order mark or not', async () => {
    expect(await addresses('\ufeffhttps://news.example/a\n')).toEqual(['https://news.example/a']);
  });

  it('passes over lines that are no address', async () => {
    expect(await addresses('# pages\nhttps://news.example/a\nhttps://\nsee https://news.example/b\n')).toEqual([
      'https://news.example/a',
    ]);
  });
});

describe('whose pages it names', () => {
  const text = list(
    ...['https://news.example/a', 'http://www.news.example/b', 'https://other.example/c', 'https://sport.news.example/d'].map(
      (url) => page('', url),
    ),
  );

  it('is its own host, with www and without, secure or not', async () => {
    expect(await addresses(text)).toEqual(['https://news.example/a', 'http://www.news.example/b']);
    expect(await addresses(text, 'https://www.news.example/s.xml')).toEqual([
      'https://news.example/a',
      'http://www.news.example/b',
    ]);
  });

  it('and the hosts that are given', async () => {
    expect(await addresses(text, home, ['www.other.example', 'sport.news.example'])).toHaveLength(4);
  });

  it('is anybody where nobody knows where it was', async () => {
    expect(await readSitemap({ bytes: Buffer.from(text) })).toMatchObject({ urls: { length: 4 } });
  });
});

describe('a feed', () => {
  it('names the pages of its items', async () => {
    const item =
      '<item><title>A</title><link>https://news.example/a</link><pubDate>Tue, 04 Jun 2019 10:00:00 GMT</pubDate></item>';
    const feed = `<rss version="2.0"><channel><title>t</title><link>https://news.example/</link>${item}<item><title>B</title></item></channel></rss>`;
    expect(await read(feed)).toMatchObject({
      kind: 'feed',
      urls: [{ url: 'https://news.example/a', title: 'A', publishedAt: '2019-06-04T10:00:00Z' }],
      isCut: false,
    });
  });

  it('may be Atom', async () => {
    const entry = '<entry><title>A</title><link href="/a"/><updated>2019-06-04T10:00:00Z</updated></entry>';
    const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title>${entry}</feed>`;
    expect(await read(feed)).toMatchObject({
      kind: 'feed',
      urls: [{ url: 'https://news.example/a', modifiedAt: '2019-06-04T10:00:00Z' }],
    });
  });
});

describe('compression', () => {
  it('is told by the bytes', async () => {
    expect(await addresses(gzipSync(list(page(''))))).toEqual(['https://news.example/a']);
    expect(await addresses(list(page('')), 'https://news.example/sitemap.xml.gz')).toEqual(['https://news.example/a']);
  });

  it('may have several members', async () => {
    const text = list(page(''));
    const members = Buffer.concat([gzipSync(text.slice(0, 90)), gzipSync(text.slice(90))]);
    expect(await addresses(members)).toEqual(['https://news.example/a']);
  });

  it('that is broken, or holds more than the protocol lets it, is told', async () => {
    const broken = Buffer.from(gzipSync(list(page(''))));
    broken[12]! ^= 0xff;
    broken[20]! ^= 0xff;
    expect(await refusal(broken)).toMatchObject({ code: 'SITEMAP_UNKNOWN' });
    const bomb = gzipSync(Buffer.alloc(51 * 1024 * 1024, ' '));
    expect(await refusal(bomb)).toMatchObject({ code: 'SITEMAP_TOO_LARGE', message: 'the sitemap is larger than 50 MiB' });
  });
});

describe('a sitemap that was cut', () => {
  const pages = Array.from({ length: 500 }, (_, number) => page('', `https://news.example/${number}`));
  const text = list(...pages);

  it('gives the entries that are whole, never a half address, and says so', async () => {
    const cut = text.slice(0, text.indexOf('/250</loc>') + 2);
    const { urls, isCut } = await read(cut);
    expect(isCut).toBe(true);
    expect(urls).toHaveLength(250);
    expect(urls.at(-1)).toEqual({ url: 'https://news.example/249' });
  });

  it('gives them also where it came compressed', async () => {
    const packed = gzipSync(text);
    const { urls, isCut } = await read(packed.subarray(0, Math.floor(packed.length / 2)));
    expect(isCut).toBe(true);
    expect(urls.length).toBeGreaterThan(50);
    expect(urls).toEqual(Array.from(urls, (_, number) => ({ url: `https://news.example/${number}` })));
  });

  it('is whole where just blanks are missing at its end', async () => {
    expect(await read(`${text}\n`)).toMatchObject({ isCut: false, urls: { length: 500 } });
  });
});

describe('what is no sitemap', () => {
  it.each([
    ['a page', '<!DOCTYPE html><html><body>Not found</body></html>', 'SITEMAP_IS_PAGE'],
    ['a page without a document type', '<HTML><body>404</body></HTML>', 'SITEMAP_IS_PAGE'],
    ['other XML', '<opml version="1.0"><body/></opml>', 'SITEMAP_UNKNOWN'],
    ['nothing', '', 'SITEMAP_UNKNOWN'],
    ['words', 'Not found', 'SITEMAP_UNKNOWN'],
    ['JSON', '{"urls":["https://news.example/a"]}', 'SITEMAP_UNKNOWN'],
    ['a robots.txt', 'User-agent: *\nDisallow: /', 'SITEMAP_UNKNOWN'],
    ['entities that grow', '<!DOCTYPE urlset [<!ENTITY a "aaaa">]><urlset><url><loc>&a;</loc></url></urlset>', 'SITEMAP_REFUSED'],
    [
      'a file from the disk',
      '<!DOCTYPE u [<!ENTITY x SYSTEM "file:///etc/passwd">]><urlset><url><loc>&x;</loc></url></urlset>',
      'SITEMAP_REFUSED',
    ],
    ['nesting without end', `<urlset>${'<a>'.repeat(10_000)}`, 'SITEMAP_REFUSED'],
  ])('is refused with a code and a sentence: %s', async (_, text, code) => {
    const error = await refusal(text);
    expect(error).toBeInstanceOf(SitemapUnreadable);
    expect(error).toMatchObject({ code, message: expect.stringMatching(/\w+ \w+/) as string });
  });

  it('is no error of another kind, whatever comes, and what is read has absolute addresses', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<urlset>',
        '</urlset>',
        '<url>',
        '</url>',
        '<loc>',
        '</loc>',
        '<lastmod>',
        '<sitemapindex>',
        '<sitemap>',
        '<![CDATA[',
        ']]>',
      ),
      fc.constantFrom(
        '<!--',
        '-->',
        '<?xml?>',
        '&amp;',
        '&',
        '<',
        '>',
        'https://news.example/',
        '/a',
        '2020-01-01',
        '<news:title>',
        '\n',
        '<rss>',
        '<!DOCTYPE',
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 25 }), async (pieces) => {
        const result = await read(pieces.join('')).catch((error: unknown) => error);
        if (result instanceof SitemapUnreadable) return;
        const { urls, sitemaps } = result as Sitemap;
        for (const { url } of [...urls, ...sitemaps]) expect(new URL(url).href).toBe(url);
      }),
      { numRuns: 1_000 },
    );
  });

  it('reads back any addresses that a site writes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.webPath(), { minLength: 1 }), async (paths) => {
        const urls = [...new Set(paths.map((path) => new URL(`https://news.example${path}`).href))];
        const escaped = urls.map((url) => page('', url.replaceAll('&', '&amp;').replaceAll("'", '&apos;')));
        expect(await addresses(list(...escaped))).toEqual(urls);
        expect(await addresses(urls.join('\n'))).toEqual(urls);
      }),
    );
  });
});
