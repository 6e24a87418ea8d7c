import { z } from 'zod';
import { errorCodes } from '@naba/contracts';

/** One thing at fault in a request: where it stands, and what to do about it. */
export const problemCause = z.object({
  detail: z.string().describe('What is wrong, and the fix.'),
  pointer: z.string().optional().describe('JSON pointer (RFC 6901) into the submitted article.'),
  parameter: z.string().optional().describe('Name of the path parameter.'),
  index: z.int().nonnegative().optional().describe('Which value of a parameter that was given several times, from 0.'),
  position: z.int().nonnegative().optional().describe('Where in the parameter, in UTF-16 code units from 0.'),
  length: z.int().nonnegative().optional().describe('How much of the parameter from `position` on is at fault.'),
  word: z.string().optional().describe('What stands there: the whole word, phrase or group at fault.'),
  code: z.string().optional().describe('Of a query: stable, for those who say it in another language.'),
  values: z
    .record(z.string(), z.union([z.string(), z.number()]))
    .optional()
    .describe('Of a query: what `detail` names besides, such as the nearest field that there is.'),
  instead: z.string().optional().describe('What to write there instead, where that is clear.'),
});

/** An error answer, RFC 9457. */
export const problemDetails = z
  .object({
    type: z.string().describe('`urn:naba:problem:` and the code.'),
    title: z.string(),
    status: z.int(),
    code: z.enum(errorCodes).describe('Stable: switch on this.'),
    detail: z.string(),
    errors: z.array(problemCause).optional(),
    refusal: z
      .string()
      .optional()
      .describe('Of a submission: ingest tells under `/v1/refusals/` and this id for some days what was refused, and why.'),
  })
  .meta({ title: 'Why a request was refused (RFC 9457)' });

export type ProblemCause = Readonly<z.infer<typeof problemCause>>;
export type ProblemDetails = Readonly<Omit<z.infer<typeof problemDetails>, 'errors'>> & {
  readonly errors?: readonly ProblemCause[];
};
