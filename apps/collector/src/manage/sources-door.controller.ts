import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import type { FeedV1 } from '@naba/contracts';
import { FeedTables } from '../hold/feed.tables';
import { FeedFinder } from './feed.finder';
import type { FeedAnswer, SourceAnswer } from './feed-answer';
import { toFeedAnswer, toSources } from './feed-answer';
import { readRequest, sourceToAdd } from './feed-request';
import { FeedRegistry } from './feed.registry';

/** `/v1/sources`: publishers, each with all of its feeds. */
@Controller('v1/sources')
export class SourcesDoor {
  constructor(
    @Inject(FeedRegistry) private readonly registry: FeedRegistry,
    @Inject(FeedTables) private readonly tables: FeedTables,
    @Inject(FeedFinder) private readonly finder: FeedFinder,
  ) {}

  @Get()
  list(): { sources: SourceAnswer[] } {
    return { sources: toSources(this.answers(this.registry.all())) };
  }

  @Post()
  async add(@Body() body: unknown): Promise<{ feeds: FeedAnswer[] }> {
    const { url, ...wishes } = readRequest(sourceToAdd, body, 'body');
    const feeds: FeedV1[] = [];
    for (const found of await this.finder.find(url)) feeds.push((await this.registry.add({ ...wishes, url: found })).feed);
    return { feeds: this.answers(feeds) };
  }

  @Get(':id')
  get(@Param('id') id: string): SourceAnswer {
    return toSources(this.answers(this.registry.ofSource(id)))[0]!;
  }

  @Delete(':id')
  @HttpCode(204)
  async remove(@Param('id') id: string): Promise<void> {
    await Promise.all(this.registry.ofSource(id).map((feed) => this.registry.remove(feed.id)));
  }

  @Post(':id/pause')
  @HttpCode(200)
  pause(@Param('id') id: string): Promise<SourceAnswer> {
    return this.change(id, { paused: true });
  }

  @Post(':id/resume')
  @HttpCode(200)
  resume(@Param('id') id: string): Promise<SourceAnswer> {
    return this.change(id, { paused: false });
  }

  @Post(':id/check')
  @HttpCode(202)
  check(@Param('id') id: string): Promise<SourceAnswer> {
    return this.change(id, { checkAskedAt: new Date().toISOString() });
  }

  private async change(id: string, change: Parameters<FeedRegistry['change']>[1]): Promise<SourceAnswer> {
    const feeds = await Promise.all(this.registry.ofSource(id).map((feed) => this.registry.change(feed.id, change)));
    return toSources(this.answers(feeds))[0]!;
  }

  private answers(feeds: readonly FeedV1[]): FeedAnswer[] {
    const now = new Date();
    return feeds.map((feed) => toFeedAnswer(feed, this.tables.states.get(feed.id), this.tables.subscriptions.get(feed.id), now));
  }
}
