export { discoverFeeds } from './discover-feeds';
export type { DiscoveredFeed } from './discover-feeds';
export { FeedUnreadable } from './feed';
export type { Enclosure, Feed, FeedDocument, FeedFormat, FeedItem, FeedUnreadableCode } from './feed';
export { itemIdentity } from './item-identity';
export { readOpml, writeOpml } from './opml';
export type { OpmlFeed } from './opml';
export { maxFeedBytes, readFeed } from './read-feed';
