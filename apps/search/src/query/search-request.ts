import { z } from 'zod';
import { Problem } from '@naba/problem-details';

/** A parameter that may be given once, several times, or not at all. */
const several = z.preprocess(
  (value): unknown => (value === undefined ? [] : [value].flat()),
  z.array(z.string().min(1).max(200)).max(20),
);
const day = z.iso.date('must be a date such as 2021-12-23').optional();

/** Parameters of `GET /v1/articles`. Filters of one kind are joined by OR, kinds by AND. */
export const searchRequest = z.strictObject({
  q: z.string().default('').describe('Query: words, "phrases", AND OR NOT, parentheses, field:word, prefix*.'),
  lang: several.describe('Language of the text, for example ar.'),
  source: several.describe('Source id.'),
  topic: several.describe('Topic id, for example medtop:11000000.'),
  entity: several.describe('Entity id, for example wd:Q796.'),
  from: day.describe('First day of publication, UTC.'),
  to: day.describe('Last day of publication, UTC.'),
  sort: z.enum(['relevance', 'newest', 'oldest']).default('relevance'),
  limit: z.coerce.number().int().min(1).max(100).default(20).describe('Results in one answer.'),
  cursor: z.string().max(1_000).optional().describe('`cursor` of the answer before, to go on after it.'),
});

export type SearchRequest = z.infer<typeof searchRequest>;

/** Reads the parameters. Throws a QUERY_INVALID problem that names each bad one. */
export function parseSearchRequest(parameters: unknown): SearchRequest {
  const result = searchRequest.safeParse(parameters);
  if (result.success) return result.data;
  const errors = result.error.issues.flatMap((issue) => {
    const names = issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0])];
    const detail =
      issue.code === 'unrecognized_keys'
        ? `There is no such parameter; there are ${Object.keys(searchRequest.shape).join(', ')}.`
        : issue.message;
    return names.map((parameter) => ({ parameter, detail }));
  });
  throw new Problem('QUERY_INVALID', errors.map(({ parameter, detail }) => `${parameter}: ${detail}`).join(' '), { errors });
}
