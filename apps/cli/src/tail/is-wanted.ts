import type { EnrichedArticleV1 } from '@naba/contracts';

/** As in the index: a topic that is not an article's first counts from this score on. */
const leastTopicScore = 0.3;

/** What a subscriber asks for; every part that is given must hold. */
export interface Filter {
  readonly language?: string;
  readonly topic?: string;
  readonly entity?: string;
}

/** Whether an enriched article has the language, the topic (id or label) and the entity (id or a name) that are asked for. */
export function isWanted({ language, enrichment }: EnrichedArticleV1, filter: Filter): boolean {
  if (filter.language !== undefined && filter.language !== language) return false;
  const { topics = [], entities = [] } = enrichment;
  const counted = topics.filter(({ score }, rank) => rank === 0 || score >= leastTopicScore);
  if (filter.topic !== undefined && !counted.some(({ id, label }) => matches(filter.topic!, id, label.ar, label.en)))
    return false;
  return filter.entity === undefined || entities.some(({ id, name }) => matches(filter.entity!, id, name.ar, name.en));
}

function matches(wanted: string, ...names: (string | undefined)[]): boolean {
  return names.some((name) => name?.toLowerCase() === wanted.toLowerCase());
}
