import type { Query } from './query-syntax';
import type { QueryVocabulary } from './query-vocabulary';

/** Gives the words of a query their other forms. What is in quotation marks, a name or cut off by a `*` is looked for as typed. */
export function addForms(query: Query, vocabulary: QueryVocabulary): Query {
  switch (query.kind) {
    case 'and':
    case 'or':
      return { kind: query.kind, parts: query.parts.map((part) => addForms(part, vocabulary)) };
    case 'not':
      return { kind: 'not', part: addForms(query.part, vocabulary) };
    case 'term': {
      const isWord =
        !query.phrase && !query.prefix && (query.field === undefined || query.field === 'title' || query.field === 'body');
      const otherForms = isWord ? vocabulary.formsOf(query.text) : [];
      return otherForms.length > 0 ? { ...query, otherForms } : query;
    }
    case 'all':
    case 'light':
    case 'most':
    case 'named':
    case 'near':
      return query;
  }
}
