import { z } from 'zod';
import { foundArticle } from '../answer/found-article';
import type { Immutable } from '../answer/immutable';

const similarArticle = foundArticle.extend({ score: z.number().describe('Comparable within one answer only.') });

/** What `GET /v1/articles/{id}/similar` answers: most similar first, copies of the article itself left out. */
export const similarAnswer = z.object({ articles: z.array(similarArticle) });

export type SimilarAnswer = Immutable<z.infer<typeof similarAnswer>>;
