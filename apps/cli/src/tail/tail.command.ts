import { Command } from 'commander';
import { loadEnvironment } from '@naba/config';
import { writeLine } from '../articles/write-line';
import { collect, toAddress } from '../search/ask-search';
import { wholeNumber } from '../whole-number';
import { describeArticle } from './describe-article';
import type { StreamedArticle } from './describe-article';
import { followStream } from './follow-stream';

interface Options {
  readonly filter: readonly string[];
  readonly since?: number;
  readonly json?: true;
}

/** `naba tail [WORDS]`: new articles as they can be searched, through the stream of the search API. */
export function tailCommand(): Command {
  return new Command('tail')
    .description('follow new articles as they come, for example: naba tail lang:ar topic:politics')
    .argument('[words...]', 'query, with the same syntax as the search page; every article without one')
    .option('--filter <name=value>', 'a filter of the search API, for example place=wd:Q796; may be repeated', collect, [])
    .option('--since <minutes>', 'first the newest of the last minutes, 60 at most', wholeNumber)
    .option('--json', 'print articles as JSON lines')
    .action(async (words: string[], { filter, since, json }: Options) => {
      const stop = new AbortController();
      process.once('SIGINT', () => {
        stop.abort();
      });
      const url = toAddress('/v1/stream', loadEnvironment().SEARCH_URL, { words, filters: filter });
      for await (const { event, data } of followStream(
        url,
        stop.signal,
        since === undefined ? undefined : String(Date.now() - since * 60_000),
      )) {
        if (event === 'gap') process.stderr.write(`naba: there was more than a stream sends at once: ${data}\n`);
        if (event !== 'article') continue;
        const article = JSON.parse(data) as StreamedArticle;
        if (json) await writeLine(article);
        else process.stdout.write(`${describeArticle(article)}\n`);
      }
    });
}
