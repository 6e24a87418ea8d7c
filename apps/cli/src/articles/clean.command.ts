import { Command } from 'commander';
import { articleId, canonicalUrl } from '@naba/article-identity';
import type { RawArticleV1 } from '@naba/contracts';
import type { CleanArticle } from '@naba/extraction';
import { externalIdOf, readArticleFile } from './read-article-file';
import { writeLine } from './write-line';

/** `naba clean FILE…`: text or HTML files in, one raw article as a JSON line for each, in order. Works without any server. */
export function cleanCommand(): Command {
  return new Command('clean')
    .description('extract the article from each text or HTML file (.html, .html.gz, .txt, - for stdin); prints JSON lines')
    .argument('[files...]', 'files to read', ['-'])
    .option('--url <url>', 'URL of the article (one file only)')
    .action(async (files: string[], options: { url?: string }) => {
      if (options.url !== undefined && files.length > 1) throw new Error('--url names one article; give one file with it.');
      for (const file of files) await writeLine(toRawArticle(await readArticleFile(file, options.url), file, options.url));
    });
}

function toRawArticle(article: CleanArticle, file: string, givenUrl: string | undefined): RawArticleV1 {
  const { canonicalUrl: declaredUrl, siteName, ...fields } = article;
  const url = givenUrl ?? declaredUrl;
  const now = Date.now();
  const identity = url === undefined ? { sourceId: 'local', externalId: externalIdOf(file) } : { url };
  return {
    id: articleId(identity),
    revision: now,
    receivedAt: new Date(now).toISOString(),
    source: { id: url === undefined ? 'local' : new URL(url).hostname, ...(siteName === undefined ? {} : { name: siteName }) },
    ...(url === undefined ? { externalId: externalIdOf(file) } : { url, canonicalUrl: canonicalUrl(url) }),
    ...fields,
  };
}
