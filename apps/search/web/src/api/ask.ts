import { useEffect, useRef, useState } from 'preact/hooks';
import { ApiProblem, readProblem, toApiProblem } from './api-problem';

/** Asks the API for JSON. Throws ApiProblem when it refuses or cannot be reached. */
export async function ask<T>(path: string, signal?: AbortSignal): Promise<T> {
  const response = await fetch(path, signal ? { signal } : {}).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new ApiProblem({});
  });
  if (response.ok) return (await response.json()) as T;
  throw await toApiProblem(response);
}

/** Has the API change something. Throws ApiProblem when it refuses or cannot be reached. */
export async function tell(method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: object): Promise<unknown> {
  const key = sessionStorage.getItem(changeKey);
  const headers = {
    ...(body && { 'content-type': 'application/json' }),
    ...(key !== null && { authorization: `Bearer ${key}` }),
  };
  const response = await fetch(path, { method, headers, ...(body && { body: JSON.stringify(body) }) }).catch(() => {
    throw new ApiProblem({});
  });
  if (response.ok) return response.json().catch(() => undefined);
  // The key of the reader is for reading alone; who wants to change something is asked for another there.
  if (response.status === 401) sessionStorage.removeItem(changeKey);
  throw await readProblem(response);
}

const changeKey = 'naba-change-key';

/** Keeps a key with which things are changed, for this tab alone and until it is closed or the key is refused. */
export function keepChangeKey(key: string): void {
  sessionStorage.setItem(changeKey, key.trim());
}

export interface Answer<T> {
  readonly answer: T | undefined;
  readonly problem: ApiProblem | undefined;
  readonly loading: boolean;
  readonly again: () => void;
}

/** Answers of this visit, so that going back shows at once what was there. The oldest one goes first. */
const kept = new Map<string, unknown>();
const keptAtMost = 30;

/** Asks for `path`; a newer path ends the question before. The answer before stays until the new one is there. */
export function useAnswer<T>(path: string): Answer<T> {
  const [answer, setAnswer] = useState<T | undefined>(() => kept.get(path) as T | undefined);
  const [problem, setProblem] = useState<ApiProblem>();
  const [loading, setLoading] = useState(true);
  const [round, setRound] = useState(0);
  const asked = useRef('');

  useEffect(() => {
    const controller = new AbortController();
    if (asked.current !== path && kept.has(path)) setAnswer(kept.get(path) as T);
    asked.current = path;
    setLoading(true);
    ask<T>(path, controller.signal)
      .then((next) => {
        keep(path, next);
        setAnswer(next);
        setProblem(undefined);
        setLoading(false);
      })
      .catch((error: unknown) => {
        if (controller.signal.aborted) return;
        setProblem(error instanceof ApiProblem ? error : new ApiProblem({}));
        setLoading(false);
      });
    return () => controller.abort();
  }, [path, round]);

  return { answer, problem, loading, again: () => setRound((before) => before + 1) };
}

function keep(path: string, answer: unknown): void {
  kept.delete(path);
  kept.set(path, answer);
  const oldest = kept.keys().next();
  if (kept.size > keptAtMost && oldest.done !== true) kept.delete(oldest.value);
}
