import fc from 'fast-check';
import { z } from 'zod';

type Definition = z.core.$ZodTypes['_zod']['def'];

/** What a leaf of a schema may hold beside what its definition says, by the schema itself: values that are known to hurt. */
export type Taste = ReadonlyMap<z.core.$ZodType, fc.Arbitrary<unknown>>;

/** The bounds of a leaf or a list, as JSON Schema has them. */
type Bounds = Pick<
  z.core.JSONSchema.JSONSchema,
  'minLength' | 'maxLength' | 'minItems' | 'maxItems' | 'minimum' | 'maximum' | 'exclusiveMinimum' | 'type' | 'format' | 'pattern'
>;

/** What text may hold and a store may stumble over: control characters, half a surrogate pair, direction marks, endless words. */
const troublesome = fc.constantFrom(
  '\u0000',
  '\ud83d',
  '\ude00',
  '\u202e\u200f',
  '\ufffe',
  '\n\n',
  '{"a":1}',
  'x'.repeat(9_000),
  'ه'.repeat(40_000),
  '0'.repeat(400),
  '😀'.repeat(9_000),
  'قَالَ٢٣',
  '東京都',
);
const longestText = 50_000;
const longestList = 3;

/**
 * Values that a zod schema accepts, made from its definition, so that a field that is added to it is tried without a word here.
 * Lists stay short and texts under 50,000 characters where the schema allows more.
 *
 * @throws Error that names the kind of schema, where it is one that this does not know
 */
export function arbitraryOf<S extends z.core.$ZodType>(schema: S, taste: Taste = new Map()): fc.Arbitrary<z.output<S>> {
  const own = arbitraryOfDefinition(schema, taste);
  const more = taste.get(schema);
  return (more === undefined ? own : fc.oneof(own, more)) as fc.Arbitrary<z.output<S>>;
}

function arbitraryOfDefinition(schema: z.core.$ZodType, taste: Taste): fc.Arbitrary<unknown> {
  const def = schema._zod.def as Definition;
  switch (def.type) {
    case 'string':
      return textWithin(z.toJSONSchema(schema));
    case 'number':
      return numberWithin(z.toJSONSchema(schema));
    case 'boolean':
      return fc.boolean();
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    case 'nullable':
      return fc.option(arbitraryOf(def.innerType, taste));
    case 'optional':
      return arbitraryOf(def.innerType, taste);
    case 'array':
      return listWithin(arbitraryOf(def.element, taste), z.toJSONSchema(schema));
    case 'record':
      return fc.dictionary(textWithin({}), arbitraryOf(def.valueType, taste), { maxKeys: longestList });
    case 'object':
      return objectOf(def.shape, taste);
    default:
      throw new Error(`arbitraryOf does not know schemas of type ${def.type}; add it there.`);
  }
}

function objectOf(shape: Readonly<Record<string, z.core.$ZodType>>, taste: Taste): fc.Arbitrary<unknown> {
  const fields = Object.entries(shape);
  const values = Object.fromEntries(fields.map(([name, field]) => [name, arbitraryOf(field, taste)]));
  const requiredKeys = fields.filter(([, field]) => field._zod.optout !== 'optional').map(([name]) => name);
  return fc.record(values, { requiredKeys });
}

function listWithin(item: fc.Arbitrary<unknown>, { minItems = 0, maxItems = longestList }: Bounds): fc.Arbitrary<unknown[]> {
  return fc.array(item, { minLength: minItems, maxLength: Math.max(minItems, Math.min(maxItems, longestList)) });
}

function textWithin({ minLength = 0, maxLength = longestText, format, pattern }: Bounds): fc.Arbitrary<string> {
  if (format === 'date-time') return instant;
  if (format === 'date') return instant.map((text) => text.slice(0, 10));
  if (format === 'uri')
    return fc
      .webUrl()
      .map((url) => new URL(url).href)
      .filter(({ length }) => length <= maxLength);
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern)).filter(({ length }) => length <= maxLength);
  return (
    fc
      .oneof({ arbitrary: fc.string({ unit: 'binary', maxLength: 40 }), weight: 3 }, { arbitrary: troublesome, weight: 1 })
      .map((value) => value.slice(0, Math.min(maxLength, longestText)))
      // zod counts characters, a string code units.
      .map((value) => value + '.'.repeat(Math.max(0, minLength - Array.from(value).length)))
  );
}

function numberWithin({ type, minimum, maximum, exclusiveMinimum }: Bounds): fc.Arbitrary<number> {
  if (type === 'integer') {
    const least = typeof exclusiveMinimum === 'number' ? exclusiveMinimum + 1 : minimum;
    return fc.maxSafeInteger().map((value) => Math.min(maximum ?? value, Math.max(least ?? value, value)));
  }
  return fc.double({
    noNaN: true,
    noDefaultInfinity: true,
    ...(minimum !== undefined && { min: minimum }),
    ...(maximum !== undefined && { max: maximum }),
  });
}

/** ISO 8601 in UTC, with no, three or more fraction digits than a clock has. */
const instant = fc
  .tuple(
    fc.date({ min: new Date('0000-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true }),
    fc.nat(2),
  )
  .map(([date, form]) => {
    const iso = date.toISOString();
    return [iso, `${iso.slice(0, 19)}Z`, `${iso.slice(0, 19)}.123456789012345Z`][form]!;
  });
