import { ModelFolder } from '@naba/models';
import { mediaTopics, openNarrowerTopics } from '@naba/topics';
import type { Names } from '../answer/search-answer';

export interface NamedTopic {
  readonly label: Names;
  /** Of a topic of the second level: the one above it. */
  readonly broader?: string;
}

const topics: ReadonlyMap<string, NamedTopic> = new Map([
  ...mediaTopics.map(({ id, label }) => [id, { label }] as const),
  ...openNarrowerTopics(new ModelFolder()).topics.map(({ id, label, broader }) => [id, { label, broader }] as const),
]);

/** Name of a topic and the topic above it; undefined for an id that no topic of ours has. */
export function topicOf(id: string): NamedTopic | undefined {
  return topics.get(id);
}

/** So many topics can be counted at most, ids of earlier versions included. */
export const mostTopics = topics.size + 50;

const topLevel: ReadonlySet<string> = new Set(mediaTopics.map(({ id }) => id));

export function isTopLevel(id: string): boolean {
  return topLevel.has(id);
}
