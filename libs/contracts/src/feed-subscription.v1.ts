import { z } from 'zod';
import { feedId } from './feed.v1';
import { instant, revision, webAddress } from './primitives';

/** The subscription of a feed at its WebSub hub: written by the instance that polls the feed, and by any that its hub asks. */
export const feedSubscriptionV1 = z
  .object({
    id: feedId,
    revision: revision.describe('When it was written, in milliseconds since the Unix epoch. The highest revision of an id wins.'),
    hub: webAddress,
    topic: webAddress.describe('Under which address the hub knows the feed.'),
    secret: z
      .string()
      .min(32)
      .max(199)
      .describe('Of this and the secret of the collector the one is made by which the hub signs; alone it signs nothing.'),
    keyId: z
      .string()
      .regex(/^[0-9a-f]{16}$/)
      .optional()
      .describe('Of which secret of the collector; where that is another now, or it is missing, the hub is asked anew.'),
    state: z
      .enum(['asked', 'confirmed', 'denied', 'failed'])
      .describe('`asked`: the hub has not asked back yet. `denied`: it says no. `failed`: it could not be asked.'),
    askedAt: instant,
    confirmedAt: instant.optional(),
    leaseUntil: instant.optional().describe('Until when the hub sends; asked for again before that.'),
    reason: z.string().min(1).max(500).optional().describe('Why it is denied or failed.'),
  })
  .meta({ id: 'FeedSubscriptionV1', title: 'Subscription of a feed at its hub, version 1' });

export type FeedSubscriptionV1 = z.infer<typeof feedSubscriptionV1>;
