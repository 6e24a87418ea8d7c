import { request } from 'node:http';

export interface BareAnswer {
  readonly status: number;
  readonly allow: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** Asks as it stands: neither method nor address are tidied up, as `fetch` would do. */
export function askBarely(
  service: string,
  method: string,
  path: string,
  headers: Record<string, string> = {},
): Promise<BareAnswer> {
  const { hostname, port } = new URL(service);
  return new Promise((resolve, reject) => {
    const call = request({ hostname, port, method, path, headers, agent: false }, (response) => {
      resolve({ status: response.statusCode ?? 0, allow: response.headers.allow ?? '', headers: response.headers });
      response.destroy();
    });
    call.once('error', reject);
    call.end();
  });
}

/**
 * What is wrong with the answers to methods that a service does not have, and to OPTIONS and HEAD; empty where nothing is.
 *
 * @param routes `METHOD /address/:parameter`
 */
export async function methodFaults(service: string, routes: readonly string[]): Promise<string[]> {
  const paths = new Set(routes.map((route) => route.split(' ')[1]!).filter((path) => !path.includes('*')));
  const faults = await Promise.all(
    [...paths].map(async (path) => {
      const address = path.replaceAll(/:\w+/g, 'x');
      const [options, put] = [await askBarely(service, 'OPTIONS', address), await askBarely(service, 'PROPFIND', address)];
      const wanted = routes.filter((route) => route.split(' ')[1] === path).flatMap((route) => route.split(' ')[0]!.split(','));
      const isRead = wanted.includes('GET');
      const [get, head] = isRead ? [await askBarely(service, 'GET', address), await askBarely(service, 'HEAD', address)] : [];
      return [
        options.status !== 204 && `OPTIONS ${path}: ${options.status}`,
        put.status !== 405 && `PROPFIND ${path}: ${put.status}`,
        ...wanted.map((method) => !options.allow.split(', ').includes(method) && `Allow of ${path} lacks ${method}`),
        head?.status !== get?.status && `HEAD ${path}: ${head?.status}, GET ${get?.status}`,
      ].filter((fault) => fault !== false);
    }),
  );
  return faults.flat();
}

/** Addresses that try to leave the documentation's folder, or that no file system has. */
export const crookedPaths = [
  '/docs/../.env',
  '/docs/%2e%2e/.env',
  '/docs/..%2f.env',
  '/docs/swagger-ui.css/../../x',
  '/docs/%00',
  '/docs/swagger%5c..%5cx',
  '/docs/.env',
  '/assets/..%2f..%2f.env',
  '/assets/%00',
  '//docs/../..',
];
