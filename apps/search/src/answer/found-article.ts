import { articleDocument, entityLabel } from '@naba/article-index';
import { topicV1 } from '@naba/contracts';
import { z } from 'zod';
import type { Immutable } from './immutable';

/** What a list shows of an article's document; the body stays behind. */
export const articleCard = articleDocument
  .pick({
    id: true,
    revision: true,
    title: true,
    url: true,
    source: true,
    publishedAt: true,
    publishedPrecision: true,
    publishedLocalDate: true,
    receivedAt: true,
    language: true,
    direction: true,
    summary: true,
    authors: true,
    imageUrl: true,
    corrections: true,
  })
  .extend({
    topics: z.array(topicV1.pick({ id: true, broader: true, label: true, score: true })),
    entities: z.array(entityLabel),
  });

/** An article as every list of this API shows it. */
export const foundArticle = articleCard.extend({
  copies: z.int().nonnegative().describe('Exact copies that are folded into it; 0 where there are none or they are not folded.'),
  lacks: z
    .array(z.string())
    .optional()
    .describe('Where the answer is `relaxed`: words of the query that this article does not have.'),
  highlights: z
    .object({ title: z.string().optional(), body: z.array(z.string()).optional() })
    .describe('HTML: text escaped, what matched in <mark>.'),
});

export type ArticleCard = Immutable<z.infer<typeof articleCard>>;
export type FoundArticle = Immutable<z.infer<typeof foundArticle>>;
