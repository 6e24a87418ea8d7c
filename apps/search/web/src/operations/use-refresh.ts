import { useEffect } from 'preact/hooks';

const lookAgainMs = 5_000;

/** Looks again by itself, while somebody looks. */
export function useRefresh(again: () => void): void {
  useEffect(() => {
    const timer = setInterval(() => !document.hidden && again(), lookAgainMs);
    return () => clearInterval(timer);
  }, []);
}
