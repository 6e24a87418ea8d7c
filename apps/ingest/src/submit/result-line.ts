import { z } from 'zod';
import { articleId, extraction, refusalId, revision } from '@naba/contracts';
import type { Problem } from '@naba/problem-details';
import { problemCause } from '@naba/problem-details';
import type { Published } from '../publish/article.publisher';
import { outcome } from '../publish/accepted';

const line = z
  .int()
  .positive()
  .describe('Number of the line that is answered, from 1; blank lines are counted and not answered.');

/** One line of the answer to a stream. */
export const resultLine = z
  .union([
    z.object({ line, status: z.literal([200, 202]), id: articleId, revision, outcome, extraction }),
    z.object({
      line,
      status: z.int().min(400).max(599).describe('As the status of the answer to this article alone.'),
      code: z.string(),
      detail: z.string(),
      errors: z.array(problemCause).optional(),
      retryAfterSeconds: z.int().positive().optional(),
      refusal: refusalId.optional(),
    }),
  ])
  .meta({ title: 'Answer to one line' });

export type ResultLine = z.infer<typeof resultLine>;

/** Status of what is on the log: 202 where it was put there now, 200 where it was there before. */
export function statusOf({ kind }: Published): 200 | 202 {
  return kind === 'accepted' ? 202 : 200;
}

export function refusal(line: number, problem: Problem): ResultLine {
  const { status, code, detail, errors, refusal } = problem.toDetails();
  const { retryAfterSeconds } = problem.options;
  return {
    line,
    status,
    code,
    detail,
    ...(errors && { errors: [...errors] }),
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    ...(refusal !== undefined && { refusal }),
  };
}

export function toText(results: readonly ResultLine[]): string {
  return results.map((result) => `${JSON.stringify(result)}\n`).join('');
}
