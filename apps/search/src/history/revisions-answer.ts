import { z } from 'zod';
import { keptRevision } from '@naba/article-index';
import { articleId, revision } from '@naba/contracts';
import type { Immutable } from '../answer/immutable';

/** What an article says, and so what can change between two revisions of it. */
export const comparedFields = ['title', 'body', 'authors', 'section', 'url', 'publishedAt'] as const;

const changes = z
  .object({
    fields: z.array(z.enum(comparedFields)).describe('What is another than before.'),
    bodyShare: z.number().min(0).max(1).describe('Words of the body that only one of both has, of all words of both.'),
  })
  .describe('What changed since the revision before it that is kept; absent in the first.');

const listed = keptRevision
  .pick({ revision: true, receivedAt: true, title: true, language: true, direction: true, corrections: true, intake: true })
  .extend({ changes: changes.optional() });

/** What `GET /v1/articles/{id}/revisions` answers. */
export const revisionsAnswer = z.object({
  id: articleId,
  isCut: z.boolean().describe('Whether there were older revisions, which are not kept any more.'),
  revisions: z.array(listed).describe('Newest first; the first is the one in the index.'),
});

const piece = z.object({ text: z.string(), isChanged: z.boolean() });
const row = z.object({ before: z.array(piece), after: z.array(piece) });

/** What `GET /v1/articles/{id}/revisions/{revision}` answers. */
export const revisionAnswer = keptRevision.extend({
  id: articleId,
  comparison: z
    .object({
      with: revision.describe('The earlier revision.'),
      receivedAt: keptRevision.shape.receivedAt.describe('When the earlier one was accepted.'),
      changes,
      title: row,
      body: z.array(row).describe('Side by side; the pieces of a side, joined, are its body.'),
    })
    .optional()
    .describe('Absent in the first revision that is kept.'),
});

export type Changes = Immutable<z.infer<typeof changes>>;
export type ListedRevision = Immutable<z.infer<typeof listed>>;
export type RevisionsAnswer = Immutable<z.infer<typeof revisionsAnswer>>;
export type RevisionAnswer = Immutable<z.infer<typeof revisionAnswer>>;
