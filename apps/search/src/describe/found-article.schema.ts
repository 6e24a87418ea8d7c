import { z } from 'zod';
import { articleDocument } from '@naba/article-index';

export const names = z.object({ ar: z.string().optional(), en: z.string().optional() });

/** An article as every list of this API shows it; the code's own form of it is `FoundArticle`. */
export const foundArticle = z.looseObject({
  id: z.string(),
  revision: z.int(),
  title: z.string(),
  url: z.string().optional(),
  imageUrl: z.string().optional(),
  source: z.object({ id: z.string(), name: z.string().optional() }),
  authors: z.array(z.string()),
  publishedAt: z.string().optional(),
  publishedPrecision: articleDocument.shape.publishedPrecision,
  receivedAt: z.string(),
  language: z.string(),
  direction: z.enum(['ltr', 'rtl']).optional(),
  summary: z.string().optional(),
  topics: z.array(
    z.object({ id: z.string(), broader: z.string().optional().describe('The topic above it.'), label: names, score: z.number() }),
  ),
  entities: z.array(z.object({ id: z.string(), type: z.string(), kind: z.string().optional(), name: names })),
  copies: z.int().describe('Exact copies that are folded into it.'),
  highlights: z
    .object({ title: z.string().optional(), body: z.array(z.string()).optional() })
    .describe('HTML: text escaped, what matched in <mark>.'),
});
