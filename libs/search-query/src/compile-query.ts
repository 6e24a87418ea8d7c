import type { EntityNames } from './entity-names';
import { lightenQuery } from './lighten-query';
import { nameEntities } from './name-entities';
import { parseQuery } from './parse-query';
import type { Query } from './query-syntax';
import { relaxQuery } from './relax-query';

/** A query as everybody after this reads it: nobody looks at the text again. */
export interface ParsedQuery {
  readonly text: string;
  /** Articles that have all that was asked for. */
  readonly all: Query;
  /** Articles that have most of the words, for when hardly any has them all; absent where nothing may be left out. */
  readonly most?: Query;
}

/**
 * Reads a query once: its tree, with the names in it marked, and the tree that asks for most of its words.
 *
 * @param text as typed; an empty one asks for everything
 * @throws QuerySyntaxError with the position at fault
 */
export function compileQuery(text: string, names: EntityNames): ParsedQuery {
  const all = lightenQuery(nameEntities(parseQuery(text), names), text);
  const most = relaxQuery(all, text);
  return { text, all, ...(most && { most }) };
}
