import { PartitionProgress } from './partition-progress';

interface PartitionState {
  readonly progress: PartitionProgress;
  /** When an offset was last resolved, or the partition assigned. */
  progressedAt: number;
  /** Ends the wait of the partition now. */
  resume: (() => void) | undefined;
  troubled: boolean;
}

/** The partitions of one topic that this process holds, and how each of them fares. */
export class PartitionStates {
  private readonly states = new Map<number, PartitionState>();
  /** A batch may still end after its partition was lost; it must not bring the partition back. */
  private held: ReadonlySet<number> = new Set();

  constructor(private readonly now: () => number = Date.now) {}

  /** Takes over a new assignment; what is known of partitions that stay is kept. */
  assign(partitions: readonly number[]): void {
    this.held = new Set(partitions);
    for (const partition of this.states.keys()) if (!this.held.has(partition)) this.drop(partition);
    for (const partition of partitions) {
      const state = this.states.get(partition);
      if (state) state.progressedAt = this.now();
      else this.stateOf(partition);
    }
  }

  clear(): void {
    this.assign([]);
  }

  /** Forgets what is known of partitions that are held, as they are read from their beginning. */
  restart(partitions: readonly number[]): void {
    for (const partition of partitions) {
      this.drop(partition);
      this.stateOf(partition);
    }
  }

  get assigned(): number[] {
    return [...this.held].sort((a, b) => a - b);
  }

  /** Partitions that wait for the infrastructure, until their next chunk succeeds. */
  get troubled(): number[] {
    return this.assigned.filter((partition) => this.states.get(partition)?.troubled);
  }

  progressOf(partition: number): PartitionProgress {
    return this.stateOf(partition).progress;
  }

  progressed(partition: number): void {
    this.stateOf(partition).progressedAt = this.now();
  }

  idleMs(partition: number): number {
    return this.now() - this.stateOf(partition).progressedAt;
  }

  paused(partition: number, resume: () => void, delayMs: number): void {
    const state = this.stateOf(partition);
    state.troubled = true;
    const timer = setTimeout(resume, delayMs);
    state.resume = () => {
      clearTimeout(timer);
      resume();
    };
  }

  /** Notes that a chunk went through; says whether the partition was in trouble before. */
  recovered(partition: number): boolean {
    const state = this.stateOf(partition);
    const wasTroubled = state.troubled;
    state.troubled = false;
    state.progress.failures = 0;
    return wasTroubled;
  }

  private stateOf(partition: number): PartitionState {
    let state = this.states.get(partition);
    if (!state) {
      state = { progress: new PartitionProgress(), progressedAt: this.now(), resume: undefined, troubled: false };
      this.states.set(partition, state);
    }
    return state;
  }

  private drop(partition: number): void {
    // The client keeps a partition paused even while another consumer has it.
    this.states.get(partition)?.resume?.();
    this.states.delete(partition);
  }
}
