import type { OpenAPIObject } from '@nestjs/swagger';
import type { ProblemCode } from '@naba/problem-details';
import { withProblems } from '@naba/problem-details';
import type { Routes } from './routes';
import { scopeOf } from './routes';

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

const causes: Readonly<Partial<Record<ProblemCode, string>>> = {
  KEY_REQUIRED: 'keys are required here, and none came.',
  KEY_INVALID: 'the key is unknown, revoked or has ended.',
  SCOPE_MISSING: 'the key lacks the scope.',
  RATE_LIMITED: 'too many requests; come again after `Retry-After`.',
  KEYS_UNAVAILABLE: 'the keys are not read yet; come again after `Retry-After`.',
};

/** A service's description with what each operation needs, from the table that the service itself is guarded by. */
export function describeAccess(document: OpenAPIObject, routes: Routes): OpenAPIObject {
  const paths = Object.entries(document.paths).map(([path, item]) => {
    const described = methods.map((method) => [method, describe(item[method], method, path, routes)] as const);
    const known = described.filter(([, operation]) => operation !== undefined);
    return [path, { ...item, ...Object.fromEntries(known) }];
  });
  const securitySchemes = {
    apiKey: {
      type: 'http' as const,
      scheme: 'bearer',
      description:
        'An API key of `naba keys create`, with the scope that the operation names or `admin`. Needed where the service says so: ' +
        'by default wherever it is reached from other machines.',
    },
  };
  return {
    ...document,
    security: [{ apiKey: [] }],
    paths: Object.fromEntries(paths) as OpenAPIObject['paths'],
    components: { ...document.components, securitySchemes },
  };
}

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

function describe(operation: Operation | undefined, method: string, path: string, routes: Routes): Operation | undefined {
  const needed = scopeOf(routes, method.toUpperCase(), path.replaceAll(/\{(\w+)\}/g, ':$1'));
  if (!operation || needed === undefined || needed === 'open') return operation && { ...operation, security: [] };
  return { ...operation, security: [{ apiKey: [needed] }], responses: withProblems(operation.responses, causes) };
}
