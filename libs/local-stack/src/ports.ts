import { connect, createServer } from 'node:net';

import { LocalStackError } from './local-stack.error';

export const LOOPBACK = '127.0.0.1';

/** Returns a TCP port that was free on the loopback address a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, LOOPBACK, () => {
      const address = probe.address();
      probe.close(() => {
        if (address && typeof address === 'object') resolve(address.port);
        else reject(new Error('the operating system gave no port'));
      });
    });
  });
}

/** Says whether this process could listen on the loopback port now. */
export function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => {
      resolve(false);
    });
    probe.listen({ port, host: LOOPBACK, exclusive: true }, () => {
      probe.close(() => {
        resolve(true);
      });
    });
  });
}

/** Says whether something accepts connections on the loopback port. */
export function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: LOOPBACK, timeout: 1_000 });
    const settle = (listening: boolean) => {
      socket.destroy();
      resolve(listening);
    };
    socket.once('connect', () => {
      settle(true);
    });
    socket.once('error', () => {
      settle(false);
    });
    socket.once('timeout', () => {
      settle(false);
    });
  });
}

/** Throws an error that names the port, the server that wanted it and the variable that moves it, unless the port is free. */
export async function requireFreePort(port: number, server: string, variable: string): Promise<void> {
  if (await isPortFree(port)) return;
  throw new LocalStackError(
    `Port ${port} on ${LOOPBACK}, wanted by ${server}, is in use by another program.`,
    `Stop that program, or set ${variable} to a free port.`,
  );
}
