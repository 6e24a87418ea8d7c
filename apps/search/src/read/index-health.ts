import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { Inject, Injectable } from '@nestjs/common';
import { Health } from '@naba/telemetry';
import { IndexReader } from './index.reader';

const everyMs = 2_000;

/** Asks every two seconds whether the article index can be searched, so that readiness is answered from memory. */
@Injectable()
export class IndexHealth implements OnApplicationBootstrap, OnApplicationShutdown {
  private searchable = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(IndexReader) private readonly index: IndexReader,
    @Inject(Health) health: Health,
  ) {
    health.register({ name: 'index', isReady: () => this.searchable });
  }

  onApplicationBootstrap(): void {
    void this.look();
  }

  onApplicationShutdown(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private async look(): Promise<void> {
    this.searchable = await this.index.isSearchable();
    this.timer = setTimeout(() => void this.look(), everyMs).unref();
  }
}
