import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

import { LocalStackError } from '../local-stack.error';

export const loopback = '127.0.0.1';

/**
 * Returns a free TCP port of the loopback address, below those that systems give to outgoing connections: a server that
 * comes back after a crash finds it free again.
 *
 * @param taken a port that is free still and promised to another listener
 */
export async function freePort(taken?: number): Promise<number> {
  for (;;) {
    const port = randomInt(15_000, 32_000);
    if (port !== taken && (await isPortFree(port))) return port;
  }
}

/** Says whether this process could listen on the loopback port now. */
export function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => {
      resolve(false);
    });
    probe.listen({ port, host: loopback, exclusive: true }, () => {
      probe.close(() => {
        resolve(true);
      });
    });
  });
}

/** Throws an error that names the port, the server that wanted it and the variable that moves it, unless the port is free. */
export async function requireFreePort(port: number, server: string, variable: string): Promise<void> {
  if (await isPortFree(port)) return;
  throw new LocalStackError(
    `Port ${port} on ${loopback}, wanted by ${server}, is in use by another program.`,
    `Stop that program, or set ${variable} to a free port.`,
  );
}
