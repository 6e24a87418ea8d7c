import { writeConversionRecord, writeInfoRecord } from '@naba/archives';
import type { ArticleDocument } from '@naba/article-index';
import { escapeAttribute, escapeText } from 'entities';
import type { ArticleFormat } from './article-format';

/**
 * A web archive (WARC 1.1), each record a gzip member. The index has an article, not the answer of its server: so the records are conversions, pages
 * that say what was taken from it, which archives and `naba feed` read like others.
 */
export const warcFormat = {
  of: 'documents',
  begin: ({ q, at }) =>
    writeInfoRecord(
      { software: 'Naba', format: 'WARC File Format 1.1', description: `Articles found by: ${q || '(everything)'}` },
      at.toISOString(),
    ),
  article: (article) =>
    writeConversionRecord({
      url: article.url ?? `urn:naba:article:${article.id}`,
      date: new Date(article.receivedAt).toISOString(),
      contentType: 'text/html; charset=utf-8',
      payload: Buffer.from(toPage(article)),
    }),
  end: () => '',
} satisfies ArticleFormat;

function toPage({ language, title, url, publishedAt, authors, section, source, body }: ArticleDocument): string {
  const meta = (property: string, content: string | undefined): string =>
    content === undefined ? '' : `<meta property="${property}" content="${escapeAttribute(content)}">\n`;
  const paragraphs = body.split(/\n{2,}/).map((text) => `<p>${escapeText(text).replaceAll('\n', '<br>')}</p>`);
  return [
    `<!doctype html>\n<html lang="${escapeAttribute(language)}" dir="auto">\n<head>\n<meta charset="utf-8">\n<title>${escapeText(title)}</title>\n`,
    url === undefined ? '' : `<link rel="canonical" href="${escapeAttribute(url)}">\n`,
    meta('og:type', 'article'),
    meta('og:title', title),
    meta('og:site_name', source.name),
    meta('article:published_time', publishedAt),
    meta('article:section', section),
    ...authors.map((name) => `<meta name="author" content="${escapeAttribute(name)}">\n`),
    `</head>\n<body>\n<article>\n<h1>${escapeText(title)}</h1>\n${paragraphs.join('\n')}\n</article>\n</body>\n</html>\n`,
  ].join('');
}
