import type { OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';

type Path = NonNullable<OpenAPIObject['paths'][string]>;
type Operation = NonNullable<Path['get']>;
type Schema = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];
type Response = Operation['responses'][string];

export function toSchema(schema: z.ZodType, io: 'input' | 'output' = 'input'): Schema {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io });
  return rest as Schema;
}

/** Query parameters as the schema names them. */
export function parametersOf(schema: z.ZodObject): NonNullable<Operation['parameters']> {
  return Object.entries(schema.shape).map(([name, parameter]: [string, z.ZodType]) => ({
    name,
    in: 'query' as const,
    required: false,
    schema: toSchema(parameter),
    ...(parameter.description !== undefined && { description: parameter.description }),
  }));
}

/** A good answer as JSON. */
export function answerOf(description: string, schema: z.ZodType): Response {
  return { description, content: { 'application/json': { schema: toSchema(schema) } } };
}

export function problem(description: string): Response {
  return { description, content: { 'application/problem+json': {} } };
}

/** What every address that asks Elasticsearch can answer instead. */
export const searchProblems: Readonly<Record<400 | 429 | 503, Response>> = {
  400: problem('QUERY_INVALID: `errors` name the parameter, the position and length in it, and what to write `instead`.'),
  429: problem('OVERLOADED: too many searches at once; try again after `Retry-After` seconds.'),
  503: problem('INDEX_UNAVAILABLE: try again after `Retry-After` seconds.'),
};
