import { Problem } from '@naba/problem-details';

/** What all connections together may hold of bodies that are not answered yet. */
export class BodyBudget {
  private held = 0;
  private readonly waiting = new Map<BodyHolding, () => void>();
  /** The one that goes on without room. */
  private turn: BodyHolding | undefined;

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

  /**
   * Resolves once a body may be read on, and to false when it may not after the time, or the signal was aborted. Without room one body at a
   * time goes on, so that it can end and give back what it holds: if all waited for each other, all would be refused.
   */
  async mayGoOn(body: BodyHolding, timeMs: number, signal: AbortSignal): Promise<boolean> {
    if (signal.aborted) return false;
    if (!this.hasRoomFor(1) && body.isHolding) this.turn ??= body;
    if (this.hasRoomFor(1) || this.turn === body) return true;
    return new Promise((resolve) => {
      const end = (isFree: boolean): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', onAbort);
        this.waiting.delete(body);
        resolve(isFree);
      };
      const onAbort = (): void => {
        end(false);
      };
      const timer = setTimeout(onAbort, timeMs);
      signal.addEventListener('abort', onAbort, { once: true });
      this.waiting.set(body, () => {
        end(true);
      });
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
    if (bytes < 0 && this.hasRoomFor(1)) for (const wake of [...this.waiting.values()]) wake();
  }

  /** Only for `BodyHolding`. */
  passTurn(from: BodyHolding): void {
    if (this.turn !== from) return;
    const next = [...this.waiting].find(([body]) => body.isHolding);
    this.turn = next?.[0];
    next?.[1]();
  }
}

/** Bytes that one body holds of the budget. */
export class BodyHolding {
  private bytes = 0;
  private isClosed = false;

  constructor(private readonly budget: BodyBudget) {}

  get isHolding(): boolean {
    return this.bytes > 0;
  }

  /** Takes bytes where there is room for them. */
  take(bytes: number): boolean {
    if (!this.budget.hasRoomFor(bytes)) return false;
    this.add(bytes);
    return true;
  }

  /** Takes bytes that are in memory already, room or not; negative where it turns out that they are fewer. */
  add(bytes: number): void {
    if (this.isClosed) return;
    this.bytes += bytes;
    this.budget.change(bytes);
    if (!this.isHolding) this.budget.passTurn(this);
  }

  /** Gives back what is answered. */
  giveBack(bytes: number): void {
    this.add(-bytes);
    this.budget.passTurn(this);
  }

  /** Gives back all that is held; later changes count for nothing. */
  close(): void {
    this.add(-this.bytes);
    this.isClosed = true;
  }
}
