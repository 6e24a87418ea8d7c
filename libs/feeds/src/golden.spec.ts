import { testGolden } from '../../../test/support/golden';
import type { Enclosure, Feed, FeedItem } from './feed';
import { readFeed } from './read-feed';

testGolden(__dirname, 'feeds', (text) => {
  const feed = readFeed({ bytes: Buffer.from(text), url: 'https://news.example/feeds/main.xml' });
  return [
    ...writeFields(feed, feedFields),
    ...feed.items.flatMap((item) => ['item', ...writeFields(item, itemFields, '  ')]),
  ].join('\n');
});

const feedFields = [
  'format',
  'title',
  'description',
  'url',
  'id',
  'language',
  'publishedAt',
  'updatedAt',
  'self',
  'hubs',
] as const;

const itemFields = [
  'guid',
  'url',
  'title',
  'summaryHtml',
  'contentHtml',
  'authors',
  'publishedAt',
  'publishedLocalDate',
  'updatedAt',
  'language',
  'categories',
  'enclosures',
  'comments',
] as const;

function writeFields<T extends Feed | FeedItem>(of: T, names: readonly (keyof T & string)[], indent = ''): string[] {
  return names.flatMap((name) => {
    const values = [of[name] ?? []].flat() as (string | Enclosure)[];
    return values.length === 0 ? [] : `${indent}${name}: ${values.map(writeValue).join(' | ')}`;
  });
}

function writeValue(value: string | Enclosure): string {
  return typeof value === 'string' ? value : [value.url, value.type, value.length].filter((part) => part !== undefined).join(' ');
}
