import type { IncomingHttpHeaders } from 'node:http';

const traceparent = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

/** The trace context that a request came with (W3C Trace Context, version 00); undefined where there is none that is valid. */
export function traceparentOf(headers: IncomingHttpHeaders): string | undefined {
  const header = headers['traceparent'];
  return typeof header === 'string' && traceparent.test(header) ? header : undefined;
}
