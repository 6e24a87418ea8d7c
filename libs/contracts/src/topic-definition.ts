import type { z } from 'zod';

/** How a topic is created. Replication and in-sync minimum are lowered to the brokers there are. */
interface TopicPolicy {
  readonly description: string;
  readonly partitions: number;
  readonly replicationFactor: number;
  readonly minInSyncReplicas: number;
  readonly cleanupPolicy: 'compact' | 'delete';
  /** How long a record is kept; for a compacted topic, how long a tombstone stays readable before it is compacted away. */
  readonly retentionMs: number;
  readonly maxMessageBytes: number;
}

export interface ConsumerDefinition {
  /** What stands in the topic to which the group sets aside what it cannot handle. */
  readonly deadLetters: string;
}

/** A topic of facts: each record states, or with a null value withdraws, what holds for its key from a revision on. */
export interface FactDefinition<S extends z.ZodType = z.ZodType, G extends string = string> extends TopicPolicy {
  readonly keySchema: z.ZodType<string>;
  readonly schema: S;
  /** Header `ce_type` of a record with a value. */
  readonly eventType: string;
  /** Header `ce_type` of a record without one, and so what a null value means. */
  readonly tombstoneType: string;
  // Methods, so that an entry is assignable where the type of its value is not known.
  /** The key that a value states itself. */
  keyOf(value: z.infer<S>): string;
  /** The revision that a value states itself; undefined where only the header has it. */
  revisionOf(value: z.infer<S>): number | undefined;
  /** The groups on the way of the fact, by name. Who reads along without setting anything aside need not be named. */
  readonly consumers: Readonly<Record<G, ConsumerDefinition>>;
}

/** What a consumer group could not handle, as it came, with the reason in the headers. Made by `withDeadLetters` alone. */
export interface DeadLetterDefinition extends TopicPolicy {
  readonly schema: null;
}

export type TopicDefinition = FactDefinition | DeadLetterDefinition;

export type DeadLetterTopic<T extends string, G extends string> = `${T}.${G}.dead`;

type Facts = Readonly<Record<string, FactDefinition>>;
type GroupOf<D extends FactDefinition> = keyof D['consumers'] & string;
type DeadLetterTopicIn<F extends Facts> = { [T in keyof F & string]: DeadLetterTopic<T, GroupOf<F[T]>> }[keyof F & string];

/** Topics of facts together with the dead-letter topics that follow from their consumers. */
export type WithDeadLetters<F extends Facts> = F & Readonly<Record<DeadLetterTopicIn<F>, DeadLetterDefinition>>;

export interface ConsumerRoute<F extends Facts = Facts> {
  readonly group: { [T in keyof F & string]: GroupOf<F[T]> }[keyof F & string];
  /** Name of the group at Kafka: of its own for each topic after the first, so that another topic changes nothing for those before. */
  readonly groupId: string;
  readonly topic: keyof F & string;
  /** The topic in which the group sets aside what it cannot handle. */
  readonly deadLetters: DeadLetterTopicIn<F>;
}

const deadLetterRetentionMs = 30 * 24 * 60 * 60 * 1_000;

/** An entry of the catalogue; ties the functions over a value to its schema. */
export function defineFact<S extends z.ZodType, const G extends string>(definition: FactDefinition<S, G>): FactDefinition<S, G> {
  return definition;
}

/** Name of the topic in which a consumer group sets aside what it cannot handle. */
export function deadLetterTopicOf<T extends string, G extends string>(topic: T, group: G): DeadLetterTopic<T, G> {
  return `${topic}.${group}.dead`;
}

/** Every group of the facts: what it reads, and where it sets aside what it cannot handle. */
export function consumersOf<F extends Facts>(facts: F): readonly ConsumerRoute<F>[] {
  const known = new Set<string>();
  return Object.entries(facts).flatMap(([topic, { consumers }]) =>
    Object.keys(consumers).map((group) => {
      const groupId = known.has(group) ? `${group}.${topic}` : group;
      known.add(group);
      return { group, groupId, topic, deadLetters: deadLetterTopicOf(topic, group) };
    }),
  );
}

/** Adds to topics of facts one dead-letter topic for each of their consumers, partitioned and copied as its source is. */
export function withDeadLetters<F extends Facts>(facts: F): WithDeadLetters<F> {
  const deadLetters = consumersOf<Facts>(facts).map(({ topic, group, deadLetters: name }): [string, DeadLetterDefinition] => {
    const { partitions, replicationFactor, minInSyncReplicas, maxMessageBytes, consumers } = facts[topic]!;
    const policy = { partitions, replicationFactor, minInSyncReplicas, maxMessageBytes };
    const description = consumers[group]!.deadLetters;
    return [name, { ...policy, description, schema: null, cleanupPolicy: 'delete', retentionMs: deadLetterRetentionMs }];
  });
  return { ...facts, ...Object.fromEntries(deadLetters) };
}
