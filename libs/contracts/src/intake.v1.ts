import { z } from 'zod';
import { warningCodes } from './extraction-warning';
import { instant, maxAddressLength, webAddress } from './primitives';

/** What the sender of an article tells of its way to Naba. */
export const originV1 = z.object({
  via: z
    .enum(['feed', 'sitemap', 'list', 'page', 'file', 'archive'])
    .describe('In what the sender found it: a feed, a sitemap, a list of addresses, the page alone, a file, a web archive.'),
  from: z
    .string()
    .min(1)
    .max(maxAddressLength)
    .optional()
    .describe('Address of that feed, sitemap or list, or name of that file.'),
  fetchedFrom: webAddress.optional().describe('Address that answered with the page, after redirects.'),
  fetchedAt: instant.optional().describe('When the page was fetched, or recorded in its archive.'),
});

/** How a revision came in. It is no part of what the article says: the same words by another way make no new revision. */
export const intakeV1 = z.object({
  door: z
    .enum(['article', 'stream', 'page'])
    .describe('`article`: alone, as JSON. `stream`: as a line of NDJSON. `page`: as a page or its address.'),
  content: z.enum(['text', 'html']).describe('From what title and body were read: text as it was sent, or a page.'),
  origin: originV1.optional(),
  warnings: z
    .array(z.object({ code: z.enum(warningCodes), pointer: z.string().optional() }))
    .optional()
    .describe('What was unsure in it; absent where nothing was.'),
});

/** Where a record stands in its topic. */
export const recordPlace = z.object({ partition: z.int().nonnegative(), offset: z.int().nonnegative() });

export type OriginV1 = z.infer<typeof originV1>;
export type IntakeV1 = z.infer<typeof intakeV1>;
export type RecordPlace = z.infer<typeof recordPlace>;
