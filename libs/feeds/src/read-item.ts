import { childrenNamed, firstOf } from './children';
import { readAuthors } from './authors';
import { addressOf, plainText, safeHtmlOf, titleText } from './element-text';
import { enclosuresOf } from './enclosures';
import type { FeedItem } from './feed';
import { readFeedDate } from './feed-date';
import { alternateOf, linksOf } from './links';
import { readId } from './read-id';
import type { XmlElement } from './xml-tree';
import { resolveAddress } from './xml-tree';

const contentNames = ['content:encoded', 'content', 'xhtml:body', 'body', 'fullitem'];
const summaryNames = [
  'summary',
  'description',
  'dc:description',
  'itunes:summary',
  'itunes:subtitle',
  'media:description',
  'media:text',
];

/** An item of RSS or RDF, an entry of Atom. */
export function readItem(item: XmlElement): FeedItem {
  const of = <T>(read: (child: XmlElement) => T | undefined, ...names: string[]): T | undefined => firstOf(item, names, read);
  const group = childrenNamed(item, 'media:group')[0];
  const media = <T>(read: (child: XmlElement) => T | undefined, name: string): T | undefined =>
    group && firstOf(group, [name], read);
  const readDate = (child: XmlElement): ReturnType<typeof readFeedDate> => readFeedDate(plainText(child));
  const links = linksOf(item);
  const guid = of(readId, 'guid', 'id') ?? item.attributes['rdf:about'];
  const url = of(addressOf, 'feedburner:origlink') ?? alternateOf(links) ?? of(addressOf, 'link') ?? permalinkOf(item);
  const title = of(titleText, 'title', 'dc:title', 'itunes:title', 'media:title') ?? media(titleText, 'media:title');
  const summaryHtml = of(safeHtmlOf, ...summaryNames) ?? media(safeHtmlOf, 'media:description');
  const contentHtml = of(safeHtmlOf, ...contentNames) ?? secondDescription(item);
  const published = of(readDate, 'pubdate', 'published', 'issued', 'dcterms:issued', 'created', 'dcterms:created', 'dc:date');
  const updated = of(readDate, 'updated', 'modified', 'dcterms:modified', 'dc:date');
  const language = languageOf(item);
  const source = sourceOf(item);
  const comments =
    of(addressOf, 'comments') ?? links.find(({ rel, type }) => rel === 'replies' && type?.includes('html') !== false)?.url;
  return {
    ...(guid !== undefined && { guid }),
    ...(url !== undefined && { url }),
    ...(title !== undefined && { title }),
    ...(summaryHtml !== undefined && { summaryHtml }),
    ...(contentHtml !== undefined && { contentHtml }),
    authors: readAuthors(item),
    ...(published !== undefined && { publishedAt: published.value }),
    ...(published?.localDate !== undefined && { publishedLocalDate: published.localDate }),
    ...(updated !== undefined && { updatedAt: updated.value }),
    ...(language !== undefined && { language }),
    categories: categoriesOf(item),
    enclosures: enclosuresOf(item, links),
    ...(source !== undefined && { source }),
    ...(comments !== undefined && { comments }),
  };
}

/** A guid that says, or does not deny, that it is the address. */
function permalinkOf(item: XmlElement): string | undefined {
  return firstOf(item, ['guid'], (guid) => {
    const text = plainText(guid);
    if (text === undefined || guid.attributes['ispermalink']?.toLowerCase() === 'false') return undefined;
    return /^https?:/i.test(text) || guid.attributes['ispermalink'] !== undefined ? resolveAddress(text, guid.base) : undefined;
  });
}

/** Beside a summary, the description is the text. */
function secondDescription(item: XmlElement): string | undefined {
  return childrenNamed(item, 'summary').length > 0 ? firstOf(item, ['description'], safeHtmlOf) : undefined;
}

function languageOf(item: XmlElement): string | undefined {
  const told = firstOf(item, ['dc:language', 'language'], plainText);
  const marked = firstOf(item, [...contentNames, ...summaryNames, 'title'], ({ language }) => language);
  return (told ?? marked ?? item.language)?.replaceAll('_', '-') || undefined;
}

function sourceOf(item: XmlElement): FeedItem['source'] {
  const element = childrenNamed(item, 'source', 'dc:source')[0];
  if (element === undefined) return undefined;
  const title =
    firstOf(element, ['title'], titleText) ??
    (childrenNamed(element, 'id', 'link', 'updated').length === 0 ? plainText(element) : undefined);
  const url = resolveAddress(element.attributes['url'], element.base) ?? alternateOf(linksOf(element));
  if (title === undefined && url === undefined) return undefined;
  return { ...(title !== undefined && { title }), ...(url !== undefined && { url }) };
}

function categoriesOf(item: XmlElement): string[] {
  const tags = childrenNamed(item, 'tags').flatMap((tag) => (plainText(tag) ?? '').split(','));
  const named = childrenNamed(item, 'category', 'dc:subject', 'media:category', 'itunes:category').map(
    (category) =>
      category.attributes['label'] ?? category.attributes['term'] ?? category.attributes['text'] ?? titleText(category) ?? '',
  );
  return [...new Set([...tags, ...named].map((name) => name.trim()).filter((name) => name !== ''))];
}
