import { useEffect, useState } from 'preact/hooks';
import type { StreamEvents } from '../../../src/stream/stream-events';
import { ApiProblem, toApiProblem } from '../api/api-problem';

export type LiveArticle = StreamEvents['article'];

export interface Live {
  /** Articles that came since the last `take`, newest first. */
  readonly waiting: readonly LiveArticle[];
  readonly isConnected: boolean;
  /** Why the stream was refused. */
  readonly refusal: ApiProblem | undefined;
  /** More came at once than the stream tells one by one. */
  readonly isGap: boolean;
  readonly take: () => readonly LiveArticle[];
}

const waitingAtMost = 200;
const askAgainMs = 30_000;
const soonMs = 2_000;

/**
 * Listens to new articles that match; `path` is the address of the stream, undefined to be quiet. The browser connects again by
 * itself when the connection breaks, but not when it is refused, and does not tell why: that is asked for, and later tried again.
 */
export function useLive(path: string | undefined): Live {
  const [waiting, setWaiting] = useState<readonly LiveArticle[]>([]);
  const [isConnected, setConnected] = useState(true);
  const [refusal, setRefusal] = useState<ApiProblem>();
  const [isGap, setGap] = useState(false);
  const [round, setRound] = useState(0);
  useEffect(() => {
    setWaiting([]);
    setGap(false);
    setConnected(true);
    setRefusal(undefined);
  }, [path]);
  useEffect(() => {
    if (path === undefined) return undefined;
    const over = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stream = new EventSource(path);
    stream.addEventListener('open', () => {
      setConnected(true);
      setRefusal(undefined);
    });
    stream.addEventListener('error', () => {
      setConnected(false);
      if (stream.readyState !== EventSource.CLOSED) return;
      void refusalOf(path, over.signal).then((problem) => {
        if (over.signal.aborted) return;
        setRefusal(problem);
        timer = setTimeout(() => setRound((before) => before + 1), problem ? askAgainMs : soonMs);
      });
    });
    stream.addEventListener('gap', () => setGap(true));
    stream.addEventListener('article', (event: MessageEvent<string>) => {
      const article = JSON.parse(event.data) as LiveArticle;
      setWaiting((before) => [article, ...before.filter(({ id }) => id !== article.id)].slice(0, waitingAtMost));
    });
    return () => {
      stream.close();
      over.abort();
      clearTimeout(timer);
    };
  }, [path, round]);
  return {
    waiting,
    isConnected,
    refusal,
    isGap,
    take: () => {
      setWaiting([]);
      return waiting;
    },
  };
}

/** Asks for a stream once more, only to hear why it is refused. */
async function refusalOf(path: string, signal: AbortSignal): Promise<ApiProblem | undefined> {
  try {
    const response = await fetch(path, { signal });
    if (!response.ok) return await toApiProblem(response);
    await response.body?.cancel();
    return undefined;
  } catch {
    return new ApiProblem({});
  }
}
