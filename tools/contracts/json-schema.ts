import { z } from 'zod';
import { deadLetterHeaders, eventHeaders, takedownV1, topicCatalogue } from '@naba/contracts';
import type { FactDefinition, TopicDefinition } from '@naba/contracts';

export type JsonSchema = { readonly [key: string]: unknown };

/** A kind of event, as programs that read it name it. */
export interface PublishedEvent {
  /** `rawArticle` of the schema with the id `RawArticleV1`. */
  readonly message: string;
  /** `raw-article.v1`: the name of its file. */
  readonly file: string;
  readonly title: string;
}

/** Names of the values of a topic, from what their schema says of itself. */
export function publishedEvent(topic: string, { schema }: FactDefinition): PublishedEvent {
  const { id = '', title } = schema.meta() ?? {};
  const [, name, version] = /^([A-Z][A-Za-z0-9]*?)V(\d+)$/.exec(id) ?? [];
  if (name === undefined || version === undefined || title === undefined) {
    throw new Error(
      `Name the values of ${topic}: .meta({ id: 'SomeFactV1', title: 'Some fact, version 1' }) at the end of its schema.`,
    );
  }
  const message = name.charAt(0).toLowerCase() + name.slice(1);
  const file = `${message.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.v${version}`;
  return { message, file, title: title.split(',')[0]! };
}

/** Topics of the catalogue whose values have a schema. */
export function facts(): [topic: string, FactDefinition][] {
  return Object.entries<TopicDefinition>(topicCatalogue).filter(
    (entry): entry is [string, FactDefinition] => entry[1].schema !== null,
  );
}

/** JSON Schema (draft 2020-12) of every published contract. Unknown properties are allowed: a reader skips what it does not know. */
export function jsonSchemas(): Record<string, JsonSchema> {
  const published: Record<string, z.ZodType> = {
    ...Object.fromEntries(facts().map(([topic, fact]) => [publishedEvent(topic, fact).file, fact.schema])),
    'takedown.v1': takedownV1,
    'event-headers.v1': eventHeaders,
    'dead-letter-headers.v1': deadLetterHeaders,
  };
  return Object.fromEntries(
    Object.entries(published).map(([name, schema]) => [name, z.toJSONSchema(schema, { io: 'input' }) as JsonSchema]),
  );
}
