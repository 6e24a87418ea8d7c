import { Injectable } from '@nestjs/common';
import type { ModelFolder } from '@naba/models';
import { mediaTopics, openNarrowerTopics } from '@naba/topics';
import type { Names } from '../answer/search-answer';

export interface NamedTopic {
  readonly label: Names;
  /** Of a topic of the second level: the one above it. */
  readonly broader?: string;
}

/** Names of the topics that articles can have. */
@Injectable()
export class TopicNames {
  private constructor(private readonly topics: ReadonlyMap<string, NamedTopic>) {}

  static open(models: ModelFolder): TopicNames {
    const narrower = openNarrowerTopics(models).topics;
    return new TopicNames(
      new Map<string, NamedTopic>([
        ...mediaTopics.map(({ id, label }) => [id, { label }] as const),
        ...narrower.map(({ id, label, broader }) => [id, { label, broader }] as const),
      ]),
    );
  }

  /** Name of a topic and the topic above it; undefined for an id that no topic of ours has. */
  of(id: string): NamedTopic | undefined {
    return this.topics.get(id);
  }

  /** So many topics can be counted at most, ids of earlier versions included. */
  get most(): number {
    return this.topics.size + 50;
  }
}

const topLevel: ReadonlySet<string> = new Set(mediaTopics.map(({ id }) => id));

export function isTopLevel(id: string): boolean {
  return topLevel.has(id);
}
