import type { ErrorCode } from '@naba/contracts';
import type { OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';
import type { ProblemCode } from './problem';
import { answers } from './problem';

type Components = NonNullable<OpenAPIObject['components']>;
type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Responses = Operation['responses'];

/** What the documents of all services say alike. */
export const apiDefaults = {
  license: { name: 'Apache 2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
  /** The document is served by the service that it describes. */
  servers: [{ url: '/', description: 'The service that serves this document.' }],
  /** Empty on purpose: no operation asks for credentials. */
  security: [],
} satisfies { license: OpenAPIObject['info']['license'] } & Pick<OpenAPIObject, 'servers' | 'security'>;

/**
 * Named schemas for `components`: one that is part of another stands there as a reference.
 * OpenAPI 3.1 schemas are JSON Schema; the dialect is that of the document.
 *
 * @param schemas zod schemas by the names that they have in the document
 */
export function componentsOf(schemas: Readonly<Record<string, z.ZodType>>): Components {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(schemas)) registry.add(schema, { id });
  const made = z.toJSONSchema(registry, { io: 'input', uri: (id) => `#/components/schemas/${id}` });
  const named = Object.entries(made.schemas).map(([name, { $schema: _dialect, $id: _place, ...schema }]) => [name, schema]);
  return { schemas: Object.fromEntries(named) as NonNullable<Components['schemas']> };
}

/**
 * The problem answers of an operation, by status. Status and title of a code are those that the API answers with;
 * the schema narrows `code` to the codes that this operation has for the status.
 *
 * @param causes what each code means for this operation
 */
export function problemResponses(causes: Readonly<Partial<Record<ProblemCode, string>>>): Responses {
  const byStatus = new Map<number, [ProblemCode, string][]>();
  for (const [code, cause] of Object.entries(causes) as [ProblemCode, string][]) {
    const [status] = answers[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), [code, cause]]);
  }
  return Object.fromEntries([...byStatus].map(([status, codes]) => [status, problemResponse(status, codes)]));
}

function problemResponse(status: number, codes: readonly (readonly [ErrorCode, string])[]): Responses[string] {
  const code = { type: 'string' as const, enum: codes.map(([name]) => name) };
  return {
    description: codes.map(([name, cause]) => `${name}: ${cause}`).join(' '),
    ...((status === 429 || status === 503) && {
      headers: { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' as const } } },
    }),
    content: {
      'application/problem+json': {
        schema: { allOf: [{ $ref: '#/components/schemas/Problem' }, { type: 'object', properties: { code } }] },
      },
    },
  };
}
