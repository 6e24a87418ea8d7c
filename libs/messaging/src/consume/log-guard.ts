import type { Cluster } from 'kafkajs';
import { readTopicIds } from '../admin/topic-ids';

export interface LogGuardOptions {
  readonly topic: string;
  readonly groupId: string;
  /** Begins partitions anew, whose positions belong to a log that is no longer there, and commits that with the mark. */
  readonly restart: (partitions: readonly number[], mark: string) => Promise<void>;
  /** How often to look, milliseconds. */
  readonly everyMs: number;
}

/** What Kafka keeps of a commit; the client's types leave out half of it. */
interface Committed {
  readonly partition: number;
  readonly metadata: string | null;
}

/**
 * Keeps a member of a group from reading one log at the positions of another: a topic that was deleted and made again has the same name and may
 * soon be longer than the position, and then nothing else tells that its beginning is not read.
 *
 * The id of the log is read before each join, so it is never newer than the positions that the member is given, and goes into each commit. Positions
 * that were committed for another log, and all once the log itself is another, are strange.
 */
export class LogGuard {
  private cluster: Cluster | undefined;
  /** Of the log to which the positions belong; empty where Kafka tells no ids. */
  private id = '';
  private partitions: readonly number[] = [];
  private membership = 0;
  private verified = false;
  private looking: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly options: LogGuardOptions) {}

  /** What to note with a commit; undefined while nothing may be committed, as positions may be strange. */
  get mark(): string | undefined {
    return this.verified ? this.id : undefined;
  }

  /** Must be called before each join. Rejects where Kafka does not answer. */
  async beforeJoin(cluster: Cluster): Promise<void> {
    this.leave();
    this.cluster = cluster;
    this.id = (await this.readId(cluster)) ?? '';
  }

  /** @param findCoordinator asks for the broker that keeps the group's offsets */
  joined(partitions: readonly number[], findCoordinator: Cluster['findGroupCoordinator']): void {
    this.partitions = partitions;
    const look = (): void => {
      // What fails is looked at again; that Kafka is away is told elsewhere.
      this.looking ??= this.look(findCoordinator)
        .catch(() => undefined)
        .finally(() => (this.looking = undefined));
    };
    this.timer = setInterval(look, this.options.everyMs);
    look();
  }

  leave(): void {
    clearInterval(this.timer);
    this.membership++;
    this.verified = false;
  }

  private async look(findCoordinator: Cluster['findGroupCoordinator']): Promise<void> {
    const { membership, partitions } = this;
    const id = await this.readId(this.cluster!);
    const isReplaced = id !== undefined && id !== this.id;
    if (membership !== this.membership || (this.verified && !isReplaced)) return;
    this.verified = false;
    if (isReplaced) this.id = id;
    const strange = isReplaced ? partitions : await this.findStrange(findCoordinator);
    if (membership !== this.membership) return;
    if (strange.length > 0) await this.options.restart(strange, this.id);
    this.verified = membership === this.membership;
  }

  /** Partitions whose committed position was marked with another log. What has no mark is from before there were any, or was set by hand. */
  private async findStrange(findCoordinator: Cluster['findGroupCoordinator']): Promise<number[]> {
    const { topic, groupId } = this.options;
    const coordinator = await findCoordinator({ groupId });
    const asked = this.partitions.map((partition) => ({ partition, offset: '' }));
    const { responses } = await coordinator.offsetFetch({ groupId, topics: [{ topic, partitions: asked }] });
    const committed = (responses[0]?.partitions ?? []) as unknown as readonly Committed[];
    return committed.filter(({ metadata }) => metadata && this.id && metadata !== this.id).map(({ partition }) => partition);
  }

  private async readId(cluster: Cluster): Promise<string | undefined> {
    return (await readTopicIds(cluster, [this.options.topic]))?.get(this.options.topic);
  }
}
