import { hostname, userInfo } from 'node:os';
import type { Change } from '@naba/access';
import { openKeyTable } from '@naba/access';
import { kafkaSettings, loadEnvironment } from '@naba/config';
import type { ApiKeyV1 } from '@naba/contracts';
import { ensureTopics, EventPublisher } from '@naba/messaging';

const readWithinMs = 20_000;

/** The API keys on the log, for reading and changing. */
export interface OpenKeys {
  /** By name, then id. */
  readonly all: () => ApiKeyV1[];
  /** @throws Error where there is none, naming the command that lists them */
  readonly get: (id: string) => ApiKeyV1;
  /** Puts a key on the log. Resolves when every in-sync replica has it. */
  readonly put: (key: ApiKeyV1) => Promise<void>;
}

/**
 * Reads the API keys straight from Kafka, as only an operator can, and hands them to some work.
 *
 * @throws Error when Kafka does not answer
 */
export async function withKeys<T>(work: (keys: OpenKeys) => Promise<T>): Promise<T> {
  const kafka = kafkaSettings(loadEnvironment(), 'keys');
  await ensureTopics(kafka);
  const table = openKeyTable(kafka);
  const publisher = new EventPublisher({ source: '/naba/cli', kafka });
  table.start();
  try {
    await table.catchUp(readWithinMs);
    return await work({
      all: () => Array.from(table, ([, key]) => key).sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1)),
      get: (id) => {
        const key = table.get(id);
        if (!key) throw new Error(`There is no key ${id}. See: naba keys list`);
        return key;
      },
      put: async (key) => {
        await publisher.publish('api-keys.v1', { key: key.id, value: key, revision: key.revision });
      },
    });
  } finally {
    await Promise.all([table.close(), publisher.close()]);
  }
}

/** A change by the person at this terminal, now. */
export function changeNow(): Change {
  return { by: `${userInfo().username}@${hostname()}`, at: new Date() };
}
