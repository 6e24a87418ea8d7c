import { Command } from 'commander';
import { articleId as articleIdOf } from '@naba/article-identity';
import { loadEnvironment } from '@naba/config';
import type { RefusalV1 } from '@naba/contracts';
import { articleId, refusalId } from '@naba/contracts';
import { problemOf } from '../search/ask-search';
import { describeRefusal, describeTrace } from './describe-trace';
import type { Receipt, Status, Trace } from './trace';
import { authorization } from '../keys/authorization';

const deadlineMs = 15_000;

/** `naba trace URL|ID`: the way of an article, wherever it is, or why a submission was refused. */
export function traceCommand(): Command {
  return new Command('trace')
    .description('tell the way of an article: how it came, when it was accepted, enriched and indexed, or why not')
    .argument('<what>', 'address of the article, its id, or the id of a refusal')
    .option('--json', 'print what the services answer')
    .action(async (what: string, { json }: { json?: true }) => {
      const told = refusalId.safeParse(what).success ? await readRefusal(what) : await traceArticle(toArticleId(what));
      if (json) process.stdout.write(`${JSON.stringify(told)}\n`);
      else process.stdout.write('code' in told ? describeRefusal(told) : orNothing(what, describeTrace(told)));
      if ('unknown' in told && told.unknown.length > 0) process.exitCode = 1;
    });
}

/** @throws Error for what is neither an id nor an address of an article */
function toArticleId(what: string): string {
  if (articleId.safeParse(what).success) return what;
  if (!/^https?:/i.test(what))
    throw new Error(`${what} is no id and no address; write an id of 32 digits, https://… or refusal-….`);
  return articleIdOf({ url: what });
}

function orNothing(what: string, text: string | undefined): string {
  if (text !== undefined) return text;
  throw new Error(`nothing is known of ${what}: nobody submitted it, or it is named by an id of its own.`);
}

async function readRefusal(id: string): Promise<RefusalV1> {
  const answer = await ask<RefusalV1>('ingest', loadEnvironment().INGEST_URL, `/v1/refusals/${id}`);
  if (answer.kind === 'away') throw new Error(answer.detail);
  if (answer.kind === 'none') throw new Error(`nothing is known of ${id}: refusals are kept for seven days.`);
  return answer.value;
}

async function traceArticle(id: string): Promise<Trace> {
  const { INGEST_URL, SEARCH_URL } = loadEnvironment();
  const path = `/v1/articles/${id}`;
  const [receipt, status, refusals] = await Promise.all([
    ask<Receipt>('search', SEARCH_URL, `${path}/receipt`),
    ask<Status>('ingest', INGEST_URL, path),
    ask<{ refusals: RefusalV1[] }>('ingest', INGEST_URL, `${path}/refusals`),
  ]);
  const away = [receipt, status].flatMap((answer) => (answer.kind === 'away' ? [answer.detail] : []));
  return {
    id,
    receipt: receipt.kind === 'told' ? receipt.value : undefined,
    status: status.kind === 'told' ? status.value : undefined,
    refusals: refusals.kind === 'told' ? refusals.value.refusals : [],
    unknown: away,
  };
}

type Told<T> =
  { readonly kind: 'told'; readonly value: T } | { readonly kind: 'none' } | { readonly kind: 'away'; readonly detail: string };

/** Each service is asked for itself: what one knows is told although another is away. */
async function ask<T>(service: string, address: string, path: string): Promise<Told<T>> {
  try {
    const response = await fetch(new URL(path, address), { headers: authorization(), signal: AbortSignal.timeout(deadlineMs) });
    const text = await response.text();
    if (response.ok) return { kind: 'told', value: JSON.parse(text) as T };
    return response.status === 404 ? { kind: 'none' } : { kind: 'away', detail: `${service}: ${problemOf(text)}` };
  } catch {
    return { kind: 'away', detail: `${service} does not answer at ${address}; start it with: npm start` };
  }
}
