import { enrichmentV1 } from '@naba/contracts';
import { z } from 'zod';
import { strictSchema } from './strict-schema';

const open = z.object({
  list: z.array(z.object({ size: z.int().nonnegative() })).min(1),
  inner: z
    .object({ name: z.string().min(1) })
    .nullable()
    .optional(),
});
const closed = strictSchema(open);
const fits = { list: [{ size: 1 }], inner: null };

describe('strictSchema', () => {
  it('takes what the schema takes', () => {
    expect(closed.parse(fits)).toEqual(fits);
    expect(closed.parse({ list: [{ size: 0 }] })).toEqual({ list: [{ size: 0 }] });
  });

  it.each([
    ['beside', { ...fits, more: 1 }],
    ['inside a list', { list: [{ size: 1, more: 1 }] }],
    ['inside what may be null or left out', { ...fits, inner: { name: 'x', more: 1 } }],
  ])('refuses an unknown key %s, which the open schema passes over', (_, value) => {
    expect(open.safeParse(value).success).toBe(true);
    expect(closed.safeParse(value).success).toBe(false);
  });

  it.each([
    ['of a list', { list: [] }],
    ['of a value', { list: [{ size: -1 }] }],
    ['of a text', { ...fits, inner: { name: '' } }],
  ])('keeps the checks %s', (_, value) => {
    expect(closed.safeParse(value).success).toBe(false);
  });

  it('refuses a kind of schema that it cannot see into', () => {
    expect(() => strictSchema(z.object({ any: z.record(z.string(), z.object({})) }))).toThrow(/schemas of type record/);
  });

  it('knows every kind of schema that the contract of enrichment uses', () => {
    expect(() => strictSchema(enrichmentV1)).not.toThrow();
  });
});
