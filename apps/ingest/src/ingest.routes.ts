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
  'GET /v1/dead-letters': 'admin',
  'GET /v1/dead-letters/:id': 'admin',
  'PATCH /v1/dead-letters/:id': 'admin',
  'POST /v1/dead-letters/retry': 'admin',
  'POST /v1/dead-letters/discard': 'admin',
} as const satisfies Routes;
