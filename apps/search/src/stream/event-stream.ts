import type { ServerResponse } from 'node:http';
import { finished } from 'node:stream';
import type { Receiver } from './listener';
import type { StreamEvents } from './stream-events';

const keepAliveMs = 15_000;
/** One who reads so slowly is disconnected: it comes back by itself and goes on where it was. */
const mostWaitingBytes = 1024 * 1024;

/** An answer as server-sent events (WHATWG HTML, 9.2). */
export class EventStream implements Receiver {
  private readonly keepAlive: NodeJS.Timeout;

  /** @param isAllowed whether the listener may still be told; who may no longer is disconnected */
  constructor(
    private readonly response: ServerResponse,
    private readonly isAllowed: () => boolean,
  ) {
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      // A connection that is kept after the last event keeps the service from stopping for a minute.
      connection: 'close',
    });
    this.keepAlive = setInterval(() => this.write(': still here\n\n'), keepAliveMs).unref();
    finished(response, () => {
      clearInterval(this.keepAlive);
    });
    this.write('retry: 2000\n\n');
  }

  article(article: object, indexedAt: number): void {
    this.write(`event: article\nid: ${indexedAt}\ndata: ${JSON.stringify(article)}\n\n`);
  }

  gap(since: number): void {
    const data: StreamEvents['gap'] = { since: new Date(since).toISOString() };
    this.write(`event: gap\ndata: ${JSON.stringify(data)}\n\n`);
  }

  end(): void {
    this.response.end();
  }

  private write(text: string): void {
    if (this.response.writableEnded || this.response.destroyed) return;
    if (!this.isAllowed()) {
      this.end();
      return;
    }
    this.response.write(text);
    if (this.response.writableLength > mostWaitingBytes) this.response.destroy();
  }
}
