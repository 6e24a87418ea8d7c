import { z } from 'zod';
import { articleId, revision } from '@naba/contracts';
import { articlePath } from '../receive/article-address';

/** The body of a 202: what is on the log now. */
export const accepted = z
  .object({ id: articleId, revision, links: z.object({ self: z.string().describe('Where its state can be asked for.') }) })
  .meta({ title: 'What was accepted' });

export type Accepted = z.infer<typeof accepted>;

export function toAccepted(published: { readonly id: string; readonly revision: number }): Accepted {
  return { id: published.id, revision: published.revision, links: { self: articlePath(published.id) } };
}
