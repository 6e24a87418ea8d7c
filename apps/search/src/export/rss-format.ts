import type { ArticleFormat } from './article-format';

/** RSS 2.0 with the creators of Dublin Core. A feed reader tells items apart by their article id. */
export const rssFormat = {
  of: 'cards',
  begin: ({ q, at, page }) =>
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>' +
    element('title', q === '' ? 'Naba' : `Naba: ${q}`) +
    element('link', `${page}/?q=${encodeURIComponent(q)}`) +
    element('description', q === '' ? 'All articles, newest first.' : `Articles found by: ${q}`) +
    element('lastBuildDate', at.toUTCString()) +
    '\n',
  article: ({ id, title, url, source, publishedAt, authors, topics, summary }) =>
    '<item>' +
    element('title', title) +
    (url === undefined ? '' : element('link', url)) +
    `<guid isPermaLink="false">urn:naba:article:${id}</guid>` +
    (publishedAt === undefined ? '' : element('pubDate', new Date(publishedAt).toUTCString())) +
    authors.map((author) => element('dc:creator', author)).join('') +
    topics
      .map(
        ({ id, label }) => `<category domain="https://cv.iptc.org/newscodes/mediatopic/">${escape(label.en)} (${id})</category>`,
      )
      .join('') +
    element('dc:publisher', source.name ?? source.id) +
    (summary === undefined ? '' : element('description', summary)) +
    '</item>\n',
  end: () => '</channel></rss>\n',
} satisfies ArticleFormat;

function element(name: string, text: string): string {
  return `<${name}>${escape(text)}</${name}>`;
}

/** Text as XML 1.0 takes it: characters that it does not know at all are left out. */
function escape(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
