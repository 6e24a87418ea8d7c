import { z } from 'zod';

/** Kinds of value with no object inside them. */
const leaves: ReadonlySet<string> = new Set(['string', 'number', 'int', 'boolean', 'enum', 'literal', 'null']);

/**
 * The same schema with every object in it closed: an unknown key, which a reader of the contract passes over, is an issue.
 * Throws for a kind of schema that it does not know, so that none stays open unseen.
 */
export function strictSchema(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodObject) {
    const shape = Object.entries(schema.shape as Record<string, z.ZodType>).map(([key, inner]) => [key, strictSchema(inner)]);
    return schema.clone({ ...schema.def, shape: Object.fromEntries(shape) as z.ZodRawShape, catchall: z.never() });
  }
  if (schema instanceof z.ZodArray) {
    return schema.clone({ ...schema.def, element: strictSchema(schema.element as z.ZodType) });
  }
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    // `clone` of either kind keeps the kind, with another schema inside.
    return (schema as z.ZodOptional<z.ZodType>).clone({
      ...(schema as z.ZodOptional<z.ZodType>).def,
      innerType: strictSchema(schema.unwrap() as z.ZodType),
    });
  }
  if (leaves.has(schema.type)) return schema;
  throw new Error(`strict-schema.ts does not know schemas of type ${schema.type}; say there what is inside them.`);
}
