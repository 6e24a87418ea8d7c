import type { Routes } from '@naba/access';

/** What each route of the collector needs. */
export const routes = {
  'GET /v1/feeds': 'admin',
  'POST /v1/feeds': 'admin',
  'GET /v1/feeds/:id': 'admin',
  'DELETE /v1/feeds/:id': 'admin',
  'POST /v1/feeds/:id/pause': 'admin',
  'POST /v1/feeds/:id/resume': 'admin',
  'POST /v1/feeds/:id/check': 'admin',
  'GET /v1/push/:id/:token': 'open',
  'POST /v1/push/:id/:token': 'open',
  'POST /v1/fetches': 'ingest:write',
  'GET /v1/sources': 'admin',
  'POST /v1/sources': 'admin',
  'GET /v1/sources/:id': 'admin',
  'DELETE /v1/sources/:id': 'admin',
  'POST /v1/sources/:id/pause': 'admin',
  'POST /v1/sources/:id/resume': 'admin',
  'POST /v1/sources/:id/check': 'admin',
} as const satisfies Routes;
