import type { OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';
import type { SchemaName } from './schemas';

type Path = NonNullable<OpenAPIObject['paths'][string]>;
type Operation = NonNullable<Path['get']>;
type Schema = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];
type Response = Operation['responses'][string];

function toSchema(schema: z.ZodType): Schema {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io: 'input' });
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

/** A good answer as JSON, by the name of its schema. */
export function answerOf(description: string, name: SchemaName): Response {
  return { description, content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } } };
}

const queryInvalid = '`errors` name the parameter, the position and length in it, and what to write `instead`.';
const internalError = 'a fault of ours.';

/** What every address can answer instead. */
export const requestProblems = { QUERY_INVALID: queryInvalid, INTERNAL_ERROR: internalError } as const;

/** What every address that asks Elasticsearch can answer instead. */
export const searchProblems = {
  ...requestProblems,
  OVERLOADED: 'too many searches at once; try again after `Retry-After` seconds.',
  INDEX_UNAVAILABLE: 'try again after `Retry-After` seconds.',
} as const;
