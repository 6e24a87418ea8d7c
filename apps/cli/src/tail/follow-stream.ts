import { setTimeout as pause } from 'node:timers/promises';
import type { EventSourceMessage } from 'eventsource-parser';
import { createParser } from 'eventsource-parser';
import { ask, problemOf } from '../search/ask-search';

const againAfterMs = 2_000;
/** The service has no room now, or is starting; all else that it refuses it will refuse again. */
const passing = new Set([429, 502, 503, 504]);

/**
 * Events of a stream of server-sent events, without end: when the connection is lost it is opened again, behind the last event.
 *
 * @param from where to begin, as `Last-Event-ID`; now, where it is not given
 * @throws Error when the service does not answer at the first time, or refuses the question
 */
export async function* followStream(url: URL, signal: AbortSignal, from?: string): AsyncGenerator<EventSourceMessage> {
  let last = from;
  let wasOpen = false;
  const isStopped = (): boolean => signal.aborted;
  while (!isStopped()) {
    const headers = { accept: 'text/event-stream', ...(last !== undefined && { 'last-event-id': last }) };
    try {
      const response = await ask(url, { headers, signal });
      if (response.ok && response.body !== null) {
        // Until something came, it goes on where it was connected, by the clock of the service.
        last ??= toEventId(response.headers.get('date'));
        wasOpen = true;
        for await (const event of readEvents(response.body)) {
          last = event.id ?? last;
          yield event;
        }
      } else if (!wasOpen || !passing.has(response.status)) throw new RefusedError(problemOf(await response.text()));
    } catch (error) {
      if (!isStopped() && (!wasOpen || error instanceof RefusedError)) throw error;
    }
    await pause(againAfterMs, undefined, { signal }).catch(() => undefined);
  }
}

class RefusedError extends Error {}

async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<EventSourceMessage> {
  const events: EventSourceMessage[] = [];
  const parser = createParser({ onEvent: (event) => events.push(event) });
  const decoder = new TextDecoder();
  for await (const bytes of body) {
    parser.feed(decoder.decode(bytes, { stream: true }));
    yield* events.splice(0);
  }
}

/** The service numbers its events by the time at which an article was indexed. */
function toEventId(date: string | null): string | undefined {
  return date === null ? undefined : String(Date.parse(date));
}
