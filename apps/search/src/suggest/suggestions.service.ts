import { setTimeout as pause } from 'node:timers/promises';
import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import { Inject, Injectable } from '@nestjs/common';
import { Problem } from '@naba/problem-details';
import type { Logger } from '@naba/telemetry';
import { LOGGER } from '@naba/telemetry';
import { KnownNames } from '../names/known-names';
import { SuggestionIndex } from './suggestion-index';
import { labelsAmong, SuggestionSource } from './suggestion.source';
import type { Suggestion } from './suggestions-answer';

const shortestPauseMs = 2_000;
/** Reading takes the cluster's time: at most a tenth of it. */
const restPerWork = 9;

/** Answers suggestions from memory, and reads them again in the background when articles came. */
@Injectable()
export class SuggestionsService implements OnApplicationBootstrap, OnModuleDestroy {
  private index: SuggestionIndex | undefined;
  private version = '';
  private failing = false;
  private readonly stop = new AbortController();

  constructor(
    @Inject(SuggestionSource) private readonly source: SuggestionSource,
    @Inject(KnownNames) private readonly names: KnownNames,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    void this.refreshForEver();
  }

  onModuleDestroy(): void {
    this.stop.abort();
  }

  /** @throws Problem INDEX_UNAVAILABLE as long as the index could not be read once */
  find(typed: string, limit: number): Suggestion[] {
    if (!this.index)
      throw new Problem('INDEX_UNAVAILABLE', 'The names were not read from the index yet; try again in a moment.', {
        retryAfterSeconds: 2,
      });
    return this.index.find(typed, limit);
  }

  private async refreshForEver(): Promise<void> {
    const { signal } = this.stop;
    while (!signal.aborted) {
      const began = performance.now();
      await this.refresh();
      const restMs = Math.max(shortestPauseMs, (performance.now() - began) * restPerWork);
      await pause(restMs, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  private async read(): Promise<void> {
    const named = await this.source.read();
    await this.names.learn(labelsAmong(named), (words) => this.source.countArticles(words));
    this.index = await SuggestionIndex.build(named);
  }

  private async refresh(): Promise<void> {
    try {
      const version = await this.source.version();
      if (version !== this.version) await this.read();
      this.version = version;
      this.failing = false;
    } catch (error) {
      // What is in memory goes on serving; an outage is told once.
      if (!this.failing && !this.stop.signal.aborted) this.logger.warn({ error }, 'suggestions could not be read; trying again');
      this.failing = true;
    }
  }
}
