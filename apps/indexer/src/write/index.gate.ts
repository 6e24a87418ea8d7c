import type { Client } from '@elastic/elasticsearch';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { Inject, Injectable } from '@nestjs/common';
import { bootstrapIndex, indexNames } from '@naba/article-index';
import type { ArticleIndexSettings } from '@naba/article-index';
import type { Logger } from '@naba/telemetry';
import { Health, LOGGER } from '@naba/telemetry';
import { indexClientToken, indexSettingsToken } from './index-client.provider';

const lookEveryMs = 2_000;

/** Nothing is written before templates, aliases and mapping are what this version needs. */
@Injectable()
export class IndexGate implements OnApplicationBootstrap, OnApplicationShutdown {
  private opening: Promise<void> | undefined;
  /** What stands in the way of writing; null when nothing does, undefined before the first look. */
  private trouble: unknown;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(indexClientToken) private readonly client: Client,
    @Inject(indexSettingsToken) private readonly settings: ArticleIndexSettings,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(Health) health: Health,
  ) {
    health.register({ name: 'index', isReady: () => this.trouble === null });
  }

  /** Resolves once the index is bootstrapped, at once where it already is; rejects with the reason why it cannot be now. */
  open(): Promise<void> {
    this.opening ??= bootstrapIndex(this.client, this.settings).catch((error: unknown) => {
      this.opening = undefined;
      throw error;
    });
    return this.opening;
  }

  /** The next `open` bootstraps again, for when the alias was found missing. */
  shut(): void {
    this.opening = undefined;
  }

  onApplicationBootstrap(): void {
    this.timer = setTimeout(() => void this.look(), 0);
  }

  async onApplicationShutdown(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.client.close();
  }

  private async look(): Promise<void> {
    const trouble = await this.findTrouble();
    if (this.trouble === undefined || (trouble === null) !== (this.trouble === null)) {
      if (trouble === null) this.logger.info({ prefix: this.settings.prefix }, 'the index is ready for writing');
      else this.logger.warn({ error: trouble }, 'the index cannot be written to');
    }
    this.trouble = trouble;
    if (this.timer) this.timer = setTimeout(() => void this.look(), lookEveryMs).unref();
  }

  private async findTrouble(): Promise<unknown> {
    try {
      await this.open();
      const { write } = indexNames(this.settings.prefix);
      if (await this.client.indices.existsAlias({ name: write })) return null;
      this.shut();
      return `the alias ${write} is missing`;
    } catch (error) {
      return error;
    }
  }
}
