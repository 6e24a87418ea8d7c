import { Agent, request } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { createIndexClient } from '@naba/article-index';
import { missingFiles, readCollection } from '../../tools/score-search/collection';

export interface Target {
  readonly ingestUrl: string;
  readonly elasticsearch: string;
}

/** What became of a load. Times in milliseconds; those of articles that were not found are missing. */
export interface LoadResult {
  readonly posted: number;
  /** Articles a second that ingest took. */
  readonly rate: number;
  readonly found: number;
  /** From the start of the POST to its answer. */
  readonly accepted: readonly number[];
  /** From the start of the POST until a search found it, looked for ten times a second. */
  readonly searchable: readonly number[];
  /** Parts of that, by the clocks of the services: to the end of enrichment, from there to the write, from there to the search that found it. */
  readonly enriching: readonly number[];
  readonly writing: readonly number[];
  readonly finding: readonly number[];
}

const bodyWords = 350;
const fewestWords = 250;
const lookEveryMs = 100;
const patienceMs = 120_000;

interface Text {
  readonly title: string;
  readonly body: string;
}

/**
 * News texts in Arabic and English in turn, cut to 350 words: those of the news corpora (docs/data.md) that are about that long
 * where they are there, else the samples.
 */
export function readTexts(): Text[] {
  const [arabic = [], english = []] = (['ar', 'en'] as const).map((language) => {
    const texts = readCollection(language).map(toText);
    return missingFiles(language).length === 0 ? texts.filter(({ body }) => body.split(/\s+/).length >= fewestWords) : texts;
  });
  const count = Math.min(4_000, Math.max(arabic.length, english.length));
  return Array.from({ length: 2 * count }, (_, index) => {
    const texts = index % 2 === 0 || english.length === 0 ? arabic : english;
    return texts[Math.floor(index / 2) % texts.length]!;
  });
}

function toText({ title, body }: Text): Text {
  const end = [...body.matchAll(/\s+/g)][bodyWords - 1]?.index;
  return { title, body: body.slice(0, end).replace(/(?!\n)\p{Cc}/gu, ' ') };
}

interface Posted {
  readonly at: number;
  readonly section: string;
}

/** Posts texts at an even rate, each under an address of its own, and looks all the time what can be found. */
export async function postAndFind(
  target: Target,
  texts: readonly Text[],
  articlesPerSecond: number,
  seconds: number,
): Promise<LoadResult> {
  const client = createIndexClient({ url: target.elasticsearch, requestTimeoutMs: 60_000 });
  const agent = new Agent({ keepAlive: true, maxSockets: 32 });
  const run = `bench-${Date.now()}`;
  const open = new Map<string, Posted>();
  const result = {
    accepted: [] as number[],
    searchable: [] as number[],
    enriching: [] as number[],
    writing: [] as number[],
    finding: [] as number[],
  };

  /** Only what is looked for is asked for, and only its columns are read, so that looking costs little. */
  const look = async (): Promise<void> => {
    const sections = [...new Set([...open.values()].map(({ section }) => section))];
    if (sections.length === 0) return;
    const { hits } = await client.search({
      index: 'naba-articles',
      query: { terms: { section: sections } },
      size: 10_000,
      stored_fields: '_none_',
      track_total_hits: false,
      docvalue_fields: ['id', ...['receivedAt', 'enrichedAt', 'indexedAt'].map((field) => ({ field, format: 'epoch_millis' }))],
    });
    const now = Date.now();
    for (const { fields } of hits.hits) {
      const { id, ...times } = fields as Record<'id' | 'receivedAt' | 'enrichedAt' | 'indexedAt', [string]>;
      const posted = open.get(id[0]);
      if (!posted) continue;
      open.delete(id[0]);
      const [received, enriched, indexed] = [times.receivedAt, times.enrichedAt, times.indexedAt].map(([time]) => Number(time));
      result.searchable.push(now - posted.at);
      result.enriching.push(enriched! - received!);
      result.writing.push(indexed! - enriched!);
      result.finding.push(now - indexed!);
    }
  };

  const count = articlesPerSecond * seconds;
  const startedAt = performance.now();
  let rate = NaN;
  const answers: Promise<void>[] = [];
  const posting = (async () => {
    for (let number = 0; number < count; number++) {
      const dueInMs = startedAt + (number * 1_000) / articlesPerSecond - performance.now();
      if (dueInMs > 1) await delay(dueInMs);
      const { title, body } = texts[number % texts.length]!;
      const section = `${run}-${Math.floor(number / articlesPerSecond)}`;
      const at = Date.now();
      const sent = post(
        `${target.ingestUrl}/v1/articles`,
        JSON.stringify({
          url: `https://news.example/${run}/${number}`,
          title,
          body,
          section,
          publishedAt: '2024-05-12T08:30:00Z',
        }),
        agent,
      );
      const answer = sent.then((id) => {
        result.accepted.push(Date.now() - at);
        open.set(id, { at, section });
      });
      answer.catch(() => undefined); // a refusal ends the load below, when all are answered
      answers.push(answer);
    }
    await Promise.all(answers);
    rate = (1_000 * count) / (performance.now() - startedAt);
  })();
  const state = { ended: false, giveUpAt: Infinity };
  const end = posting.finally(() => Object.assign(state, { ended: true, giveUpAt: Date.now() + patienceMs }));
  end.catch(() => undefined);
  try {
    while (!(state.ended && open.size === 0) && Date.now() < state.giveUpAt) await Promise.all([look(), delay(lookEveryMs)]);
    await end;
  } finally {
    agent.destroy();
    await client.close();
  }
  return { posted: count, rate, found: result.searchable.length, ...result };
}

/** @param part from 0 to 1 */
export function quantile(times: readonly number[], part: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
}

function post(address: string, body: string, agent: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const call = request(address, { method: 'POST', agent, headers }, (response) => {
      let answer = '';
      response.setEncoding('utf8').on('data', (text: string) => (answer += text));
      response.once('end', () => {
        if (response.statusCode === 202) resolve((JSON.parse(answer) as { id: string }).id);
        else reject(new Error(answer));
      });
    });
    call.once('error', reject);
    call.end(body);
  });
}
