import { z } from 'zod';
import { articleId, extraction, revision, tellWarnings } from '@naba/contracts';
import { articlePath } from '../receive/article-address';
import type { Published } from './article.publisher';

/** What became of an article that was sent. */
export const outcome = z
  .enum(['accepted', 'unchanged'])
  .describe('`accepted`: put on the log. `unchanged`: the newest version says the same, and its revision stays.');

/** The body of a 202 or 200: what is on the log now. */
export const accepted = z
  .object({
    id: articleId,
    revision,
    outcome,
    links: z.object({ self: z.string().describe('Where its state can be asked for.') }),
    extraction,
  })
  .meta({ title: 'What was accepted' });

export type Accepted = z.infer<typeof accepted>;

export function toAccepted({ kind, id, revision, warnings = [] }: Published): Accepted {
  return { id, revision, outcome: kind, links: { self: articlePath(id) }, ...tellWarnings(warnings) };
}
