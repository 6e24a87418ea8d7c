import { Command } from 'commander';
import { readableUrl } from '@naba/article-identity';
import { loadEnvironment } from '@naba/config';
import { ask, collect, problemOf, toAddress } from './ask-search';

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
    .option('--filter <name=value>', 'a filter of the search API, for example place=wd:Q796; may be repeated', collect, [])
    .option('--limit <n>', 'how many results', '10')
    .option('--json', 'print the answer of the API as it is')
    .action(async (words: string[], options: { filter: readonly string[]; limit: string; json?: true }) => {
      const filters = [...options.filter, `limit=${options.limit}`];
      const response = await ask(toAddress('/v1/articles', loadEnvironment().SEARCH_URL, { words, filters }));
      const text = await response.text();
      if (!response.ok) throw new Error(problemOf(text));
      if (options.json) process.stdout.write(`${text}\n`);
      else print(JSON.parse(text) as { total: number; articles: Hit[] });
    });
}

function print({ total, articles }: { total: number; articles: Hit[] }): void {
  const lines = articles.map((hit) =>
    [hit.publishedLocalDate ?? '          ', hit.title, `(${hit.url === undefined ? hit.source.id : readableUrl(hit.url)})`].join(
      '  ',
    ),
  );
  process.stdout.write([...lines, `${total} found`, ''].join('\n'));
}
