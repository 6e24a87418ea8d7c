import { useEffect, useState } from 'preact/hooks';
import type { StreamEvents } from '../../../src/stream/stream-events';

export type LiveArticle = StreamEvents['article'];

interface Live {
  /** Articles that came since the last `take`, newest first. */
  readonly waiting: readonly LiveArticle[];
  readonly isConnected: boolean;
  /** More came at once than the stream tells one by one. */
  readonly isGap: boolean;
  readonly take: () => readonly LiveArticle[];
}

const waitingAtMost = 200;

/** Listens to new articles that match; `path` is the address of the stream, undefined to be quiet. */
export function useLive(path: string | undefined): Live {
  const [waiting, setWaiting] = useState<readonly LiveArticle[]>([]);
  const [isConnected, setConnected] = useState(true);
  const [isGap, setGap] = useState(false);
  useEffect(() => {
    setWaiting([]);
    setGap(false);
    setConnected(true);
    if (path === undefined) return undefined;
    const stream = new EventSource(path);
    stream.addEventListener('open', () => setConnected(true));
    stream.addEventListener('error', () => setConnected(false)); // the browser connects again by itself
    stream.addEventListener('gap', () => setGap(true));
    stream.addEventListener('article', (event: MessageEvent<string>) => {
      const article = JSON.parse(event.data) as LiveArticle;
      setWaiting((before) => [article, ...before.filter(({ id }) => id !== article.id)].slice(0, waitingAtMost));
    });
    return () => stream.close();
  }, [path]);
  return {
    waiting,
    isConnected,
    isGap,
    take: () => {
      setWaiting([]);
      return waiting;
    },
  };
}
