import type { ApiScope } from '@naba/contracts';

/** The routes of a service, `METHOD /address/:parameter`, each with the scope that it needs, or `open` to all. HEAD is as GET. */
export type Routes = Readonly<Record<string, ApiScope | 'open'>>;

/** What every service has: health, metrics and its API's description tell nothing of articles, sources or keys. */
const ofEveryService: Routes = { 'GET /health/live': 'open', 'GET /health/ready': 'open', 'GET /metrics': 'open' };
const description = /^\/(?:docs(?:[/-].*)?|openapi\.json)$/;

/** What a route needs; undefined where nobody said so. */
export function scopeOf(routes: Routes, method: string, url: string): ApiScope | 'open' | undefined {
  if (description.test(url)) return 'open';
  const route = `${method === 'HEAD' ? 'GET' : method} ${url}`;
  return routes[route] ?? ofEveryService[route];
}

/** Whether a key's scopes are enough; `admin` is enough for all. */
export function isEnough(scopes: readonly ApiScope[], needed: ApiScope): boolean {
  return scopes.includes(needed) || scopes.includes('admin');
}
