import { addForms } from './add-forms';
import { lightenQuery } from './lighten-query';
import { nameEntities } from './name-entities';
import { parseQuery } from './parse-query';
import type { Query } from './query-syntax';
import { relaxQuery } from './relax-query';
import type { QueryVocabulary } from './query-vocabulary';

/** A query as everybody after this reads it: nobody looks at the text again. */
export interface ParsedQuery {
  readonly text: string;
  /** Articles that have all that was asked for. */
  readonly all: Query;
  /** Articles that have most of the words, for when hardly any has them all; absent where nothing may be left out. */
  readonly most?: Query;
}

/**
 * Reads a query once: its tree, with names marked and words given their other forms, and the tree that asks for most of its words.
 *
 * @param text as typed; an empty one asks for everything
 * @param missing words of it that no article has, where that is known
 * @throws QuerySyntaxError with the position at fault
 */
export function compileQuery(text: string, vocabulary: QueryVocabulary, missing?: readonly string[]): ParsedQuery {
  const all = addForms(lightenQuery(nameEntities(parseQuery(text), vocabulary), text), vocabulary);
  const most = relaxQuery(all, text, missing);
  return { text, all, ...(most && { most }) };
}
