import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findData, howToGetData } from '../../../tools/data/find-data';
import { readSitemap } from './read-sitemap';

interface SitemapCase {
  readonly file: string;
  readonly kind: string;
  readonly base?: string;
  readonly urls?: readonly Readonly<Record<string, unknown>>[];
  readonly sitemaps?: readonly string[];
}

const path = findData('sitemaps/expected.json');
const cases = path === undefined ? [] : (JSON.parse(readFileSync(path, 'utf8')) as SitemapCase[]);

(path === undefined ? describe.skip : describe)(`sitemaps good and broken (${howToGetData})`, () => {
  it.each(cases)('$file', async ({ file, kind, base, urls, sitemaps }) => {
    const read = readSitemap({ bytes: readFileSync(join(dirname(path!), file)), ...(base !== undefined && { url: base }) });
    if (kind === 'error' || kind === 'refused') {
      await expect(read).rejects.toHaveProperty('code', kind === 'refused' ? 'SITEMAP_REFUSED' : 'SITEMAP_IS_PAGE');
      return;
    }
    const { kind: told, urls: pages, sitemaps: children } = await read;
    expect(told).toBe(kind);
    expect(children.map(({ url }) => url)).toEqual(sitemaps ?? []);
    // How far a date is known is written in the date.
    expect(pages).toMatchObject((urls ?? []).map(({ precision: _, ...url }) => url));
    expect(pages.map(({ modifiedAt }) => modifiedAt)).toEqual((urls ?? []).map(({ modifiedAt }) => modifiedAt));
  });
});
