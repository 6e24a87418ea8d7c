/** Hands values from a producer that can wait to one reader. Closing it ends the reader, whatever is still inside. */
export class BoundedQueue<T> implements AsyncIterable<T> {
  private readonly values: T[] = [];
  private closed = false;
  private wakeReader: (() => void) | undefined;
  private wakeWriter: (() => void) | undefined;

  constructor(private readonly capacity: number) {}

  isFull(): boolean {
    return this.values.length >= this.capacity;
  }

  isClosed(): boolean {
    return this.closed;
  }

  push(value: T): void {
    this.values.push(value);
    this.wakeReader?.();
  }

  close(): void {
    this.closed = true;
    this.wakeReader?.();
    this.wakeWriter?.();
  }

  /** Resolves when a value was taken, the queue was closed or the time is over. */
  waitForRoom(timeoutMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, timeoutMs);
      this.wakeWriter = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    while (!this.closed) {
      if (this.values.length === 0) {
        await new Promise<void>((resolve) => {
          this.wakeReader = resolve;
        });
        continue;
      }
      // Whole runs are taken at once: shifting a long array value by value is slow.
      for (const value of this.values.splice(0)) {
        if (this.isClosed()) return;
        yield value;
      }
      this.wakeWriter?.();
    }
  }
}
