import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RefusingProxy {
  readonly url: string;
  close(): Promise<void>;
}

/** What a proxy does with a request whose body has so many bytes: refuse it with a status, stay silent, or pass it on. */
export type Refusal = (bytes: number) => number | 'silence' | 'pass';

/** A proxy in front of a real server that refuses some requests. */
export async function openRefusingProxy(target: string, refuse: Refusal): Promise<RefusingProxy> {
  const server = createServer((incoming, answer) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const body = Buffer.concat(chunks);
      const status = refuse(body.length);
      if (status === 'silence') return;
      if (status !== 'pass') {
        answer.writeHead(status, { 'content-type': 'text/plain' }).end('refused');
        return;
      }
      const { method, headers } = incoming;
      const forwarded = request(`${target}${incoming.url ?? '/'}`, { method, headers }, (found) => {
        answer.writeHead(found.statusCode ?? 502, found.headers);
        found.pipe(answer);
      });
      forwarded.end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
