import { articleDocument } from '@naba/article-index';
import { instant } from '@naba/contracts';
import { z } from 'zod';
import { foundArticle } from '../answer/found-article';
import type { Immutable } from '../answer/immutable';

/** Data of the events of `GET /v1/stream`, by the events' names. */
export const streamEvents = {
  /** A new article or revision; its event has an id for `Last-Event-ID`. */
  article: foundArticle.extend({ indexedAt: articleDocument.shape.indexedAt }),
  /** More came than a listener gets at once: it should search again. */
  gap: z.object({ since: instant }),
} as const;

export type StreamEvents = { readonly [Name in keyof typeof streamEvents]: Immutable<z.infer<(typeof streamEvents)[Name]>> };
