import { z } from 'zod';
import { intakeV1 } from './intake.v1';
import { articleId, instant, languageCode, maxAddressLength, precision, revision, webAddress } from './primitives';

/** Longest title, body and line beside them (a name, a section) that Naba stores, in UTF-16 code units, and most authors. */
export const articleLimits = { title: 1_000, body: 1_000_000, line: 200, authors: 50, url: maxAddressLength } as const;

export const sourceV1 = z.object({
  id: z.string().min(1).max(200).describe('Stable name of the source; the host of the URL where the publisher gave none.'),
  name: z.string().min(1).max(articleLimits.line).optional().describe('Name for people.'),
});

/** An article as ingest accepted it: identified, cleaned of markup and site furniture, not yet enriched. */
export const rawArticleV1 = z
  .object({
    id: articleId,
    revision,
    receivedAt: instant.describe('When ingest accepted this revision; the same moment as `revision`.'),
    source: sourceV1,
    externalId: z.string().min(1).max(500).optional().describe("The publisher's own id, unique within the source."),
    url: webAddress.optional().describe('URL to visit: as submitted, written as a URI and without user name and password.'),
    canonicalUrl: webAddress
      .optional()
      .describe(
        'URL after canonicalization. The id is made from it, unless the publisher has articles told apart by `externalId`.',
      ),
    sameAs: webAddress
      .optional()
      .describe(
        'Another address that the page names as its own, after canonicalization. The article that has it is the same one where its words are the same.',
      ),
    title: z.string().min(1).max(articleLimits.title),
    body: z.string().max(articleLimits.body).describe('Plain text; paragraphs are separated by an empty line.'),
    authors: z.array(z.string().min(1).max(articleLimits.line)).max(articleLimits.authors),
    publishedAt: instant.optional(),
    publishedPrecision: precision.optional(),
    publishedLocalDate: z.iso
      .date()
      .optional()
      .describe("Day of publication on the publisher's calendar, which may be another than that of `publishedAt` in UTC."),
    language: languageCode.optional().describe('Language that the publisher declared.'),
    section: z.string().min(1).max(articleLimits.line).optional().describe("The publisher's own section or category."),
    imageUrl: webAddress.optional().describe('Lead image.'),
    isAccessibleForFree: z
      .boolean()
      .optional()
      .describe(
        'Whether everybody may read all of it where it was published, as the publisher says; the text may be its beginning where not.',
      ),
    intake: intakeV1.optional().describe('How this revision came in; absent in events of before that was recorded.'),
  })
  .meta({ id: 'RawArticleV1', title: 'Raw article, version 1' });

export type RawArticleV1 = z.infer<typeof rawArticleV1>;
export type SourceV1 = z.infer<typeof sourceV1>;
