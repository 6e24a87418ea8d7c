import { childrenNamed, firstOf, keyOf } from './children';
import { addressOf, plainText, titleText } from './element-text';
import type { Feed } from './feed';
import { FeedUnreadable } from './feed';
import { readFeedDate } from './feed-date';
import { alternateOf, linksOf } from './links';
import { readId } from './read-id';
import { readItem } from './read-item';
import type { XmlElement } from './xml-tree';
import { parseXml } from './xml-tree';

/** Items of one feed that are read; the first ones are the newest. */
const maxItems = 5_000;

/** Reads RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0 from their text. Throws `FeedUnreadable`. */
export function readXmlFeed(text: string, base: string | undefined): Omit<Feed, 'encoding'> {
  const document = parseXml(text, base);
  const { root, format } = findRoot(document);
  const channel = format === 'atom' ? root : (childrenNamed(root, 'channel')[0] ?? root);
  const links = linksOf(channel);
  const of = <T>(read: (child: XmlElement) => T | undefined, ...names: string[]): T | undefined => firstOf(channel, names, read);
  const readDate = (child: XmlElement): string | undefined => readFeedDate(plainText(child))?.value;
  const title = of(titleText, 'title', 'dc:title', 'itunes:title', 'media:title');
  const description = of(
    titleText,
    'description',
    'subtitle',
    'tagline',
    'info',
    'dc:description',
    'itunes:summary',
    'itunes:subtitle',
    'media:description',
  );
  const language = of(plainText, 'language', 'dc:language') ?? (channel.language || undefined);
  const url = alternateOf(links) ?? of(addressOf, 'link');
  const self = links.find(({ rel }) => rel === 'self')?.url;
  const id = of(readId, 'id', 'guid') ?? channel.attributes['rdf:about'];
  const publishedAt = of(readDate, 'pubdate', 'published', 'dcterms:issued', 'dcterms:created');
  const updatedAt = of(readDate, 'updated', 'modified', 'lastbuilddate', 'dc:date', 'dcterms:modified');
  return {
    format,
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...(url !== undefined && { url }),
    ...(id !== undefined && { id }),
    ...(language !== undefined && { language: language.replaceAll('_', '-') }),
    ...(publishedAt !== undefined && { publishedAt }),
    ...(updatedAt !== undefined && { updatedAt }),
    hubs: links.filter(({ rel }) => rel === 'hub').map(({ url: hub }) => hub),
    ...(self !== undefined && { self }),
    items: itemsOf(root, channel).slice(0, maxItems).map(readItem),
  };
}

const formats: Readonly<Record<string, Feed['format']>> = {
  rss: 'rss',
  channel: 'rss',
  feed: 'atom',
  rdf: 'rdf',
  'rdf:rdf': 'rdf',
};

function findRoot(document: XmlElement): { root: XmlElement; format: Feed['format'] } {
  const elements = document.children.filter((child): child is XmlElement => typeof child !== 'string');
  for (const element of elements) {
    const format = formats[keyOf(element)] ?? formats[element.name];
    if (format !== undefined) return { root: element, format };
  }
  const [first] = elements;
  if (first?.name === 'html')
    throw new FeedUnreadable('FEED_IS_PAGE', 'this is a page, not a feed; find its feeds with discoverFeeds');
  throw new FeedUnreadable('FEED_UNKNOWN', first === undefined ? 'there is no XML in it' : `<${first.qualifiedName}> is no feed`);
}

/** In RSS 0.9 and 1.0 items stand beside the channel, elsewhere in it. */
function itemsOf(root: XmlElement, channel: XmlElement): XmlElement[] {
  const names = ['item', 'entry'];
  const inside = childrenNamed(channel, ...names);
  const beside = root === channel ? [] : childrenNamed(root, ...names);
  return [...inside, ...beside, ...childrenNamed(channel, 'items').flatMap((list) => childrenNamed(list, ...names))];
}
