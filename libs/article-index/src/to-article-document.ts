import type { EnrichedArticleV1, EntityV1 } from '@naba/contracts';
import type { ArticleDocument, TombstoneDocument } from './article-document';
import { copyKeyOf } from './copy-key';
import { entityLabelsOf } from './entity-label';

/** Reached by what the title names and the body begins with, or by what is mentioned most and early. */
const mainSalience = 0.5;

/** Less likely topics, right in one case of three or fewer, stay in the events: as filters and counts they would mislead. */
const leastTopicScore = 0.3;

/**
 * The document of an article: the contract's fields, with those that Elasticsearch is strict about brought into its form.
 *
 * @param event an enriched article that its schema accepts
 * @param indexedAt when it is written
 */
export function toArticleDocument(event: EnrichedArticleV1, indexedAt: Date): ArticleDocument {
  const { enrichment, provenance, language, publishedAt, receivedAt, enrichedAt, ...article } = event;
  const { id, revision, source, externalId, url, canonicalUrl, title, body, authors, publishedPrecision, ...moreRaw } = article;
  const { section, imageUrl, ...unnamed } = moreRaw;
  const { language: identified, entities = [], topics = [], keyphrases = [], quotes = [], places = [], ...more } = enrichment;
  const { dates = [], numbers = [], tone, fingerprint, duplicateOf, storyId, ...measures } = more;
  const { summary, wordCount, readingTimeSeconds, ...unnamedFindings } = measures;
  leavesNothingOut({ ...unnamed, ...unnamedFindings });
  return {
    id,
    revision,
    tombstone: false as const,
    title,
    body,
    summary,
    authors,
    section,
    source,
    externalId,
    url,
    canonicalUrl,
    imageUrl,
    publishedAt: publishedAt === undefined ? undefined : toInstant(publishedAt),
    publishedPrecision,
    receivedAt: toInstant(receivedAt),
    enrichedAt: toInstant(enrichedAt),
    indexedAt: indexedAt.toISOString(),
    publishDelaySeconds: publishDelayOf(event),
    pipelineSeconds: Math.max(0, indexedAt.getTime() - Date.parse(receivedAt)) / 1_000,
    language,
    script: identified?.script,
    direction: identified?.direction,
    languageConfidence: identified?.confidence,
    entities,
    mainEntities: idsOf(entities.filter(({ salience }) => salience >= mainSalience)),
    entityLabels: entityLabelsOf(entities),
    people: idsOf(entities, 'PER'),
    organisations: idsOf(entities, 'ORG'),
    locations: idsOf(entities, 'LOC'),
    peopleNames: namesOf(entities, 'PER'),
    organisationNames: namesOf(entities, 'ORG'),
    locationNames: namesOf(entities, 'LOC'),
    topics: topics.filter(({ score }, rank) => rank === 0 || score >= leastTopicScore),
    keyphrases,
    quotes: quotes.map(({ field, start, end, text, cue, speaker }) => ({ text, cue, speaker, span: { field, start, end } })),
    places: places.map(({ entityId, lat, lon }) => ({ entityId, location: { lat, lon } })),
    dates: dates.map(({ field, start, end, value, precision, text }) => ({
      value,
      ...firstDayOf(value),
      precision,
      text,
      span: { field, start, end },
    })),
    numbers: numbers.map(({ field, start, end, kind, value, currency, text }) => ({
      kind,
      value,
      currency,
      text,
      span: { field, start, end },
    })),
    tone,
    wordCount,
    readingTimeSeconds,
    copyKey: copyKeyOf(event),
    fingerprint,
    duplicateOf,
    storyId,
    failedEnrichers: Object.entries(provenance)
      .filter(([, made]) => made.status === 'failed')
      .map(([enricher]) => enricher),
    provenance,
  } satisfies Record<keyof ArticleDocument, unknown>;
}

/**
 * Compiles only while every field of the contract is named above: a field that is added to the contract is given its place in
 * the document there, or is named and left unused, which keeps it in the event alone. An event of a newer contract may bring
 * fields that this code does not know; they stay out of the document, as the strict mapping would refuse it.
 */
function leavesNothingOut(_unnamed: Record<string, never>): void {
  return;
}

/** What is written in an article's place when it is taken down. */
export function toTombstone(id: string, revision: number, indexedAt: Date): TombstoneDocument {
  return { id, revision, tombstone: true, indexedAt: indexedAt.toISOString() };
}

function idsOf(entities: readonly EntityV1[], type?: EntityV1['type']): string[] {
  const wanted = type === undefined ? entities : entities.filter((entity) => entity.type === type);
  return [...new Set(wanted.map(({ id }) => id))];
}

function namesOf(entities: readonly EntityV1[], type: EntityV1['type']): string[] {
  const named = entities.filter((entity) => entity.type === type);
  return [...new Set(named.map(({ name }) => bothNames(name)))];
}

/** A name in Arabic and English, `العراق · Iraq`; the one that there is where the other is not known. */
export function bothNames({ ar, en }: EntityV1['name']): string {
  return [ar, en].filter(Boolean).join(' · ');
}

function publishDelayOf({ receivedAt, publishedAt, publishedPrecision }: EnrichedArticleV1): number | undefined {
  if (publishedAt === undefined || publishedPrecision !== 'instant') return undefined;
  return (Date.parse(receivedAt) - Date.parse(publishedAt)) / 1_000;
}

/** The contract allows any number of fraction digits, Elasticsearch nine. */
function toInstant(instant: string): string {
  return new Date(instant).toISOString();
}

/** A text may well mention a 31 February: it keeps its value and has no day. */
function firstDayOf(value: string): Pick<ArticleDocument['dates'][number], 'day'> {
  const day = `${value}-01-01`.slice(0, 10);
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) || !new Date(time).toISOString().startsWith(day) ? {} : { day };
}
