/** Tells several readers which keys changed. A reader that is late gets each key once, so what waits for it is never more than the keys. */
export class KeyChanges {
  private readonly readers = new Set<(key: string) => void>();

  note(key: string): void {
    for (const reader of this.readers) reader(key);
  }

  /** Keys that change from the call on, until the signal. */
  since(signal: AbortSignal): AsyncGenerator<string, void, undefined> {
    const waiting = new Set<string>();
    let wake: () => void = () => undefined;
    const reader = (key: string): void => {
      waiting.add(key);
      wake();
    };
    const leave = (): void => {
      this.readers.delete(reader);
      wake();
    };
    if (!signal.aborted) this.readers.add(reader);
    signal.addEventListener('abort', leave, { once: true });
    async function* take(): AsyncGenerator<string, void, undefined> {
      try {
        while (!signal.aborted) {
          const [key] = waiting;
          if (key === undefined) await new Promise<void>((resolve) => (wake = resolve));
          else if (waiting.delete(key)) yield key;
        }
      } finally {
        leave();
      }
    }
    return take();
  }
}
