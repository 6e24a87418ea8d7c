import type { OnApplicationShutdown } from '@nestjs/common';
import { Inject, Injectable } from '@nestjs/common';
import type { ArticleIndexSettings } from '@naba/article-index';
import { createIndexClient, findIndexed } from '@naba/article-index';
import type { IndexAnswer } from './describe-status';

export const indexSettingsToken = Symbol('ArticleIndexSettings');

/** A status must not wait long for an index that is away. */
const timeoutMs = 2_000;

/** Asks the index about one article. */
@Injectable()
export class IndexLookup implements OnApplicationShutdown {
  private readonly client;

  constructor(@Inject(indexSettingsToken) private readonly settings: ArticleIndexSettings) {
    this.client = createIndexClient({ ...settings, requestTimeoutMs: Math.min(settings.requestTimeoutMs, timeoutMs) });
  }

  /** `unknown` where Elasticsearch does not answer or has no article index yet. */
  async find(id: string): Promise<IndexAnswer> {
    try {
      return await findIndexed(this.client, this.settings.prefix, id);
    } catch {
      return 'unknown';
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.client.close();
  }
}
