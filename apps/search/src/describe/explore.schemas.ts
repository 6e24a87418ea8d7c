import { z } from 'zod';
import { foundArticle, names } from './found-article.schema';
import { timeline } from './search-answer.schema';

/* What the addresses beside the search answer, for their description; the code's own forms are the `…Answer` types. */

const entityLabel = { id: z.string(), type: z.enum(['PER', 'ORG', 'LOC', 'MISC']), kind: z.string().optional(), name: names };
const count = z.int().describe('Articles.');
const instant = z.iso.datetime();
const location = z.object({ lat: z.number(), lon: z.number() });

export const articleAnswer = z
  .looseObject({
    id: z.string(),
    revision: z.int(),
    title: z.string(),
    body: z.string(),
    source: z.object({ id: z.string(), name: z.string().optional() }),
    publishedAt: instant.optional(),
    receivedAt: instant,
    enrichedAt: instant,
    indexedAt: instant,
    language: z.string(),
    places: z.array(z.object({ entityId: z.string(), location })),
    copies: z.int().describe('Other articles with the same words.'),
    generation: z.string().describe('Index generation that it was read from.'),
  })
  .describe('All fields of the enriched article event stand here too, the members of `enrichment` on the top level.');

export const similarAnswer = z.object({
  articles: z.array(foundArticle.extend({ score: z.number().describe('Comparable within one answer only.') })),
});

export const suggestionsAnswer = z.object({
  suggestions: z.array(
    z.object({
      kind: z.enum(['entity', 'topic', 'source']),
      id: z.string(),
      name: names,
      type: entityLabel.type.optional(),
      entityKind: z.string().optional(),
      count,
    }),
  ),
});

const quote = z.object({
  text: z.string(),
  cue: z.string(),
  speaker: z.object({ text: z.string(), entityId: z.string().optional() }).optional(),
  articleId: z.string(),
  articleTitle: z.string(),
  publishedAt: instant.optional(),
  language: z.string(),
  direction: z.enum(['ltr', 'rtl']).optional(),
});

export const entityAnswer = z.object({
  ...entityLabel,
  iso: z.string().optional(),
  location: location.optional(),
  articles: count,
  firstSeen: instant.optional(),
  lastSeen: instant.optional(),
  timeline,
  related: z.array(z.object({ ...entityLabel, count })).describe('Entities of the same articles.'),
  topics: z.array(z.object({ id: z.string(), broader: z.string().optional(), name: names, count })),
  sources: z.array(z.object({ id: z.string(), name: z.string().optional(), count })),
  quotesBy: z.array(quote).describe('What it says, newest first.'),
  quotesAbout: z.array(quote).describe('What others say that names it, newest first.'),
  latest: z.array(foundArticle),
});

export const operationsAnswer = z.object({
  generatedAt: instant,
  consumers: z.array(
    z.object({ group: z.string(), topic: z.string(), lag: z.int().describe('Messages.'), lagSeconds: z.number().nullable() }),
  ),
  throughput: z.array(z.object({ minute: instant, count })).describe('Written to the index, in each of the last 60 minutes.'),
  freshness: z.array(
    z.object({
      source: z.object({ id: z.string(), name: z.string().optional() }),
      articles: count,
      lastPublishedAt: instant.nullable(),
      lastIndexedAt: instant,
      medianDelaySeconds: z.number().nullable().describe('From publication to acceptance, in the last seven days.'),
    }),
  ),
  deadLetters: z.array(
    z.object({
      topic: z.string(),
      count: z.int(),
      latest: z.array(z.object({ id: z.string(), code: z.string(), message: z.string(), at: instant })),
    }),
  ),
  index: z.object({ generation: z.string(), documents: z.int(), bytes: z.int() }).nullable(),
  unavailable: z
    .array(z.object({ part: z.enum(['consumers', 'deadLetters', 'index']), detail: z.string() }))
    .describe('What cannot be told now, and why; its lists are empty.'),
});
