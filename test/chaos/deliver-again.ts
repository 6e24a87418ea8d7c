import { tailEvents } from '@naba/messaging';
import { send } from '../support/kafka';
import { shuffle } from '../../tools/train/random';
import type { ScenarioRun } from './scenario-run';

const topic = 'articles.enriched.v1';

/** Puts what stands in the enriched topic into it once more, in another order; resolves to the number of records. */
export async function deliverAgain({ kafka, random, submissions }: ScenarioRun): Promise<number> {
  const records: { key: string; value: string | null; headers: Readonly<Record<string, string>> }[] = [];
  const signal = AbortSignal.timeout(10_000);
  for await (const { key, value, headers } of tailEvents(
    { brokers: [kafka.brokers], clientId: 'chaos' },
    { topics: [topic], from: 'beginning', signal },
  )) {
    if (key !== null && !('chaos_poison' in headers)) records.push({ key, value: value?.toString() ?? null, headers });
    if (records.length >= submissions.length) break;
  }
  shuffle(records, random);
  for (let from = 0; from < records.length; from += 200) await send(kafka.brokers, topic, records.slice(from, from + 200));
  return records.length;
}
