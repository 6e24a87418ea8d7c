import { enrichedArticleV1 } from '@naba/contracts';
import fc from 'fast-check';
import { z } from 'zod';
import { arbitraryOf } from './arbitrary-of';

/** Paths of the fields that a schema has, lists and records gone through. */
function pathsOfSchema(schema: z.core.$ZodType, prefix = ''): string[] {
  const def = schema._zod.def as z.core.$ZodTypes['_zod']['def'];
  if (def.type === 'optional' || def.type === 'nullable') return pathsOfSchema(def.innerType, prefix);
  if (def.type === 'array') return pathsOfSchema(def.element, `${prefix}[]`);
  if (def.type === 'record') return pathsOfSchema(def.valueType, `${prefix}.*`);
  if (def.type !== 'object') return [prefix];
  return Object.entries(def.shape).flatMap(([name, field]) => [
    `${prefix}.${name}`,
    ...pathsOfSchema(field, `${prefix}.${name}`).filter((path) => path !== `${prefix}.${name}`),
  ]);
}

/** Whether a value has something at such a path. */
function holds(value: unknown, path: string): boolean {
  if (value === undefined || value === null) return path === '';
  const step = /^(\.([^.[]+)|\[\])(.*)$/.exec(path);
  if (step === null) return true;
  const [, mark, name, rest = ''] = step;
  if (mark === '[]') return (value as unknown[]).some((item) => holds(item, rest));
  if (name === '*') return Object.values(value).some((item) => holds(item, rest));
  return Object.hasOwn(value, name!) && holds((value as Record<string, unknown>)[name!], rest);
}

describe('arbitraryOf', () => {
  it('gives only values that the schema accepts, for the largest contract there is', () => {
    fc.assert(
      fc.property(arbitraryOf(enrichedArticleV1), (article) => {
        expect(enrichedArticleV1.safeParse(article).error).toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });

  it('fills every field of the contract, at every depth', () => {
    const articles = fc.sample(arbitraryOf(enrichedArticleV1), { numRuns: 400, seed: 1 });
    const paths = pathsOfSchema(enrichedArticleV1);
    expect(paths).toEqual(expect.arrayContaining(['.enrichment.numbers[].currency', '.enrichment.topics[].broader']));
    expect(paths.filter((path) => !articles.some((article) => holds(article, path)))).toEqual([]);
  });

  it('also gives what a leaf is said to hold', () => {
    const leaf = z.string();
    const values = fc.sample(arbitraryOf(z.object({ leaf }), new Map([[leaf, fc.constant('known to hurt')]])), 50);
    expect(values).toContainEqual({ leaf: 'known to hurt' });
  });

  it('keeps to bounds and leaves optional fields out now and then', () => {
    const schema = z.object({
      share: z.number().min(-1).max(1),
      count: z.int().positive(),
      names: z.array(z.string().min(2)).min(1),
      note: z.string().optional(),
    });
    const values = fc.sample(arbitraryOf(schema), 100);
    for (const value of values) expect(schema.safeParse(value).error).toBeUndefined();
    expect(values.some(({ note }) => note === undefined)).toBe(true);
    expect(values.some(({ note }) => note !== undefined)).toBe(true);
  });

  it('refuses a kind of schema that it does not know by name', () => {
    expect(() => arbitraryOf(z.map(z.string(), z.string()))).toThrow('map');
  });
});
