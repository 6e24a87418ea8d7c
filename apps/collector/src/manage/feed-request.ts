import { feedKind, languageCode, pollBounds, sourceV1, submitAs, toJsonPointer, toUri } from '@naba/contracts';
import type { ProblemCause, ProblemCode } from '@naba/problem-details';
import { Problem } from '@naba/problem-details';
import { z } from 'zod';
import { standings } from '../judge/standing';

const address = z
  .string()
  .max(2_048)
  .refine(isWebAddress, 'must be an absolute http or https address')
  .describe('An absolute http or https address.');

const source = z
  .strictObject({
    id: sourceV1.shape.id.optional().describe("Stable name of the publisher. Default: the address's host without `www.`."),
    name: sourceV1.shape.name.describe('Name of the publisher for people.'),
  })
  .describe('The publisher of the articles.');

const wishes = {
  source: source.optional(),
  language: languageCode
    .optional()
    .describe('Language of the articles, where you know it. Left out: it is told from each article.'),
  submit: submitAs.optional(),
  floorSeconds: pollBounds.shape.floorSeconds.optional(),
  ceilingSeconds: pollBounds.shape.ceilingSeconds.optional(),
  paused: z.boolean().optional().describe('Added, and not polled before it is resumed.'),
};

/** What is sent to add a feed. */
export const feedToAdd = z
  .strictObject({ url: address, kind: feedKind.optional().describe('Default: `feed`.'), ...wishes })
  .meta({ title: 'A feed to be collected' });

/** What is sent to add all feeds that a page names. */
export const sourceToAdd = z
  .strictObject({ url: address.describe('A page of the publisher, the front page for example, or a feed.'), ...wishes })
  .meta({ title: 'A source whose feeds are to be collected' });

/** What is sent to have a page fetched. */
export const pageToFetch = z.strictObject({ url: address }).meta({ title: 'A page to be fetched' });

export type FeedToAdd = z.infer<typeof feedToAdd>;
export type SourceToAdd = z.infer<typeof sourceToAdd>;

/** What a list of feeds can be narrowed to. */
export const feedsQuery = z.strictObject({
  source: z.string().min(1).max(200).optional().describe('Only feeds of this source id.'),
  standing: z.enum(standings).optional().describe('Only feeds that fare so.'),
  url: address.optional().describe('Only the feed of this address.'),
  after: z.string().max(32).optional().describe('Only feeds after this id: the last one of the answer before.'),
  limit: z.coerce.number().int().min(1).max(1_000).default(100).describe('How many at most.'),
});

export type FeedsQuery = z.infer<typeof feedsQuery>;

/**
 * What a request says, by its schema.
 *
 * @param code of the problem
 * @param where whether faults are told as JSON pointers into a body or as names of parameters
 * @throws Problem with the fix for each field at fault
 */
export function readRequest<S extends z.ZodType>(
  schema: S,
  value: unknown,
  where: 'body' | 'query',
  code: ProblemCode = where === 'body' ? 'FEED_INVALID' : 'QUERY_INVALID',
): z.infer<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.flatMap((issue) => toCauses(issue, where));
  const [first] = errors;
  const name = first?.pointer ?? first?.parameter ?? '';
  throw new Problem(code, `${name || 'The body'} ${first?.detail ?? 'is invalid'}`, { errors });
}

function toCauses(issue: z.core.$ZodIssue, where: 'body' | 'query'): ProblemCause[] {
  const fields = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
  const detail = issue.code === 'unrecognized_keys' ? 'is not a known field' : issue.message;
  return fields.map((path) =>
    where === 'body' ? { pointer: toJsonPointer(path), detail } : { parameter: path.map(String).join('.'), detail },
  );
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && toUri(text).length <= 2_048;
}
