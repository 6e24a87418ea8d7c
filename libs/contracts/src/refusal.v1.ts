import { z } from 'zod';
import { errorCodes } from './error-codes';
import { articleId, instant, revision, webAddress } from './primitives';
import { intakeV1, originV1 } from './intake.v1';

/** How much is kept of a submission that was refused. */
export const refusalLimits = { errors: 20, detail: 1_000 } as const;

export const refusalId = z
  .string()
  .regex(/^refusal-[0-9a-f]{32}$/, 'must be the id of a refusal, as the answer to the submission has it')
  .describe('Names one refusal; the answer to the submission has it.');

/** A submission that ingest refused, without what was sent. It is kept for some days. */
export const refusalV1 = z
  .object({
    id: refusalId,
    revision: revision.describe('When it was refused, in milliseconds since the Unix epoch.'),
    at: instant,
    door: intakeV1.shape.door,
    code: z.enum(errorCodes),
    detail: z.string().max(refusalLimits.detail),
    errors: z
      .array(z.object({ pointer: z.string(), detail: z.string().max(refusalLimits.detail) }))
      .max(refusalLimits.errors)
      .optional()
      .describe('The fields at fault, the first of them.'),
    bytes: z.int().nonnegative().describe('Size of what was sent.'),
    url: webAddress.optional().describe('Address of the article, where it could be read.'),
    articleId: articleId.optional().describe('Id that the article would have, where that could be told.'),
    origin: originV1.optional(),
  })
  .meta({ id: 'RefusalV1', title: 'Submission that was refused, version 1' });

export type RefusalV1 = z.infer<typeof refusalV1>;
