import type { OnApplicationShutdown } from '@nestjs/common';
import { Inject, Injectable } from '@nestjs/common';
import type { ArticleIndexSettings } from '@naba/article-index';
import { createIndexClient, findIndexed } from '@naba/article-index';
import type { IndexAnswer } from './describe-status';

export const indexSettingsToken = Symbol('ArticleIndexSettings');

/** A status must not wait long for an index that is away. */
const timeoutMs = 2_000;

interface Question {
  readonly id: string;
  readonly answer: (found: IndexAnswer) => void;
}

/** Asks the index about articles: what is asked while an answer is on its way goes as one question, so that a stream is not hundreds. */
@Injectable()
export class IndexLookup implements OnApplicationShutdown {
  private readonly client;
  private waiting: Question[] = [];
  private isAsking = false;

  constructor(@Inject(indexSettingsToken) private readonly settings: ArticleIndexSettings) {
    this.client = createIndexClient({ ...settings, requestTimeoutMs: Math.min(settings.requestTimeoutMs, timeoutMs) });
  }

  /** `unknown` where Elasticsearch does not answer or has no article index yet. */
  find(id: string): Promise<IndexAnswer> {
    return new Promise((answer) => {
      this.waiting.push({ id, answer });
      if (!this.isAsking) void this.askAll();
    });
  }

  private async askAll(): Promise<void> {
    this.isAsking = true;
    while (this.waiting.length > 0) {
      const questions = this.waiting.splice(0);
      const found = await this.ask(questions.map(({ id }) => id));
      for (const [index, { answer }] of questions.entries()) answer(found[index] ?? null);
    }
    this.isAsking = false;
  }

  private async ask(ids: readonly string[]): Promise<readonly IndexAnswer[]> {
    try {
      return await findIndexed(this.client, this.settings.prefix, ids);
    } catch {
      return ids.map(() => 'unknown');
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.client.close();
  }
}
