import { Problem } from '@naba/problem-details';

/** What all connections together may hold of bodies that are not answered yet. */
export class BodyBudget {
  private held = 0;
  private readonly waiting = new Set<() => void>();

  /**
   * @param maxBytes bytes from which nothing more is read
   * @param onChange told the bytes that are held
   */
  constructor(
    private readonly maxBytes: number,
    private readonly onChange: (heldBytes: number) => void = () => undefined,
  ) {}

  /** The part of one body. It must be closed, however the request ends. */
  open(): BodyHolding {
    return new BodyHolding(this);
  }

  /** Whether so many bytes more may be held. */
  hasRoomFor(bytes: number): boolean {
    return this.held + bytes <= this.maxBytes;
  }

  /** Resolves once there is room for more, and to false when there is none after the time, or the signal was aborted. */
  async roomWithin(timeMs: number, signal: AbortSignal): Promise<boolean> {
    if (this.hasRoomFor(1) || signal.aborted) return !signal.aborted;
    return new Promise((resolve) => {
      const end = (hasRoom: boolean): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', onAbort);
        this.waiting.delete(onRoom);
        resolve(hasRoom);
      };
      const onRoom = (): void => {
        end(true);
      };
      const onAbort = (): void => {
        end(false);
      };
      const timer = setTimeout(onAbort, timeMs);
      signal.addEventListener('abort', onAbort, { once: true });
      this.waiting.add(onRoom);
    });
  }

  /** Why a body is not taken, and what to do about it. */
  problem(): Problem {
    return new Problem(
      'INTAKE_FULL',
      `Bodies of all connections together take the ${this.maxBytes} bytes of INGEST_BODIES_IN_FLIGHT_BYTES. ` +
        'Send it again later, on fewer connections at once; the operator may raise the variable.',
      { retryAfterSeconds: 1 },
    );
  }

  /** Only for `BodyHolding`. */
  change(bytes: number): void {
    this.held += bytes;
    this.onChange(this.held);
    if (bytes < 0 && this.hasRoomFor(1)) for (const wake of [...this.waiting]) wake();
  }
}

/** Bytes that one body holds of the budget. */
export class BodyHolding {
  private bytes = 0;
  private isClosed = false;

  constructor(private readonly budget: BodyBudget) {}

  /** Takes bytes where there is room for them. */
  take(bytes: number): boolean {
    if (!this.budget.hasRoomFor(bytes)) return false;
    this.add(bytes);
    return true;
  }

  /** Takes bytes that are in memory already, room or not; negative to give them back. */
  add(bytes: number): void {
    if (this.isClosed) return;
    this.bytes += bytes;
    this.budget.change(bytes);
  }

  /** Gives back all that is held; later changes count for nothing. */
  close(): void {
    this.add(-this.bytes);
    this.isClosed = true;
  }
}
