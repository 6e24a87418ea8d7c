import {
  articleId,
  correctionV1,
  enrichedArticleV1,
  enrichmentV1,
  instant,
  languageV1,
  mentionedDateV1,
  numberV1,
  provenanceV1,
  quoteV1,
  recordPlace,
  revision,
  span,
} from '@naba/contracts';
import { z } from 'zod';

const article = enrichedArticleV1.shape;
const found = enrichmentV1.shape;

const indexedQuote = quoteV1.pick({ text: true, cue: true, speaker: true }).extend({ span });
const indexedPlace = z.object({
  entityId: z.string(),
  location: z.object({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) }),
});
const indexedDate = mentionedDateV1.pick({ value: true, precision: true, text: true }).extend({
  day: z.iso.date().optional().describe('First day of `value`, where the calendar has it.'),
  span,
});
const indexedNumber = numberV1.pick({ kind: true, value: true, currency: true, text: true }).extend({ span });

const indexedCorrection = correctionV1.pick({ kind: true, text: true }).extend({ span });

/** The one shape of an article in the index: the type, the mapping's fields and the API's description are held against it. */
export const articleDocument = z.object({
  id: articleId,
  revision,
  tombstone: z.literal(false),
  title: article.title,
  body: article.body,
  summary: found.summary,
  authors: article.authors,
  section: article.section,
  source: article.source,
  externalId: article.externalId,
  url: article.url,
  canonicalUrl: article.canonicalUrl,
  sameAs: article.sameAs,
  imageUrl: article.imageUrl,
  isAccessibleForFree: article.isAccessibleForFree,
  publishedAt: article.publishedAt,
  publishedPrecision: article.publishedPrecision,
  publishedLocalDate: article.publishedLocalDate.describe(
    "Day of publication on the publisher's calendar; that of `publishedAt` in UTC where it is not known.",
  ),
  receivedAt: article.receivedAt,
  enrichedAt: article.enrichedAt,
  indexedAt: instant.describe('When it was written to the index.'),
  publishDelaySeconds: z
    .number()
    .optional()
    .describe('Seconds from publication to acceptance; absent where the time of day is not known.'),
  pipelineSeconds: z.number().nonnegative().describe('Seconds from acceptance to this write.'),
  language: article.language,
  script: languageV1.shape.script.optional(),
  direction: languageV1.shape.direction.optional(),
  languageConfidence: languageV1.shape.confidence.optional(),
  entities: found.entities.unwrap(),
  mainEntities: z.array(z.string()).describe('Ids of the entities that the article is about: those of high salience.'),
  entityLabels: z
    .array(z.string())
    .describe('For each entity the JSON of `[id, type, kind, name in Arabic, name in English]`, null for what is not known.'),
  people: z.array(z.string()).describe('Ids of the people in it.'),
  organisations: z.array(z.string()).describe('Ids of the organizations in it.'),
  locations: z.array(z.string()).describe('Ids of the places in it.'),
  peopleNames: z.array(z.string()).describe('Names of the people, in Arabic and English where both are known.'),
  organisationNames: z.array(z.string()).describe('Names of the organizations, likewise.'),
  locationNames: z.array(z.string()).describe('Names of the places, likewise.'),
  topics: found.topics.unwrap(),
  keyphrases: found.keyphrases.unwrap(),
  quotes: z.array(indexedQuote),
  attributedQuotes: z.array(z.string()).describe('For each quote who says it, under all names and its id, and the words.'),
  places: z.array(indexedPlace),
  dates: z.array(indexedDate),
  numbers: z.array(indexedNumber),
  tone: found.tone,
  corrections: z.array(indexedCorrection).optional().describe('Notices that the article was wrong; absent where there are none.'),
  wordCount: found.wordCount,
  readingTimeSeconds: found.readingTimeSeconds,
  copyKey: z.string().describe('Exact copies share it: a hash of the words.'),
  fingerprint: found.fingerprint,
  duplicateOf: found.duplicateOf,
  storyId: found.storyId,
  failedEnrichers: z.array(z.string()).describe('Names of the enrichers that failed on it.'),
  provenance: z.record(z.string(), provenanceV1),
  intake: article.intake,
  rawPlace: article.rawPlace,
  enrichedPlace: recordPlace.optional().describe('Where the event that it was written from stood in `articles.enriched.v1`.'),
});

/** An article as it stands in the index, and as `_source` gives it back. Instants are ISO 8601 in UTC. */
export type ArticleDocument = Readonly<z.infer<typeof articleDocument>>;

/** What stays of an article that was taken down: enough to refuse revisions older than the takedown, and no content. */
export interface TombstoneDocument {
  readonly id: string;
  readonly revision: number;
  readonly tombstone: true;
  readonly indexedAt: string;
}
