import { Readable } from 'node:stream';
import { loadEnvironment } from '@naba/config';
import { sendSubmissions } from '../../apps/cli/src/feed/send-submissions';
import type { Result } from '../../apps/cli/src/feed/send-submissions';
import { describeChange } from './describe-change';
import { readStanding } from './read-standing';
import type { SetArticle } from './read-sets';
import { sets, spread } from './read-sets';
import { Tally } from './tally';

/**
 * Feeds a set of real articles to the running system and tells of every one that was refused, merged, changed or set aside why:
 * `npx tsx tools/feed-report/main.ts articles 20000` or `… pages`. Exits with 1 where an accepted article is neither in the index
 * nor a dead letter.
 */
async function main([name = 'articles', count = '20000']: readonly string[]): Promise<void> {
  if (name !== 'articles' && name !== 'pages') throw new Error('Name a set: articles or pages.');
  const articles = spread(sets[name](), Number(count));
  const { INGEST_URL: ingest } = loadEnvironment();
  const tally = new Tally();
  const first = new Map<string, SetArticle>();
  const started = performance.now();
  let position = 0;
  for await (const result of sendSubmissions(ingest, Readable.from(toLines(articles)))) {
    const article = articles[position++]!;
    tellOf(article, result, first, tally);
  }
  const sentMs = performance.now() - started;
  // Comparing takes long: in the loop above it would keep ingest waiting in the middle of a line.
  for (const { origin, submission } of articles)
    for (const change of describeChange(submission)) tally.count('changed', change, origin);
  const standing = await readStanding(ingest, [...first.keys()]);
  const settledMs = performance.now() - started;
  for (const [id, { state, why }] of standing) tally.count('ids', state, `${why} (${first.get(id)!.origin})`);
  tally.print();
  console.log(`${articles.length} sent in ${seconds(sentMs)}, all settled after ${seconds(settledMs)}`);
  const lost = [...standing.values()].filter(({ state }) => state !== 'indexed' && state !== 'dead');
  console.log(`${first.size} ids accepted = ${first.size - lost.length} indexed or set aside + ${lost.length} lost`);
  if (lost.length > 0) process.exitCode = 1;
}

function tellOf(article: SetArticle, result: Result, first: Map<string, SetArticle>, tally: Tally): void {
  const { origin, submission } = article;
  const { id } = result;
  if (id === undefined) {
    tally.count('answers', `refused ${result.code ?? result.status}: ${result.detail ?? ''}`, origin);
    return;
  }
  tally.count('answers', result.outcome ?? 'accepted', '');
  for (const { code, pointer = '' } of result.extraction?.warnings ?? [])
    tally.count('warnings', `${code} ${pointer}`.trim(), origin);
  const earlier = first.get(id);
  if (earlier === undefined) first.set(id, article);
  else
    tally.count(
      'merged',
      howTheyMeet(earlier.submission, submission),
      `${earlier.origin} and ${origin}: ${submission.url ?? ''}`,
    );
}

function howTheyMeet(one: SetArticle['submission'], other: SetArticle['submission']): string {
  const address = one.url === other.url ? 'the same address' : 'another address of the same article';
  const same = one.title === other.title && one.body === other.body;
  return `${address}, ${same ? 'the same text' : 'another text: a new version'}`;
}

function* toLines(articles: readonly SetArticle[]): Generator<{ origin: string; json: string }> {
  for (const { origin, submission } of articles) yield { origin, json: JSON.stringify(submission) };
}

function seconds(ms: number): string {
  return `${Math.round(ms / 1_000)} s`;
}

void main(process.argv.slice(2));
