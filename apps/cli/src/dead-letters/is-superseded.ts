import { articleId } from '@naba/contracts';
import { loadEnvironment } from '@naba/config';
import type { DeadLetter } from '@naba/messaging';

/**
 * Whether ingest accepted a newer revision of the article since: the older one, sent again, would stand behind it on the log.
 *
 * @throws Error where ingest does not tell
 */
export async function isSuperseded({ record: { key, headers } }: DeadLetter): Promise<boolean> {
  const revision = Number(headers['naba_revision']);
  if (key === null || !articleId.safeParse(key).success || !Number.isSafeInteger(revision)) return false;
  const { INGEST_URL } = loadEnvironment();
  const response = await fetch(`${INGEST_URL}/v1/articles/${key}`).catch((error: unknown) => {
    throw new Error(
      `Ingest does not answer at ${INGEST_URL}, and it alone knows whether a newer revision came; start it with: npm start`,
      {
        cause: error,
      },
    );
  });
  if (response.status === 404) return false;
  if (!response.ok) throw new Error(`Ingest does not say where ${key} stands: ${response.status}`);
  return ((await response.json()) as { revision: number }).revision > revision;
}
