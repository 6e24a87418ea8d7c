import { articleDocument, entityLabel } from '@naba/article-index';
import { entityV1, topicV1 } from '@naba/contracts';
import { z } from 'zod';
import { foundArticle } from '../answer/found-article';
import type { Immutable } from '../answer/immutable';
import { names } from '../answer/search-answer';
import { timeline } from '../answer/timeline';

const { title, source, publishedAt, quotes, places } = articleDocument.shape;
const count = z.int().nonnegative().describe('Articles.');

const entityQuote = quotes.element.pick({ text: true, cue: true, speaker: true }).extend({
  articleId: articleDocument.shape.id,
  articleTitle: title,
  publishedAt,
  language: articleDocument.shape.language,
  direction: articleDocument.shape.direction,
  repeated: z.int().nonnegative().describe('Other articles that quote the same words, all of them or a part.'),
});

/** What `GET /v1/entities/{id}` answers: what the index knows of a person, an organization or a place, in the days asked for. */
export const entityAnswer = entityLabel.extend({
  iso: entityV1.shape.iso,
  location: places.element.shape.location.optional(),
  articles: count.describe('Articles that mention it.'),
  firstSeen: publishedAt.describe('Publication of the first of them; absent where none has a date.'),
  lastSeen: publishedAt.describe('Publication of the last of them.'),
  timeline,
  related: z.array(entityLabel.extend({ count })).describe('Entities of the same articles.'),
  topics: z.array(topicV1.pick({ id: true, broader: true }).extend({ name: names, count })),
  sources: z.array(source.extend({ count })),
  quotesBy: z.array(entityQuote).describe('What it says, newest first.'),
  quotesAbout: z.array(entityQuote).describe('What others say that names it, newest first.'),
  latest: z.array(foundArticle),
});

export type EntityAnswer = Immutable<z.infer<typeof entityAnswer>>;
export type EntityQuote = EntityAnswer['quotesBy'][number];
