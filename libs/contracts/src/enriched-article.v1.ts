import { z } from 'zod';
import { recordPlace } from './intake.v1';
import { confidence, instant, languageCode, precision, score, span } from './primitives';
import { rawArticleV1 } from './raw-article.v1';

const bilingualName = z
  .object({ ar: z.string().min(1).optional(), en: z.string().min(1).optional() })
  .describe('Names by language; at least one is there.');

const evidence = span.extend({ text: z.string().describe('Exactly the text between start and end.') });

export const languageV1 = z.object({
  code: languageCode,
  script: z
    .string()
    .regex(/^[A-Z][a-z]{3}$/)
    .describe('ISO 15924 code of the main script, for example Arab.'),
  direction: z.enum(['ltr', 'rtl']),
  confidence,
});

export const entityIdPattern = /^(wd:Q\d+|geonames:\d+|local:[a-z0-9-]+)$/;

export const entityV1 = z.object({
  id: z.string().regex(entityIdPattern).describe('`wd:Q…` (Wikidata), `geonames:…`, or `local:…` made from the normalised name.'),
  formerIds: z
    .array(z.string().regex(entityIdPattern))
    .optional()
    .describe(
      'Ids that earlier versions of the enricher gave this person or organization: whoever kept one still finds it by it.',
    ),
  type: z.enum(['PER', 'ORG', 'LOC', 'MISC']),
  kind: z.string().optional().describe('Finer kind where known: country, city, politician, ministry, company…'),
  name: bilingualName,
  iso: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional()
    .describe('ISO 3166-1 alpha-2 code of a country, or of the country of a city.'),
  confidence,
  salience: score.describe('How much the article is about this entity, from 0 to 1.'),
  mentions: z.array(evidence).min(1),
});

export const topicV1 = z.object({
  id: z
    .string()
    .regex(/^medtop:\d{8}$/)
    .describe('IPTC Media Topics id.'),
  broader: z
    .string()
    .regex(/^medtop:\d{8}$/)
    .optional()
    .describe('Id of the top-level topic above a topic of the second level; it is in the list too. Absent on the top level.'),
  label: z.object({ ar: z.string().min(1), en: z.string().min(1) }),
  score,
  evidence: z.array(span).optional().describe('The sentences that decided it.'),
});

export const keyphraseV1 = z.object({ text: z.string().min(1), score });

export const quoteV1 = evidence.extend({
  cue: z.string().describe('The reporting verb as written, for example أكد or said.'),
  speaker: z.object({ text: z.string().min(1), entityId: z.string().optional() }).optional(),
  rule: z
    .string()
    .optional()
    .describe('Which rule found it, for example ar-behind-opener; the scorecard says how often each is right.'),
});

export const placeV1 = z.object({
  entityId: z.string(),
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
});

export const mentionedDateV1 = evidence.extend({
  value: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .describe('Date in ISO 8601, as far as it is known.'),
  precision: precision.exclude(['instant']),
});

export const numberV1 = evidence.extend({
  kind: z.enum(['number', 'money', 'percent']),
  value: z.number().describe('The number as written out: 1.5 for "one and a half", 2000000 for "مليوني".'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional()
    .describe('ISO 4217 code of an amount of money.'),
});

export const toneV1 = z.object({
  score: z.number().min(-1).max(1).describe('From -1 (bad news) to 1 (good news).'),
  evidence: z.array(evidence.extend({ weight: z.number().min(-1).max(1) })).describe('The words that made it, heaviest first.'),
});

export const correctionV1 = evidence.extend({
  kind: z
    .enum(['correction', 'clarification', 'retraction'])
    .describe('`retraction`: the article does not stand any more, as its publisher says.'),
});

/** Every field is optional: an enricher that failed leaves its field out and says so in `provenance`. */
export const enrichmentV1 = z.object({
  language: languageV1.optional(),
  entities: z.array(entityV1).optional(),
  topics: z.array(topicV1).optional().describe('Highest score first.'),
  keyphrases: z.array(keyphraseV1).optional().describe('Highest score first.'),
  quotes: z.array(quoteV1).optional(),
  places: z.array(placeV1).optional().describe('Coordinates of the entities that are places.'),
  dates: z.array(mentionedDateV1).optional().describe('Dates that the text mentions.'),
  numbers: z.array(numberV1).optional().describe('Numbers, percentages and amounts of money that the text states.'),
  tone: toneV1.optional(),
  corrections: z.array(correctionV1).optional().describe('Notices in which the publisher says that this article was wrong.'),
  fingerprint: z.string().optional().describe('Fingerprint for near-duplicates, hexadecimal.'),
  duplicateOf: z.string().nullable().optional(),
  storyId: z.string().nullable().optional(),
  summary: z.string().optional(),
  wordCount: z.int().nonnegative().optional(),
  readingTimeSeconds: z.int().nonnegative().optional(),
});

export const provenanceV1 = z.object({
  enricher: z.string(),
  version: z.string(),
  status: z.enum(['ok', 'failed']),
  durationMs: z.number().nonnegative(),
  error: z.string().optional().describe('Why the enricher failed.'),
});

/** A raw article with everything that enrichment found, and which enricher and version found it. */
export const enrichedArticleV1 = rawArticleV1
  .extend({
    language: languageCode.describe('Language of the text as identified; the declared one where it could not be told.'),
    enrichedAt: instant,
    rawPlace: recordPlace.optional().describe('Where the raw article that it was made of stood in `articles.raw.v1`.'),
    enrichment: enrichmentV1,
    provenance: z.record(z.string(), provenanceV1).describe('By name of the enricher.'),
  })
  .meta({ id: 'EnrichedArticleV1', title: 'Enriched article, version 1' });

export type EnrichedArticleV1 = z.infer<typeof enrichedArticleV1>;
export type EnrichmentV1 = z.infer<typeof enrichmentV1>;
export type EntityV1 = z.infer<typeof entityV1>;
export type MentionV1 = z.infer<typeof evidence>;
export type TopicV1 = z.infer<typeof topicV1>;
export type KeyphraseV1 = z.infer<typeof keyphraseV1>;
export type QuoteV1 = z.infer<typeof quoteV1>;
export type PlaceV1 = z.infer<typeof placeV1>;
export type MentionedDateV1 = z.infer<typeof mentionedDateV1>;
export type NumberV1 = z.infer<typeof numberV1>;
export type CorrectionV1 = z.infer<typeof correctionV1>;
export type ToneV1 = z.infer<typeof toneV1>;
export type LanguageV1 = z.infer<typeof languageV1>;
export type ProvenanceV1 = z.infer<typeof provenanceV1>;
