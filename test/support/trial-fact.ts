import { z } from 'zod';

/** What an entry of the topic catalogue says, of a fact that is nobody's: specs spread it and change what they are about. */
export const trialFact = {
  description: 'Facts of a spec.',
  keySchema: z.string(),
  schema: z.object({ name: z.string() }),
  keyOf: ({ name }: { name: string }) => name,
  revisionOf: () => undefined,
  eventType: 'test.fact.v1',
  tombstoneType: 'test.fact.withdrawn.v1',
  partitions: 2,
  replicationFactor: 3,
  minInSyncReplicas: 2,
  cleanupPolicy: 'compact',
  retentionMs: 1_000,
  maxMessageBytes: 2_000,
  consumers: {},
} as const;
