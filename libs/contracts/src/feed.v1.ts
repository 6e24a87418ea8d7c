import { z } from 'zod';
import { instant, languageCode, revision, webAddress } from './primitives';
import { sourceV1 } from './raw-article.v1';

export const feedId = z
  .string()
  .regex(/^[0-9a-f]{32}$/, 'must be 32 lower-case hexadecimal digits')
  .describe('Feed id: the first 128 bits of the SHA-256 of the address under which it was added, in lower-case hexadecimal.');

export const feedKind = z
  .enum(['feed', 'sitemap', 'list'])
  .describe(
    '`feed`: RSS, Atom or JSON Feed. `sitemap`: a sitemap or an index of them. `list`: text with an address on each line.',
  );

export const submitAs = z
  .enum(['page', 'item'])
  .describe('`page`: the page of each item is fetched and sent. `item`: what the feed itself holds of it is the article.');

/** Bounds of the time between two polls, in seconds. */
export const pollBounds = z.object({
  floorSeconds: z.int().min(1).max(604_800).describe('Least time between two polls, in seconds.'),
  ceilingSeconds: z.int().min(1).max(604_800).describe('Most time between two polls, in seconds.'),
});

/** A feed that is collected, as an operator wants it. What became of it is its state. */
export const feedV1 = z
  .object({
    id: feedId,
    revision: revision.describe(
      'When it was last changed, in milliseconds since the Unix epoch. The highest revision of an id wins.',
    ),
    kind: feedKind,
    url: webAddress.describe('Where it is read.'),
    source: sourceV1.describe('The publisher of its articles.'),
    language: languageCode.optional().describe('Language of its articles, where the operator knows it.'),
    submit: submitAs,
    bounds: pollBounds,
    paused: z.boolean().describe('Whether it is left alone until it is resumed.'),
    addedAt: instant,
    checkAskedAt: instant.optional().describe('When an operator last asked to have it read at once.'),
  })
  .meta({ id: 'FeedV1', title: 'Feed that is collected, version 1' });

export type FeedV1 = z.infer<typeof feedV1>;
export type FeedKind = z.infer<typeof feedKind>;
