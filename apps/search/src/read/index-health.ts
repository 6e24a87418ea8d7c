import type { Client } from '@elastic/elasticsearch';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { Inject, Injectable } from '@nestjs/common';
import { Health } from '@naba/telemetry';
import { INDEX_CLIENT, READ_ALIAS } from './index-client.provider';

const everyMs = 2_000;

/** Asks every two seconds whether the article index can be searched, so that readiness is answered from memory. */
@Injectable()
export class IndexHealth implements OnApplicationBootstrap, OnApplicationShutdown {
  private searchable = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(INDEX_CLIENT) private readonly client: Client,
    @Inject(READ_ALIAS) private readonly index: string,
    @Inject(Health) health: Health,
  ) {
    health.register({ name: 'index', isReady: () => this.searchable });
  }

  onApplicationBootstrap(): void {
    void this.look();
  }

  async onApplicationShutdown(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.client.close();
  }

  private async look(): Promise<void> {
    this.searchable = await this.client.search({ index: this.index, size: 0, track_total_hits: false }).then(
      () => true,
      () => false,
    );
    this.timer = setTimeout(() => void this.look(), everyMs).unref();
  }
}
