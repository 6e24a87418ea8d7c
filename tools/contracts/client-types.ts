import type { OpenAPI3 } from 'openapi-typescript';

/** TypeScript types of an OpenAPI document: its paths, parameters, answers and components (openapi-typescript). */
export async function clientTypes(document: object): Promise<string> {
  const { astToString, COMMENT_HEADER, default: toTypes } = await import('openapi-typescript');
  return COMMENT_HEADER + astToString(await toTypes(structuredClone(document) as OpenAPI3));
}
