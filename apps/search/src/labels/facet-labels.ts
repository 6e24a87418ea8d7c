import { Inject, Injectable } from '@nestjs/common';
import type { Names } from '../answer/search-answer';
import type { LabelSource } from '../request/filter-table';
import { EntityLabels } from './entity-labels';
import { SourceNames } from './source-names';
import { TopicNames } from './topic-names';

/** How a value of a facet is called, and the value above it. */
export interface ValueLabel {
  readonly label?: Names;
  readonly broader?: string;
}

type Labels = ReadonlyMap<string, ValueLabel>;

/** Names of values, by where they come from. */
@Injectable()
export class FacetLabels {
  constructor(
    @Inject(EntityLabels) private readonly entities: EntityLabels,
    @Inject(SourceNames) private readonly sources: SourceNames,
    @Inject(TopicNames) private readonly topics: TopicNames,
  ) {}

  /** Labels of the values that have any. Rejects with what the reader throws. */
  async of(source: LabelSource, values: readonly string[]): Promise<Labels> {
    switch (source) {
      case 'entities':
        return toLabels(await this.entities.of(values), (label) => ({ label }));
      case 'sources':
        return toLabels(await this.sources.of(values), (name) => ({ label: { en: name } }));
      case 'topics':
        return new Map(values.map((id) => [id, this.topics.of(id) ?? {}]));
      case 'languages':
      case 'written':
        return new Map();
    }
  }
}

function toLabels<T>(named: ReadonlyMap<string, T>, toLabel: (name: T) => ValueLabel): Labels {
  return new Map([...named].map(([value, name]) => [value, toLabel(name)]));
}
