import type { Client } from '@elastic/elasticsearch';
import type { KeySource } from '@naba/access';
import { createIndexClient, readMirroredKeys } from '@naba/article-index';
import type { ArticleIndexSettings } from '@naba/article-index';
import type { ApiKeyV1 } from '@naba/contracts';

const everyMs = 1_000;
const timeoutMs = 2_000;

/**
 * The API keys as the indexer mirrors them, so that search needs no Kafka. They are read again each second; while Elasticsearch is away, those of
 * before hold. It has a client of its own: who may ask must not wait for a turn among searches.
 */
export class MirroredKeys implements KeySource {
  private readonly client: Client;
  private keys: ReadonlyMap<string, ApiKeyV1> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private isClosed = false;

  constructor(private readonly settings: Omit<ArticleIndexSettings, 'shards' | 'replicas'>) {
    this.client = createIndexClient({ ...settings, requestTimeoutMs: timeoutMs });
  }

  start(): void {
    void this.look();
  }

  get(id: string): ApiKeyV1 | undefined {
    return this.keys?.get(id);
  }

  isReady(): boolean {
    return this.keys !== undefined;
  }

  async close(): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.timer);
    await this.client.close();
  }

  private async look(): Promise<void> {
    const keys = await readMirroredKeys(this.client, this.settings.prefix).catch(() => undefined);
    if (keys) this.keys = new Map(keys.map((key) => [key.id, key]));
    if (!this.isClosed) this.timer = setTimeout(() => void this.look(), everyMs).unref();
  }
}
