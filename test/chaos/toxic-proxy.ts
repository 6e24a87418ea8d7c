import { createServer, connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** What a proxy does to each connection, named and measured as in toxiproxy; `http_answer` is ours. */
export type Toxic =
  | { readonly type: 'latency'; readonly latencyMs: number; readonly jitterMs: number }
  | { readonly type: 'bandwidth'; readonly kilobytesPerSecond: number }
  | { readonly type: 'slow_close'; readonly delayMs: number }
  /** Nothing passes, and the connection ends after the time; 0: it never does. */
  | { readonly type: 'timeout'; readonly timeoutMs: number }
  | { readonly type: 'reset_peer'; readonly timeoutMs: number }
  /** Answers are cut after so many bytes. */
  | { readonly type: 'limit_data'; readonly bytes: number }
  /** Each request is answered with these bytes instead of the server's. */
  | { readonly type: 'http_answer'; readonly bytes: string };

export interface ToxicProxy {
  readonly url: string;
  /** From now on, also on connections that are open; undefined: none. */
  poison(toxic: Toxic | undefined): void;
  close(): Promise<void>;
}

/**
 * A TCP proxy in front of a server that can be made to misbehave.
 *
 * @param target address of the server, as a URL
 * @param random numbers from 0 to 1, for jitter
 */
export async function openToxicProxy(target: string, random: () => number): Promise<ToxicProxy> {
  const { hostname, port } = new URL(target);
  let toxic: Toxic | undefined;
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.once('close', () => {
        sockets.delete(socket);
      });
    }
    client.once('close', () => upstream.destroy());
    const beforeEnd = async (): Promise<void> => {
      if (toxic?.type === 'slow_close') await delay(toxic.delayMs);
    };
    const end = (isReset = false): void => {
      if (isReset) client.resetAndDestroy();
      else client.destroy();
      upstream.destroy();
    };
    void pump(client, upstream, beforeEnd, async (chunk) => {
      if (toxic?.type !== 'http_answer') return pass(chunk, toxic, random, end);
      client.write(toxic.bytes);
      client.end();
      return undefined;
    });
    let answered = 0;
    void pump(upstream, client, beforeEnd, async (chunk) => {
      if (toxic?.type !== 'limit_data') return pass(chunk, toxic, random, end);
      const left = Math.max(0, toxic.bytes - answered);
      answered += chunk.length;
      if (chunk.length < left) return chunk;
      client.end(chunk.subarray(0, left));
      return undefined;
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    poison: (next) => {
      toxic = next;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Carries chunks over, one after the other, and the end after them. */
async function pump(
  from: Socket,
  to: Socket,
  beforeEnd: () => Promise<void>,
  change: (chunk: Buffer) => Promise<Buffer | undefined>,
): Promise<void> {
  try {
    for await (const chunk of from) {
      const changed = await change(chunk as Buffer);
      if (changed && to.writable && !to.write(changed))
        await new Promise((resolve) => to.once('drain', resolve).once('close', resolve));
    }
    await beforeEnd();
    to.end();
  } catch {
    to.destroy();
  }
}

/** What becomes of a chunk, whichever way it goes; undefined: nothing. */
async function pass(
  chunk: Buffer,
  toxic: Toxic | undefined,
  random: () => number,
  end: (isReset?: boolean) => void,
): Promise<Buffer | undefined> {
  switch (toxic?.type) {
    case 'latency':
      await delay(toxic.latencyMs + random() * toxic.jitterMs);
      return chunk;
    case 'bandwidth':
      await delay(chunk.length / toxic.kilobytesPerSecond);
      return chunk;
    case 'timeout':
      if (toxic.timeoutMs === 0) return undefined;
      await delay(toxic.timeoutMs);
      end();
      return undefined;
    case 'reset_peer':
      await delay(toxic.timeoutMs);
      end(true);
      return undefined;
    default:
      return chunk;
  }
}
