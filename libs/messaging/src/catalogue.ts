import type { FactDefinition, TopicDefinition, topicCatalogue } from '@naba/contracts';
import type { z } from 'zod';

/** Topics by name. Naba's own is `topicCatalogue`; tests bring smaller ones. */
export type Catalogue = Readonly<Record<string, TopicDefinition>>;
export type NabaCatalogue = typeof topicCatalogue;

/** Topics of a catalogue whose values have a schema. */
export type EventTopicIn<C extends Catalogue> = {
  [T in keyof C & string]: C[T]['schema'] extends z.ZodType ? T : never;
}[keyof C & string];

/** Value of a record in such a topic. */
export type EventIn<C extends Catalogue, T extends EventTopicIn<C>> = C[T]['schema'] extends z.ZodType
  ? z.infer<C[T]['schema']>
  : never;

/** The topics of a catalogue whose values have a schema. */
export function factsOf(catalogue: Catalogue): Record<string, FactDefinition> {
  const entries = Object.entries(catalogue).filter((entry): entry is [string, FactDefinition] => entry[1].schema !== null);
  return Object.fromEntries(entries);
}

/** Finds an event topic; throws with the names that there are when it is not in the catalogue or has no schema. */
export function factDefinition(catalogue: Catalogue, topic: string): FactDefinition {
  const definition = Object.hasOwn(catalogue, topic) ? catalogue[topic] : undefined;
  if (!definition?.schema) {
    throw new Error(`${topic} is no event topic of the catalogue. There are: ${Object.keys(factsOf(catalogue)).join(', ')}.`);
  }
  return definition;
}
