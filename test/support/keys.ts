import { newKey } from '@naba/access';
import type { IssuedKey } from '@naba/access';
import type { ApiKeyV1 } from '@naba/contracts';
import { ensureTopics, EventPublisher } from '@naba/messaging';

/** Puts API keys on a log, as `naba keys` does. */
export interface KeyPress {
  /** Makes a key of these scopes, bound to sources where some are named. */
  issue(wish: Omit<Parameters<typeof newKey>[0], 'name'>): Promise<IssuedKey>;
  put(key: ApiKeyV1): Promise<void>;
  stop(): Promise<void>;
}

export const change = (): { by: string; at: Date } => ({ by: 'test@here', at: new Date() });

export async function openKeyPress(brokers: string): Promise<KeyPress> {
  const kafka = { clientId: 'keys-test', brokers: [brokers] };
  await ensureTopics(kafka);
  const publisher = new EventPublisher({ source: '/test', kafka });
  const put = async (key: ApiKeyV1): Promise<void> => {
    await publisher.publish('api-keys.v1', { key: key.id, value: key, revision: key.revision });
  };
  return {
    put,
    issue: async (wish) => {
      const issued = newKey({ name: 'test', ...wish }, change());
      await put(issued.key);
      return issued;
    },
    stop: () => publisher.close(),
  };
}

/** Headers of a request with a key. */
export const withToken = (token: string): { authorization: string } => ({ authorization: `Bearer ${token}` });
