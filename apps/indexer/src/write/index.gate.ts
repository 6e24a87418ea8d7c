import type { Client } from '@elastic/elasticsearch';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { Inject, Injectable } from '@nestjs/common';
import { bootstrapIndex, indexNames } from '@naba/article-index';
import type { ArticleIndexSettings } from '@naba/article-index';
import type { Logger } from '@naba/telemetry';
import { Health, LOGGER } from '@naba/telemetry';
import { Alarms } from '../record/alarms';
import { indexClientToken, indexSettingsToken } from './index-client.provider';
import { IndexMender } from './index.mender';

const lookEveryMs = 2_000;

/** One index behind the write alias; its uuid tells it from another of its name. */
interface IndexInUse {
  readonly name: string;
  readonly uuid: string;
  readonly isClosed: boolean;
}

/** Nothing is written before templates, aliases and mapping are what this version needs; what was lost is noticed, said and mended. */
@Injectable()
export class IndexGate implements OnApplicationBootstrap, OnApplicationShutdown {
  private opening: Promise<void> | undefined;
  /** What stands in the way of writing; null when nothing does, undefined before the first look. */
  private trouble: unknown;
  private known: IndexInUse | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(indexClientToken) private readonly client: Client,
    @Inject(indexSettingsToken) private readonly settings: ArticleIndexSettings,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(IndexMender) private readonly mender: IndexMender,
    @Inject(Alarms) private readonly alarms: Alarms,
    @Inject(Health) health: Health,
  ) {
    health.register({ name: 'index', isReady: () => this.trouble === null });
  }

  /** Resolves once the index is bootstrapped, at once where it already is; rejects with the reason why it cannot be now. */
  open(): Promise<void> {
    this.opening ??= this.bootstrap().catch((error: unknown) => {
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
    await this.mender.stop();
    await this.client.close();
  }

  private async bootstrap(): Promise<void> {
    const made = await bootstrapIndex(this.client, this.settings);
    if (made === 'aliases')
      this.alarms.raise('ALIAS_MISSING', 'An alias of the article index was gone and was made again. Nothing is lost.');
    // Where this process knew an index, another one may have been faster in making it again.
    const wasThere = made === 'index' && this.known !== undefined;
    // What this process made itself is no surprise to the next look.
    if (made === 'index') this.known = undefined;
    await this.mender.mend(wasThere);
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
      const found = await this.findInUse();
      if (!found) {
        this.shut();
        return `the alias ${indexNames(this.settings.prefix).write} is missing`;
      }
      await this.compare(found);
      return found.isClosed ? `the index ${found.name} is closed` : null;
    } catch (error) {
      return error;
    }
  }

  /** Says what changed behind the alias since the last look, other than a rebuild, whose generation has another name. */
  private async compare(found: IndexInUse): Promise<void> {
    const { known } = this;
    this.known = found;
    if (found.isClosed && !known?.isClosed)
      this.alarms.raise(
        'INDEX_CLOSED',
        `The index ${found.name} is closed: nothing is indexed or found. Articles wait. Open it: POST ${[this.settings.url].flat()[0]}/${found.name}/_open`,
      );
    if (known?.name === found.name && known.uuid !== found.uuid) await this.mender.mend(true);
  }

  private async findInUse(): Promise<IndexInUse | undefined> {
    const { write } = indexNames(this.settings.prefix);
    const found: unknown = await this.client.cluster.state({
      metric: ['metadata'],
      index: write,
      expand_wildcards: 'all',
      ignore_unavailable: true,
      filter_path: ['metadata.indices.*.state', 'metadata.indices.*.aliases', 'metadata.indices.*.settings.index.uuid'],
    });
    const { metadata } = found as { readonly metadata?: { readonly indices?: Readonly<Record<string, IndexMetadata>> } };
    const indices = metadata?.indices ?? {};
    const [name, index] = Object.entries(indices).find(([, { aliases }]) => aliases?.includes(write)) ?? [];
    return name && index ? { name, uuid: index.settings.index.uuid, isClosed: index.state === 'close' } : undefined;
  }
}

interface IndexMetadata {
  readonly state: 'open' | 'close';
  readonly aliases?: readonly string[];
  readonly settings: { readonly index: { readonly uuid: string } };
}
