import type { EntityName, QueryVocabulary } from './query-vocabulary';
import type { Query, Term } from './query-syntax';
import { isPlain } from './query-syntax';

/**
 * Marks the names in a query: neighbouring words that are one become a `named` part, and names in `entity:`, `place:` and `speaker:` carry
 * the ids they can mean. A phrase in quotation marks is looked for as written.
 */
export function nameEntities(query: Query, names: QueryVocabulary): Query {
  switch (query.kind) {
    case 'and':
      return { kind: 'and', parts: nameParts(query.parts, names) };
    case 'or':
      return { kind: 'or', parts: query.parts.map((part) => nameEntities(part, names)) };
    case 'not':
      return { kind: 'not', part: nameEntities(query.part, names) };
    case 'term':
      return nameTerm(query, names);
    case 'all':
    case 'light':
    case 'most':
    case 'near':
    case 'named':
      return query;
  }
}

function nameTerm(term: Term, names: QueryVocabulary): Query {
  const words = term.text.split(/\s+/);
  const isEntityField = term.field === 'entity' || term.field === 'place' || term.field === 'speaker';
  if (!isPlain(term) && !(isEntityField && !term.prefix)) return term;
  const name = names.find(words, true);
  if (name?.words !== words.length) return term;
  const { entityIds } = name;
  return isEntityField ? { ...term, entityIds } : toNamed([term], name);
}

function nameParts(parts: readonly Query[], names: QueryVocabulary): Query[] {
  const named: Query[] = [];
  for (let index = 0; index < parts.length;) {
    const run = plainRun(parts, index);
    if (run.length > 1) named.push(...nameRun(run, names));
    else named.push(nameEntities(parts[index]!, names));
    index += Math.max(1, run.length);
  }
  return named;
}

/** Neighbouring words, with the names in them. */
function nameRun(run: readonly Term[], names: QueryVocabulary): Query[] {
  const named: Query[] = [];
  const words = run.map(({ text }) => text);
  for (let index = 0; index < run.length;) {
    const name = names.find(words.slice(index), index === 0);
    const length = name?.words ?? 1;
    named.push(name === undefined ? run[index]! : toNamed(run.slice(index, index + length), name));
    index += length;
  }
  return named;
}

function toNamed(words: readonly Term[], { entityIds, mayStandApart }: EntityName): Query {
  const part: Query = words.length === 1 ? words[0]! : { kind: 'and', parts: words };
  return { kind: 'named', part, entityIds, ...(mayStandApart && { mayStandApart }) };
}

function plainRun(parts: readonly Query[], start: number): Term[] {
  const run: Term[] = [];
  for (const part of parts.slice(start)) {
    if (part.kind !== 'term' || !isPlain(part)) break;
    run.push(part);
  }
  return run;
}
