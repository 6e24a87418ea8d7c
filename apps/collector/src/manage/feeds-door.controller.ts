import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { FeedV1 } from '@naba/contracts';
import { FeedTables } from '../hold/feed.tables';
import type { FeedAnswer } from './feed-answer';
import { toFeedAnswer } from './feed-answer';
import { feedsQuery, feedToAdd, readRequest } from './feed-request';
import { feedIdOf, FeedRegistry } from './feed.registry';

/** `/v1/feeds`: the feeds that are collected. Any instance answers for all of them. */
@Controller('v1/feeds')
export class FeedsDoor {
  constructor(
    @Inject(FeedRegistry) private readonly registry: FeedRegistry,
    @Inject(FeedTables) private readonly tables: FeedTables,
  ) {}

  @Get()
  list(@Query() parameters: unknown): { total: number; feeds: FeedAnswer[] } {
    const { source, standing, url, after = '', limit } = readRequest(feedsQuery, parameters, 'query');
    const id = url === undefined ? undefined : feedIdOf(url);
    const found = this.registry
      .all()
      .filter((feed) => (source === undefined || feed.source.id === source) && (id === undefined || feed.id === id))
      .map((feed) => this.answer(feed))
      .filter((feed) => standing === undefined || feed.standing === standing);
    return { total: found.length, feeds: found.filter((feed) => feed.id > after).slice(0, limit) };
  }

  @Post()
  async add(@Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<FeedAnswer> {
    const { feed, isNew } = await this.registry.add(readRequest(feedToAdd, body, 'body'));
    void reply.code(isNew ? 201 : 200).header('location', `/v1/feeds/${feed.id}`);
    return this.answer(feed);
  }

  @Get(':id')
  get(@Param('id') id: string): FeedAnswer {
    return this.answer(this.registry.get(id));
  }

  @Delete(':id')
  @HttpCode(204)
  remove(@Param('id') id: string): Promise<void> {
    return this.registry.remove(id);
  }

  @Post(':id/pause')
  @HttpCode(200)
  async pause(@Param('id') id: string): Promise<FeedAnswer> {
    return this.answer(await this.registry.change(id, { paused: true }));
  }

  @Post(':id/resume')
  @HttpCode(200)
  async resume(@Param('id') id: string): Promise<FeedAnswer> {
    return this.answer(await this.registry.change(id, { paused: false }));
  }

  @Post(':id/check')
  @HttpCode(202)
  async check(@Param('id') id: string): Promise<FeedAnswer> {
    return this.answer(await this.registry.change(id, { checkAskedAt: new Date().toISOString() }));
  }

  private answer(feed: FeedV1): FeedAnswer {
    return toFeedAnswer(feed, this.tables.states.get(feed.id), this.tables.subscriptions.get(feed.id), new Date());
  }
}
