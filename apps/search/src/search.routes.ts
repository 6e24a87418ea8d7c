import type { Routes } from '@naba/access';

/** What each route of search needs. The page itself is open: it holds nothing, and asks its reader for a key. */
export const routes = {
  'GET /': 'open',
  'GET /articles/:id': 'open',
  'GET /entities/:id': 'open',
  'GET /compare': 'open',
  'GET /operations': 'open',
  'GET /assets/:name': 'open',
  'POST /v1/session': 'search:read',
  'DELETE /v1/session': 'open',
  'GET /v1/articles': 'search:read',
  'GET /v1/articles/:id': 'search:read',
  'GET /v1/articles/:id/receipt': 'search:read',
  'GET /v1/articles/:id/similar': 'search:read',
  'GET /v1/articles/export': 'search:read',
  'GET /v1/articles/counts': 'search:read',
  'GET /v1/articles/words': 'search:read',
  'GET /v1/compare': 'search:read',
  'GET /v1/stream': 'search:read',
  'GET /v1/suggestions': 'search:read',
  'GET /v1/entities/:id': 'search:read',
  'GET /v1/operations': 'admin',
} as const satisfies Routes;
