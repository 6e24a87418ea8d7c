import type { Routes } from '@naba/access';

/** What each route of ingest needs. */
export const routes = {
  'POST /v1/articles': 'ingest:write',
  'POST /v1/pages': 'ingest:write',
  'GET /v1/articles': 'ingest:write',
  'DELETE /v1/articles': 'ingest:write',
  'GET /v1/articles/:id': 'ingest:write',
  'GET /v1/articles/:id/refusals': 'ingest:write',
  'GET /v1/refusals/:id': 'ingest:write',
  'DELETE /v1/articles/:id': 'ingest:write',
} as const satisfies Routes;
