import { askCollector } from './ask-collector';
import type { ListedFeed } from './describe-feed';

const pageSize = 500;

/** All feeds that filters of the collector's API find, page after page. */
export async function* listFeeds(filters: Readonly<Record<string, string>>): AsyncGenerator<ListedFeed> {
  let after = '';
  for (;;) {
    const query = new URLSearchParams({ ...filters, limit: String(pageSize), ...(after !== '' && { after }) });
    const { feeds } = await askCollector<{ feeds: ListedFeed[] }>('GET', `/v1/feeds?${query.toString()}`);
    yield* feeds;
    if (feeds.length < pageSize) return;
    after = feeds.at(-1)!.id;
  }
}
