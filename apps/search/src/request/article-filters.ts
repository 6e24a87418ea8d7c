import { z } from 'zod';
import { canonicalUrl, InvalidUrlError } from '@naba/article-identity';
import { articleLimits } from '@naba/contracts';
import { Problem } from '@naba/problem-details';
import type { FilterKind, FilterName } from './filter-table';
import { filterNames, filterTable } from './filter-table';

/** A parameter that may be given once, several times, or not at all. */
const several = z.preprocess(
  (value): unknown => (value === undefined ? [] : [value].flat()),
  z.array(z.string().min(1).max(200)).max(20),
);
/** An address whose canonical form an article may have. */
const address = z
  .string('must be given once')
  .max(2 * articleLimits.url)
  .refine(isAddress, 'must be an absolute http or https URL')
  .optional();
const moment = z.iso.datetime({ offset: true, error: 'must be an instant such as 2021-12-23T08:00:00Z' }).optional();
const day = z.iso.date('must be a date such as 2021-12-23').optional();

/** A box on the map in degrees; `east` lies west of `west` where it crosses the 180th meridian. */
export interface GeoBox {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

const boxHint = 'must be west,south,east,north in degrees, for example 34.5,29.1,48.8,37.4';
const box = z
  .string(boxHint)
  .max(100)
  .transform((text, context): GeoBox => {
    const [west = NaN, south = NaN, east = NaN, north = NaN, ...more] = text.split(',').map((part) => Number(part.trim() || NaN));
    const isGood =
      more.length === 0 && Math.abs(west) <= 180 && Math.abs(east) <= 180 && south >= -90 && north <= 90 && south < north;
    if (!isGood) context.addIssue({ code: 'custom', message: boxHint });
    return { west, south, east, north };
  })
  .optional();

const schemas = { terms: several, address, day, moment, area: box } as const satisfies Record<FilterKind, z.ZodType>;
const filters = Object.fromEntries(
  filterNames.map((name) => [name, schemas[filterTable[name].kind].describe(filterTable[name].description)]),
) as { readonly [Name in FilterName]: (typeof schemas)[(typeof filterTable)[Name]['kind']] };

/** What chooses articles, in every address that lists them. Names are joined by AND; so are values of one name where an article can have several, else by OR. */
export const articleFilters = {
  q: z
    .string('may be given only once')
    .default('')
    .describe('Query: words, "phrases", AND OR NOT NEAR/5, parentheses, field:word, prefix*.'),
  ...filters,
} as const;

/** The filters alone, as a schema; its type is what `toArticleQuery` takes. */
export const articleFilter = z.strictObject(articleFilters);
export type ArticleFilter = z.infer<typeof articleFilter>;

function isAddress(text: string): boolean {
  try {
    return canonicalUrl(text) !== '';
  } catch (error) {
    if (error instanceof InvalidUrlError) return false;
    throw error;
  }
}

/**
 * Reads the parameters of an address. Throws a QUERY_INVALID problem that names each bad one, unknown ones too.
 *
 * @param schema a strict object of parameters, for example `z.strictObject({ ...articleFilters, limit })`
 */
export function parseParameters<S extends z.ZodRawShape>(schema: z.ZodObject<S>, parameters: unknown): z.infer<z.ZodObject<S>> {
  const result = schema.safeParse(parameters);
  if (result.success) return result.data;
  const errors = result.error.issues.flatMap((issue) => {
    const names = issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0])];
    const detail =
      issue.code === 'unrecognized_keys'
        ? `This parameter does not exist; use one of ${Object.keys(schema.shape).join(', ')}.`
        : issue.message;
    return names.map((parameter) => ({ parameter, detail }));
  });
  throw new Problem('QUERY_INVALID', errors.map(({ parameter, detail }) => `${parameter}: ${detail}`).join(' '), { errors });
}
