import { Command } from 'commander';
import { readableUrl } from '@naba/article-identity';
import { loadEnvironment } from '@naba/config';

interface Hit {
  readonly title: string;
  readonly url?: string;
  readonly publishedLocalDate?: string;
  readonly source: { readonly id: string };
}

/** `naba search WORDS`: asks the search API and prints what it finds. */
export function searchCommand(): Command {
  return new Command('search')
    .description('search the index, for example: naba search القوات العراقية')
    .argument('<words...>', 'query, with the same syntax as the search page')
    .option('--limit <n>', 'how many results', '10')
    .option('--json', 'print the answer of the API as it is')
    .action(async (words: string[], options: { limit: string; json?: true }) => {
      const url = new URL('/v1/articles', loadEnvironment().SEARCH_URL);
      url.searchParams.set('q', words.join(' '));
      url.searchParams.set('limit', options.limit);
      const response = await fetch(url).catch((error: unknown) => {
        throw new Error(`Search does not answer at ${url.origin}; start it with: npm start`, { cause: error });
      });
      const text = await response.text();
      if (!response.ok) throw new Error(problemOf(text));
      if (options.json) process.stdout.write(`${text}\n`);
      else print(JSON.parse(text) as { total: number; articles: Hit[] });
    });
}

function problemOf(text: string): string {
  try {
    const { title, detail } = JSON.parse(text) as { title?: string; detail?: string };
    return [title, detail].filter(Boolean).join(': ');
  } catch {
    return text;
  }
}

function print({ total, articles }: { total: number; articles: Hit[] }): void {
  const lines = articles.map((hit) =>
    [
      hit.publishedLocalDate ?? '          ',
      hit.title,
      `(${hit.url === undefined ? hit.source.id : readableUrl(hit.url)})`,
    ].join('  '),
  );
  process.stdout.write([...lines, `${total} found`, ''].join('\n'));
}
