import type { FeedV1 } from '@naba/contracts';
import type { Fetched } from '@naba/fetching';
import type { DocumentReader } from './document.reader';
import type { FoundItems, ReadMore } from './found-items';
import { readSitemapItems } from './read-sitemap-items';

/** Reads the items of a feed, a sitemap or a list, in its order, which is most often the newest first. Rejects where reading it is a fault of ours. */
export function readItems(
  reader: Pick<DocumentReader, 'read'>,
  { kind, submit }: FeedV1,
  { bytes, url, headers }: Fetched,
  more: ReadMore,
): Promise<FoundItems> {
  switch (kind) {
    case 'list':
      return reader.read({ kind, bytes });
    case 'feed':
      return reader.read({ kind, submit, bytes, url, headers });
    case 'sitemap':
      return readSitemapItems(reader, { bytes, url }, more);
  }
}
