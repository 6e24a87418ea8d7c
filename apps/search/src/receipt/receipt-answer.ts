import { z } from 'zod';
import { articleDocument } from '@naba/article-index';
import {
  articleId,
  extractionWarning,
  instant,
  intakeV1,
  provenanceV1,
  recordPlace,
  revision,
  topicNames,
} from '@naba/contracts';
import { revisionsAnswer } from '../history/revisions-answer';
import type { Immutable } from '../answer/immutable';

const topic = z.enum(topicNames as [(typeof topicNames)[number]]);
const place = recordPlace.extend({ topic });

const setAside = place.extend({
  at: instant,
  group: z.string().describe('Consumer group that could not handle it.'),
  code: z.string(),
  message: z.string(),
  revision: revision.optional().describe('Revision that was set aside, where its event named it.'),
});

/** What `GET /v1/articles/{id}/receipt` answers: the way of the newest revision that came to its end, step by step. */
export const receiptAnswer = z.object({
  id: articleId,
  state: z
    .enum(['indexed', 'set-aside', 'taken-down'])
    .describe('`set-aside`: the newest revision that came to an end is a dead letter; an older one may be in the index.'),
  revision,
  url: articleDocument.shape.url,
  intake: intakeV1
    .extend({ warnings: z.array(extractionWarning).describe('What was unsure in it, in words.') })
    .optional()
    .describe('By which door it came, from where, and read from what; absent in articles of before that was recorded.'),
  accepted: z
    .object({ at: instant, place: place.optional() })
    .optional()
    .describe('When it was accepted, and where it stood on the log. Absent where it is not in the index.'),
  enriched: z
    .object({
      at: instant,
      durationMs: z.number().nonnegative().describe('Time that all enrichers took together.'),
      place: place.optional(),
      enrichers: z.array(provenanceV1),
    })
    .optional(),
  indexed: z
    .object({ at: instant, generation: z.string(), seconds: z.number().nonnegative().describe('From acceptance to the index.') })
    .optional(),
  revisions: revisionsAnswer.shape.revisions
    .optional()
    .describe('Revisions that are kept and what changed in each, newest first; absent where it came once.'),
  takenDownAt: instant.optional(),
  setAside: z.array(setAside).describe('Dead letters of any revision of it, newest first.'),
});

export type ReceiptAnswer = Immutable<z.infer<typeof receiptAnswer>>;
