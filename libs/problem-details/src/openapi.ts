import type { ErrorCode } from '@naba/contracts';
import type { OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';
import type { ProblemCode } from './problem';
import { answers } from './problem';
import { problemDetails } from './problem.schema';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Parameter = Extract<NonNullable<Operation['parameters']>[number], { name: string }>;
type Responses = Operation['responses'];

/** What the documents of all services say alike. */
export const apiDefaults = {
  license: { name: 'Apache 2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
  /** The document is served by the service that it describes. */
  servers: [{ url: '/', description: 'The service that serves this document.' }],
} satisfies { license: OpenAPIObject['info']['license'] } & Pick<OpenAPIObject, 'servers'>;

/** What an address with a parameter can answer before anything reads the parameter. */
export const addressProblems = { ROUTE_NOT_FOUND: 'the address cannot be decoded, or is longer than any id.' } as const;

const health = z.object({ ok: z.boolean(), checks: z.record(z.string(), z.boolean()).describe('By name of what is checked.') });

/**
 * Health and metrics, which every service has.
 *
 * @param dependency what it cannot work without, for example `Kafka`
 */
export function telemetryPaths(dependency: string): OpenAPIObject['paths'] {
  const report = (description: string): Responses[string] => ({
    description,
    content: { 'application/json': { schema: schemaOf(health, 'output') } },
  });
  const reports = { 200: report('Yes.'), 503: report('No; each check says.') };
  const metrics = { description: 'Metrics.', content: { 'text/plain': { schema: { type: 'string' as const } } } };
  const tags = ['operations'];
  return {
    '/health/live': { get: { tags, operationId: 'checkLiveness', summary: 'Whether the process is alive', responses: reports } },
    '/health/ready': {
      get: {
        tags,
        operationId: 'checkReadiness',
        summary: `Whether it can do its work: ${dependency} answers`,
        responses: reports,
      },
    },
    '/metrics': {
      get: { tags, operationId: 'readMetrics', summary: "Metrics in Prometheus' text format", responses: { 200: metrics } },
    },
  };
}

/** Text in pieces, lines for example, each of which is JSON of a schema: OpenAPI 3.1 has no word for what repeats in a stream. */
export function textOf(piece: object): { schema: { type: 'string' } } {
  const schema = { type: 'string' as const, contentSchema: piece };
  return { schema };
}

/**
 * Named schemas for `components`, with that of a problem: one that is part of another stands there as a reference.
 * OpenAPI 3.1 schemas are JSON Schema; the dialect is that of the document. An answer has the fields of its schema and no others.
 *
 * @param answers zod schemas of what is answered, by the names that they have in the document
 * @param requests likewise of what is sent
 */
export function componentsOf(
  answers: Readonly<Record<string, z.ZodType>>,
  requests: Readonly<Record<string, z.ZodType>> = {},
): { schemas: Schemas } {
  return { schemas: { ...named(requests, 'input'), ...named({ ...answers, Problem: problemDetails }, 'output') } };
}

function named(schemas: Readonly<Record<string, z.ZodType>>, io: 'input' | 'output'): Schemas {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(schemas)) registry.add(schema, { id });
  const made = z.toJSONSchema(registry, { io, uri: (id) => `#/components/schemas/${id}` });
  const entries = Object.entries(made.schemas).map(([name, { $schema: _dialect, $id: _place, ...schema }]) => [name, schema]);
  return Object.fromEntries(entries) as Schemas;
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Extract<NonNullable<Parameter['schema']>, { type?: unknown }> {
  const { $schema: _dialect, ...described } = z.toJSONSchema(schema, { io });
  return described as ReturnType<typeof schemaOf>;
}

/**
 * Parameters of an operation as the code checks them: in the path where the path names them, else in the query, and required
 * where their schema does not take nothing.
 */
export function parametersOf(path: string, request: z.ZodObject): Parameter[] {
  return Object.entries(request.shape).map(([name, parameter]: [string, z.ZodType]) => {
    const { description, ...schema } = schemaOf(parameter, 'input');
    return {
      name,
      in: path.includes(`{${name}}`) ? 'path' : 'query',
      required: !parameter.safeParse(undefined).success,
      schema,
      ...(description !== undefined && { description }),
    };
  });
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

/** The answers of an operation with further problems; what has their status already is told beside them. */
export function withProblems(responses: Responses, causes: Readonly<Partial<Record<ProblemCode, string>>>): Responses {
  const known = responses as Readonly<Record<string, ProblemResponse | undefined>>;
  const further = Object.entries(problemResponses(causes)).map(([status, response]) => [
    status,
    beside(known[status], response as ProblemResponse),
  ]);
  return { ...responses, ...(Object.fromEntries(further) as Responses) };
}

function beside(one: ProblemResponse | undefined, other: ProblemResponse): ProblemResponse {
  if (!one) return other;
  const codes = [one, other].flatMap(({ content }) => content[problemType].schema.allOf[1].properties.code.enum);
  return { ...other, description: `${one.description} ${other.description}`, content: problemContent(codes) };
}

const problemType = 'application/problem+json';

type ProblemResponse = ReturnType<typeof problemResponse>;

function problemResponse(status: number, codes: readonly (readonly [ErrorCode, string])[]) {
  return {
    description: codes.map(([name, cause]) => `${name}: ${cause}`).join(' '),
    ...((status === 429 || status === 503) && {
      headers: { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' as const } } },
    }),
    content: problemContent(codes.map(([name]) => name)),
  };
}

function problemContent(codes: ErrorCode[]) {
  const narrowed = { type: 'object' as const, properties: { code: { type: 'string' as const, enum: codes } } };
  const problem = { $ref: '#/components/schemas/Problem' };
  const schema: { allOf: [typeof problem, typeof narrowed] } = { allOf: [problem, narrowed] };
  return { [problemType]: { schema } };
}
