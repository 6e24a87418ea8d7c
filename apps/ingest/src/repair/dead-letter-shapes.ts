import { createHash } from 'node:crypto';
import { isUtf8 } from 'node:buffer';
import { instant } from '@naba/contracts';
import type { DeadLetter, DeadLetterAction } from '@naba/messaging';
import { actionKinds } from '@naba/messaging';
import { z } from 'zod';

const count = z.int().nonnegative();
const letterId = z.string().regex(/^[a-z-]+:\d{1,10}:\d{1,19}$/, 'must be <consumer>:<partition>:<offset>');
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const cause = z.string().min(1).max(100);

const action = z.object({
  kind: z.enum(actionKinds),
  by: z.string().describe('Id of the key, or where the request came from where no keys are needed.'),
  at: z.string().describe('ISO 8601 in UTC.'),
  before: sha256.optional().describe('SHA-256 of the value as it came.'),
  after: sha256.optional().describe('SHA-256 of the value that was sent.'),
});

const deadLetter = z.object({
  id: letterId.describe('By which it is acted on.'),
  consumer: z.string().describe('Who set it aside.'),
  topic: z.string().describe('From which it came, and to which it goes when it is sent again.'),
  code: z.string(),
  message: z.string(),
  at: instant,
  key: z.string().nullable(),
  bytes: count.describe('Length of its value.'),
  actions: z.array(action).describe('What was done about it; empty while it is open.'),
});

/** The answer to `GET /v1/dead-letters`. */
export const deadLetters = z
  .object({
    deadLetters: z.array(deadLetter).describe('Newest first.'),
    total: count.describe('All that the filters leave.'),
    next: z.string().optional().describe('`after` of the next page; absent on the last one.'),
    causes: z
      .array(z.object({ consumer: z.string(), code: z.string(), count }))
      .describe('How many of them there are of each cause, most first.'),
    asOf: instant.describe('`until` for acting on what this answer counts, and on nothing that came later.'),
  })
  .meta({ title: 'Dead letters' });

/** The answer to `GET /v1/dead-letters/{id}`. */
export const wholeDeadLetter = deadLetter
  .extend({
    headers: z.record(z.string(), z.string()),
    payload: z.string().nullable().describe('Its value as it came; null for a takedown.'),
    encoding: z.enum(['utf-8', 'base64']).describe('Of `payload`: base64 where it is no UTF-8.'),
    sha256: sha256.optional().describe('Of its bytes.'),
  })
  .meta({ title: 'A dead letter' });

/** Filters of dead letters; all must hold. */
const filters = {
  topic: cause.optional().describe('From which they came.'),
  consumer: cause.optional().describe('Who set them aside.'),
  code: cause.optional().describe('Their cause.'),
  since: instant.optional().describe('Set aside then or later.'),
  until: instant.optional().describe('Set aside then or before.'),
};

export const listRequest = z.strictObject({
  ...filters,
  state: z.enum(['open', 'done', 'all']).default('open').describe('`done`: something was done about them.'),
  after: letterId.optional().describe('`next` of the page before.'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

const mostAtOnce = 500;

export const choiceRequest = z
  .strictObject({
    ids: z.array(letterId).min(1).max(mostAtOnce).optional().describe('These.'),
    code: cause.optional().describe('All open ones of this cause, oldest first.'),
    consumer: filters.consumer,
    topic: filters.topic,
    until: filters.until,
    limit: z.int().min(1).max(mostAtOnce).default(mostAtOnce).describe('Most of a cause at once; `left` says how many remain.'),
  })
  .refine(({ ids, code }) => (ids === undefined) !== (code === undefined), 'needs either ids or code')
  .meta({ title: 'Which dead letters' });

export const editRequest = z
  .strictObject({ payload: z.record(z.string(), z.unknown()).describe('The whole value, corrected.') })
  .meta({ title: 'A corrected value' });

export const outcome = z.object({
  id: z.string(),
  outcome: z
    .enum(['done', 'before', 'held', 'superseded', 'gone', 'unknown'])
    .describe(
      '`before`: something was done about it already, and nothing now. `held`: somebody else is about to act. ' +
        '`superseded`: a newer revision was accepted since. `gone`, `unknown`: there is no such dead letter any more, or none at all.',
    ),
  action: action.optional().describe('What was done, now or before.'),
});

/** What became of those that were meant. */
export const outcomes = z
  .object({ results: z.array(outcome), done: count, left: count.describe('Open ones of the cause that were not tried.') })
  .meta({ title: 'What was done' });

export function toAnswer({
  id,
  group,
  topic,
  code,
  message,
  at,
  record,
  bytes,
  actions,
}: DeadLetter): z.infer<typeof deadLetter> {
  return {
    ...{ id, consumer: group, topic, code, message, at: at.toISOString(), key: record.key, bytes },
    actions: actions.map(toAction),
  };
}

export function toWhole(letter: DeadLetter, value: Buffer | null): z.infer<typeof wholeDeadLetter> {
  const encoding = value === null || isUtf8(value) ? 'utf-8' : 'base64';
  return {
    ...toAnswer(letter),
    headers: { ...letter.record.headers },
    payload: value?.toString(encoding === 'utf-8' ? 'utf8' : 'base64') ?? null,
    encoding,
    ...(value && { sha256: createHash('sha256').update(value).digest('hex') }),
  };
}

function toAction({ kind, by, at, before, after }: DeadLetterAction): z.infer<typeof action> {
  return { kind, by, at, ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}
