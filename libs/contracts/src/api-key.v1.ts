import { z } from 'zod';
import { instant, revision } from './primitives';
import { sourceV1 } from './raw-article.v1';

export const apiScope = z
  .enum(['ingest:write', 'search:read', 'admin'])
  .describe(
    '`ingest:write`: submit articles, ask where they stand, take them down. `search:read`: search and read. `admin`: all of that, feeds and operations.',
  );

export const apiKeyId = z
  .string()
  .regex(/^[0-9a-z]{10}$/, 'must be 10 lower-case letters and digits')
  .describe('Id of a key: the part of its token that is no secret.');

/** Secrets of a key that are taken at the same time: the one in use, and the one that takes its place. */
export const maxSecrets = 2;

/** One secret of a key; the token itself is kept nowhere. */
export const apiSecret = z.object({
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('SHA-256 of the whole token, in lower-case hexadecimal.'),
  lastFour: z.string().length(4).describe('Its last four characters, to tell it from others.'),
  createdAt: instant,
  expiresAt: instant.optional().describe('From when on it is no longer taken.'),
});

/** Who may ask the services, and for what. */
export const apiKeyV1 = z
  .object({
    id: apiKeyId,
    revision: revision.describe(
      'When it was last changed, in milliseconds since the Unix epoch. The highest revision of an id wins.',
    ),
    name: z.string().min(1).max(100).describe('Whose it is, for people.'),
    scopes: z.array(apiScope).min(1),
    sources: z
      .array(sourceV1.shape.id)
      .min(1)
      .max(1_000)
      .optional()
      .describe('Sources whose articles it may submit and take down; absent: all.'),
    secrets: z.array(apiSecret).min(1).max(maxSecrets),
    createdAt: instant,
    revokedAt: instant.optional(),
    lastChange: z
      .object({
        what: z.enum(['created', 'rotated', 'revoked']),
        by: z.string().min(1).max(200).describe('User and machine of the command line.'),
        at: instant,
      })
      .describe('Who did what last.'),
  })
  .meta({ id: 'ApiKeyV1', title: 'API key, version 1' });

export type ApiScope = z.infer<typeof apiScope>;
export type ApiSecret = z.infer<typeof apiSecret>;
export type ApiKeyV1 = z.infer<typeof apiKeyV1>;
