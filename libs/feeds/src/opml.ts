import { escapeAttribute, escapeText } from 'entities';
import { childrenNamed } from './children';
import { decodeFeed } from './decode-feed';
import { FeedUnreadable } from './feed';
import type { XmlElement } from './xml-tree';
import { parseXml, resolveAddress } from './xml-tree';

/** A feed of a list. */
export interface OpmlFeed {
  readonly url: string;
  readonly title?: string;
  readonly siteUrl?: string;
  /** Titles of the outlines around it, from the outside in. */
  readonly folders: readonly string[];
}

/** The feeds that an OPML list of any version names, each address once. Throws `FeedUnreadable` where it is no OPML. */
export function readOpml(bytes: Uint8Array): OpmlFeed[] {
  const document = parseXml(decodeFeed(bytes).text, undefined);
  const root = childrenNamed(document, 'opml')[0];
  if (root === undefined) throw new FeedUnreadable('FEED_UNKNOWN', 'this is no OPML; its root must be <opml>');
  const feeds = new Map<string, OpmlFeed>();
  const visit = (element: XmlElement, folders: readonly string[]): void => {
    for (const outline of childrenNamed(element, 'outline')) {
      const { attributes } = outline;
      const url = resolveAddress(attributes['xmlurl'], undefined);
      const title = (attributes['title'] ?? attributes['text'])?.trim();
      const siteUrl = resolveAddress(attributes['htmlurl'], undefined);
      if (url !== undefined && /^https?:/.test(url) && !feeds.has(url))
        feeds.set(url, { url, ...(title && { title }), ...(siteUrl !== undefined && { siteUrl }), folders });
      visit(outline, url === undefined && title ? [...folders, title] : folders);
    }
  };
  for (const body of childrenNamed(root, 'body')) visit(body, []);
  if (feeds.size === 0) visit(root, []);
  return [...feeds.values()];
}

/** An OPML 2.0 list of feeds; each folder that feeds share is one outline. */
export function writeOpml(title: string, feeds: readonly OpmlFeed[]): string {
  const lines = writeFolder(feeds, 0, 2);
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head><title>${escapeText(title)}</title></head>
  <body>
${lines.join('\n')}
  </body>
</opml>
`;
}

function writeFolder(feeds: readonly OpmlFeed[], depth: number, indent: number): string[] {
  const space = '  '.repeat(indent);
  const names = [...new Set(feeds.flatMap(({ folders }) => folders[depth] ?? []))];
  return [
    ...feeds.filter(({ folders }) => folders.length <= depth).map((feed) => space + writeFeed(feed)),
    ...names.flatMap((name) => [
      `${space}<outline text="${escapeAttribute(name)}">`,
      ...writeFolder(
        feeds.filter(({ folders }) => folders[depth] === name),
        depth + 1,
        indent + 1,
      ),
      `${space}</outline>`,
    ]),
  ];
}

function writeFeed({ url, title = url, siteUrl }: OpmlFeed): string {
  const site = siteUrl === undefined ? '' : ` htmlUrl="${escapeAttribute(siteUrl)}"`;
  return `<outline type="rss" text="${escapeAttribute(title)}" xmlUrl="${escapeAttribute(url)}"${site}/>`;
}
