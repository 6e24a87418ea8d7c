import type { Cluster, PartitionAssigner } from 'kafkajs';
import { PartitionAssigners } from 'kafkajs';

/**
 * Work beside reading that belongs to the partitions that a process holds, such as polling the feeds that are keyed to them. While a process
 * holds a partition no other one of its group does; a process that was frozen learns late that it lost its own, and can tell by `alive`.
 */
export interface PartitionHolder {
  /** The partitions of a topic that this process holds from now on, instead of those before. */
  hold(topic: string, partitions: readonly number[]): void;
  /** Kafka has just said that this process is a member of its group. */
  alive(topic: string): void;
  /**
   * The partitions are about to be dealt out anew: ends the work and makes its state durable. The group waits for that before it gives a
   * partition to another process, but no longer than the deadline of a release.
   */
  release(topic: string): Promise<void>;
}

/** What a member of a group asks Kafka with. */
export interface ClientOfMember {
  readonly cluster: Cluster;
  /** Asks which broker keeps a group; does not count as a join. */
  readonly findCoordinator: Cluster['findGroupCoordinator'];
}

/**
 * Round robin as ever, but a member that is to join again first does something. The client has no hook there; the coordinator of the group is looked
 * up at the beginning of each join, and the client hands its cluster to the assigner.
 *
 * @param before what it rejects with fails the join
 */
export function assignerThatWaits(before: (client: ClientOfMember) => Promise<void>): PartitionAssigner {
  return (config) => {
    const { cluster } = config;
    const findCoordinator = cluster.findGroupCoordinator.bind(cluster);
    cluster.findGroupCoordinator = async (group) => {
      await before({ cluster, findCoordinator });
      return findCoordinator(group);
    };
    return PartitionAssigners.roundRobin(config);
  };
}
