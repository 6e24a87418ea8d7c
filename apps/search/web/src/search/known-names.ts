import type { Names, SearchAnswer, Suggestion } from '../api/answers';

/** Names of ids that this visit has seen, so that a filter can be called by its name even where no article is left. */
const known = new Map<string, Names>();

export function learnNames(answer: SearchAnswer): void {
  for (const values of Object.values(answer.facets)) for (const { value, label } of values) if (label) known.set(value, label);
  for (const { entityId, name } of answer.places) known.set(entityId, name);
}

export function learnSuggestion({ id, name }: Suggestion): void {
  known.set(id, name);
}

export function knownName(id: string): Names | undefined {
  return known.get(id);
}
