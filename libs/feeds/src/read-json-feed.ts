import { z } from 'zod';
import type { Feed, FeedItem } from './feed';
import { FeedUnreadable } from './feed';
import { readFeedDate } from './feed-date';
import { collapse, toSafeHtml } from './safe-html';
import { resolveAddress } from './xml-tree';
import { escapeText } from 'entities';

/** What is not of its type is left out, not the item with it. */
const text = z.string().optional().catch(undefined);
const name = z.object({ name: text }).catch({});

const jsonItem = z.object({
  id: z
    .union([z.string(), z.number().transform(String)])
    .optional()
    .catch(undefined),
  url: text,
  external_url: text,
  title: text,
  content_html: text,
  content_text: text,
  summary: text,
  image: text,
  date_published: text,
  date_modified: text,
  language: text,
  author: name.optional(),
  authors: z.array(name).optional().catch(undefined),
  tags: z.array(z.string()).catch([]),
  attachments: z
    .array(z.object({ url: z.string(), mime_type: text, size_in_bytes: z.number().optional().catch(undefined) }))
    .catch([]),
});

const jsonFeed = z.object({
  version: z.string().regex(/jsonfeed\.org/),
  title: text,
  description: text,
  home_page_url: text,
  feed_url: text,
  language: text,
  hubs: z.array(z.object({ url: z.string() })).catch([]),
  items: z.array(z.unknown()).catch([]),
});

/** Reads JSON Feed 1.0 and 1.1 (jsonfeed.org). Throws `FeedUnreadable`. */
export function readJsonFeed(json: string, base: string | undefined): Omit<Feed, 'encoding'> {
  const parsed = jsonFeed.safeParse(parse(json));
  if (!parsed.success)
    throw new FeedUnreadable('FEED_UNKNOWN', 'this JSON is no JSON Feed; its "version" must name jsonfeed.org');
  const { title, description, home_page_url: url, feed_url: self, language, hubs, items } = parsed.data;
  return {
    format: 'json',
    ...(title !== undefined && { title: collapse(title) }),
    ...(description !== undefined && { description: collapse(description) }),
    ...address('url', url, base),
    ...address('self', self, base),
    ...(language !== undefined && { language }),
    hubs: hubs.flatMap((hub) => resolveAddress(hub.url, base) ?? []),
    items: items.flatMap((item) => readJsonItem(item, base)),
  };
}

function readJsonItem(value: unknown, base: string | undefined): FeedItem[] {
  const parsed = jsonItem.safeParse(value);
  if (!parsed.success) return [];
  const item = parsed.data;
  const html =
    item.content_html !== undefined ? toSafeHtml(item.content_html, base) : item.content_text && escapeText(item.content_text);
  const published = readFeedDate(item.date_published);
  const updated = readFeedDate(item.date_modified);
  const authors = (item.authors ?? [item.author]).flatMap((author) => author?.name ?? []);
  const picture = resolveAddress(item.image, base);
  return [
    {
      ...(item.id !== undefined && { guid: item.id }),
      ...address('url', item.url ?? item.external_url ?? (/^https?:/.test(item.id ?? '') ? item.id : undefined), base),
      ...(item.title !== undefined && { title: collapse(item.title) }),
      ...(item.summary !== undefined && { summaryHtml: escapeText(item.summary) }),
      ...(html !== undefined && html !== '' && { contentHtml: html }),
      authors,
      ...(published !== undefined && { publishedAt: published.value }),
      ...(published?.localDate !== undefined && { publishedLocalDate: published.localDate }),
      ...(updated !== undefined && { updatedAt: updated.value }),
      ...(item.language !== undefined && { language: item.language }),
      categories: item.tags,
      enclosures: [
        ...(picture === undefined ? [] : [{ url: picture, type: 'image/*' }]),
        ...item.attachments.flatMap((file) => attachment(file, base)),
      ],
    },
  ];
}

function attachment(file: z.infer<typeof jsonItem>['attachments'][number], base: string | undefined): FeedItem['enclosures'] {
  const url = resolveAddress(file.url, base);
  const { mime_type: type, size_in_bytes: length } = file;
  return url === undefined ? [] : [{ url, ...(type !== undefined && { type }), ...(length !== undefined && { length }) }];
}

function address<K extends string>(key: K, value: string | undefined, base: string | undefined): Partial<Record<K, string>> {
  const resolved = resolveAddress(value, base);
  return resolved === undefined ? {} : ({ [key]: resolved } as Record<K, string>);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new FeedUnreadable('FEED_UNKNOWN', 'it begins like JSON and is none');
  }
}
