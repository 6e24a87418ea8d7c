import { entityV1 } from '@naba/contracts';
import { z } from 'zod';
import type { Immutable } from '../answer/immutable';
import { names } from '../answer/search-answer';

const suggestion = z.object({
  kind: z.enum(['entity', 'topic', 'source']),
  id: z.string(),
  name: names,
  type: entityV1.shape.type.optional().describe('Of an entity.'),
  entityKind: entityV1.shape.kind,
  count: z.int().nonnegative().describe('Articles in which it is found.'),
});

/** What `GET /v1/suggestions` answers: entities, topics and sources whose names have a word that starts as typed. */
export const suggestionsAnswer = z.object({ suggestions: z.array(suggestion).describe('Most frequent first.') });

export type Suggestion = Immutable<z.infer<typeof suggestion>>;
export type SuggestionsAnswer = Immutable<z.infer<typeof suggestionsAnswer>>;
