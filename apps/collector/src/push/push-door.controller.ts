import { Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '@naba/problem-details';
import { CollectorEvents } from '../collector.events';
import { Holdings } from '../hold/holdings';
import { FeedRegistry } from '../manage/feed.registry';
import { PushedDocuments } from './pushed.documents';
import { Subscriptions } from './subscriptions';

/** `/v1/push/{feed}/{token}`: where hubs ask back, and send what is new in a feed. Open to all, since what is sent is signed. */
@Controller('v1/push')
export class PushDoor {
  constructor(
    @Inject(Subscriptions) private readonly subscriptions: Subscriptions,
    @Inject(PushedDocuments) private readonly documents: PushedDocuments,
    @Inject(FeedRegistry) private readonly registry: FeedRegistry,
    @Inject(Holdings) private readonly holdings: Holdings,
    @Inject(CollectorEvents) private readonly events: CollectorEvents,
  ) {}

  @Get(':id/:token')
  async verify(
    @Param('id') id: string,
    @Param('token') token: string,
    @Query() parameters: Readonly<Record<string, unknown>>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const read = (name: string): string | undefined => {
      const value = parameters[`hub.${name}`];
      return typeof value === 'string' ? value : undefined;
    };
    const [mode = '', topic = '', challenge = ''] = ['mode', 'topic', 'challenge'].map(read);
    const isMeant = await this.subscriptions.confirm(id, token, {
      mode,
      topic,
      leaseSeconds: read('lease_seconds'),
      reason: read('reason'),
    });
    if (!isMeant) throw new Problem('FEED_NOT_FOUND', `Nobody here asked to ${mode} to this.`);
    void reply.type('text/plain');
    return challenge;
  }

  /** What is not signed is answered in the same way, as the standard has it, and passed over. */
  @Post(':id/:token')
  @HttpCode(202)
  async receive(
    @Param('id') id: string,
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const subscription = await this.subscriptions.find(id, token);
    if (!subscription) {
      void reply.code(410); // so that the hub ends it
      return;
    }
    const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const signature = [request.headers['x-hub-signature']].flat()[0];
    if (!this.subscriptions.isSignedFor(subscription, bytes, signature)) {
      this.events.pushed('unsigned');
      return;
    }
    this.events.pushed('taken');
    const type = [request.headers['x-content-type']].flat()[0] ?? '';
    if (this.holdings.has(id)) this.documents.put(id, { bytes, headers: { 'content-type': type } });
    // On the log before it is answered, for whichever instance polls the feed.
    await this.registry.change(id, { checkAskedAt: new Date().toISOString() });
  }
}
