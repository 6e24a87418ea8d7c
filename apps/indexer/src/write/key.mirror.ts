import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@elastic/elasticsearch';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { Inject, Injectable } from '@nestjs/common';
import type { KeySource } from '@naba/access';
import type { ArticleIndexSettings } from '@naba/article-index';
import { mirrorKeys } from '@naba/article-index';
import type { ApiKeyV1 } from '@naba/contracts';
import type { Logger } from '@naba/telemetry';
import { LOGGER } from '@naba/telemetry';
import { mirror } from '../indexer.config';
import { indexClientToken, indexSettingsToken } from './index-client.provider';

export const keyTableToken = Symbol('Table of API keys');

/** Keeps the mirror of the API keys, from which search learns them, as the log has them, with an audit line for each change. */
@Injectable()
export class KeyMirror implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly stop = new AbortController();
  private work: Promise<void> = Promise.resolve();
  private mirrored = '';
  private mirroredAtMs = 0;

  constructor(
    @Inject(keyTableToken) private readonly keys: KeySource & Iterable<readonly [string, ApiKeyV1]>,
    @Inject(indexClientToken) private readonly client: Client,
    @Inject(indexSettingsToken) private readonly settings: ArticleIndexSettings,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.keys.start();
    this.work = this.follow();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stop.abort();
    // A request to what is away may take long to give up, and nothing that it could still do matters.
    await Promise.race([Promise.all([this.work, this.keys.close()]), pause(2_000, undefined, { ref: false })]);
  }

  private async follow(): Promise<void> {
    const { signal } = this.stop;
    let failing = false;
    while (!signal.aborted) {
      try {
        if (this.keys.isReady()) await this.mirror();
        failing = false;
      } catch (error) {
        if (!failing) this.logger.warn({ error }, 'API keys could not be mirrored; search takes those of before. Trying again');
        failing = true;
      }
      await pause(mirror.lookEveryMs, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Also now and then where nothing changed: somebody may have removed the index. */
  private async mirror(): Promise<void> {
    const keys = Array.from(this.keys, ([, key]) => key);
    const state = keys.map(({ id, revision }) => `${id}@${revision}`).join();
    if (state === this.mirrored && Date.now() - this.mirroredAtMs < mirror.againAfterMs) return;
    for (const { id, name, scopes, sources, lastChange } of await mirrorKeys(this.client, this.settings.prefix, keys))
      this.logger.info(
        { audit: { action: `key ${lastChange.what}`, by: lastChange.by, at: lastChange.at, key: id, name, scopes, sources } },
        'audit',
      );
    this.mirrored = state;
    this.mirroredAtMs = Date.now();
  }
}
