import type { FetchFailureCode } from './fetch-outcome';
import { FetchStopped } from './fetch-outcome';

const codes: readonly (readonly [RegExp, FetchFailureCode, string])[] = [
  [/^(?:ENOTFOUND|EAI_|ENODATA)/, 'NAME_UNKNOWN', 'the name of the host is unknown'],
  [/^(?:UND_ERR_(?:HEADERS|BODY|CONNECT)_TIMEOUT|ETIMEDOUT)$/, 'TIMED_OUT', 'the server does not answer in time'],
  [/CERT|TLS|SSL|SELF_SIGNED|VERIFY/, 'TLS_FAILED', 'no secure connection can be made'],
  [/^(?:HPE_|UND_ERR_(?:HEADERS_OVERFLOW|RES_))/, 'ANSWER_BROKEN', 'the answer is not HTTP'],
];

/** What an error on the way means. */
export function toStopped(error: unknown, deadline: AbortSignal, signal: AbortSignal | undefined): FetchStopped {
  if (error instanceof FetchStopped) return error;
  if (signal?.aborted === true) return new FetchStopped('ABORTED', 'the fetch was ended by its caller', {}, { cause: error });
  if (deadline.aborted) return new FetchStopped('TIMED_OUT', 'the answer was not complete in time', {}, { cause: error });
  const stopped = causesOf(error).find((cause) => cause instanceof FetchStopped);
  if (stopped !== undefined) return stopped;
  const found = causesOf(error)
    .map(({ code }) => codes.find(([pattern]) => pattern.test(code ?? '')))
    .find((each) => each !== undefined);
  const [, code, detail] = found ?? [undefined, 'UNREACHABLE' as const, 'the server cannot be reached, or ended the connection'];
  return new FetchStopped(code, `${detail} (${messageOf(error)})`, {}, { cause: error });
}

interface Cause extends Error {
  readonly code?: string;
}

function causesOf(error: unknown): Cause[] {
  if (!(error instanceof Error)) return [];
  const inside = error instanceof AggregateError ? (error.errors as unknown[]) : [error.cause];
  return [error, ...inside.flatMap(causesOf)];
}

function messageOf(error: unknown): string {
  return causesOf(error).find(({ message }) => message !== '')?.message ?? String(error);
}
