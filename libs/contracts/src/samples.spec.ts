import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { deadLetterHeaders, enrichedArticleV1, eventHeaders, rawArticleV1, takedownV1 } from './index';
import type { MentionV1 } from './index';

const schemas: Readonly<Record<string, z.ZodType>> = {
  'raw-article.v1': rawArticleV1,
  'enriched-article.v1': enrichedArticleV1,
  'takedown.v1': takedownV1,
  'event-headers.v1': eventHeaders,
  'dead-letter-headers.v1': deadLetterHeaders,
};
const folder = join(__dirname, '../samples');
const read = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), 'utf8'));

/** Samples are recorded for ever: never change or remove one, only add. */
describe('recorded samples', () => {
  it.each(Object.keys(schemas).flatMap((name) => readdirSync(join(folder, name)).map((file) => `${name}/${file}`)))(
    '%s is parsed, and nothing of it is lost',
    (path) => {
      const sample = read(path);
      expect(schemas[path.split('/')[0]!]!.parse(sample)).toEqual(sample);
    },
  );

  it('point at exactly the text that they name', () => {
    const article = enrichedArticleV1.parse(read('enriched-article.v1/outline.ar.json'));
    const { entities = [], quotes = [], dates = [] } = article.enrichment;
    const mentions: MentionV1[] = [...entities.flatMap((entity) => entity.mentions), ...quotes, ...dates];
    for (const { field, start, end, text } of mentions) expect(article[field].slice(start, end)).toBe(text);
  });
});

describe('rawArticleV1', () => {
  const sample = rawArticleV1.parse(read('raw-article.v1/full.ar.json'));

  it.each([
    ['id', 'ABC'],
    ['revision', 0],
    ['receivedAt', '23/12/2021'],
    ['url', 'not a url'],
    ['title', ''],
    ['publishedPrecision', 'week'],
    ['language', 'arabic!'],
  ])('refuses a bad %s and points to it', (field, value) => {
    const issues = rawArticleV1.safeParse({ ...sample, [field]: value }).error?.issues;
    expect(issues?.map((issue) => issue.path)).toEqual([[field]]);
  });

  it('reads the letters that events of before hold in addresses as the URI of the same address', () => {
    const before = {
      ...sample,
      url: 'https://user:pw@news.example/أخبار?q=[a]|b#x#y',
      imageUrl: `https://news.example/${'ب'.repeat(400)}`,
    };
    expect(rawArticleV1.parse(before)).toMatchObject({
      url: 'https://news.example/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1?q=%5Ba%5D%7Cb#x%23y',
      imageUrl: before.imageUrl,
    });
  });
});
