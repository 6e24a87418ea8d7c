import type { EnrichedArticleV1, EntityV1 } from '@naba/contracts';
import type { ArticleDocument, IndexedDate, TombstoneDocument } from './article-document';
import { copyKeyOf } from './copy-key';
import { entityLabelsOf } from './entity-label';

/** Reached by what the title names and the body begins with, or by what is mentioned most and early. */
const mainSalience = 0.5;

/** Less likely topics, right in one case of three or fewer, stay in the events: as filters and counts they would mislead. */
const leastTopicScore = 0.3;

/**
 * The document of an article: the contract's fields, with those that Elasticsearch is strict about brought into its form.
 *
 * @param article an enriched article that its schema accepts
 * @param indexedAt when it is written
 */
export function toArticleDocument(article: EnrichedArticleV1, indexedAt: Date): ArticleDocument {
  const { enrichment, provenance, language, publishedAt, receivedAt, enrichedAt, ...raw } = article;
  const { entities = [], quotes = [], places = [], dates = [], numbers = [], topics = [], keyphrases = [], ...rest } = enrichment;
  const { language: identified, ...measures } = rest;
  return {
    ...raw,
    ...measures,
    tombstone: false,
    language,
    ...(identified && {
      script: identified.script,
      direction: identified.direction,
      languageConfidence: identified.confidence,
    }),
    ...(publishedAt !== undefined && { publishedAt: toInstant(publishedAt) }),
    receivedAt: toInstant(receivedAt),
    enrichedAt: toInstant(enrichedAt),
    indexedAt: indexedAt.toISOString(),
    ...delaysOf(article, indexedAt),
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
    quotes: quotes.map(({ field, start, end, ...quote }) => ({ ...quote, span: { field, start, end } })),
    places: places.map(({ entityId, lat, lon }) => ({ entityId, location: { lat, lon } })),
    dates: dates.map(({ field, start, end, ...mentioned }) => ({
      ...mentioned,
      ...firstDayOf(mentioned.value),
      span: { field, start, end },
    })),
    numbers: numbers.map(({ field, start, end, ...number }) => ({ ...number, span: { field, start, end } })),
    copyKey: copyKeyOf(article),
    failedEnrichers: Object.entries(provenance)
      .filter(([, made]) => made.status === 'failed')
      .map(([enricher]) => enricher),
    provenance,
  };
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

function delaysOf(
  { receivedAt, publishedAt, publishedPrecision }: EnrichedArticleV1,
  indexedAt: Date,
): Pick<ArticleDocument, 'publishDelaySeconds' | 'pipelineSeconds'> {
  const received = Date.parse(receivedAt);
  return {
    pipelineSeconds: Math.max(0, indexedAt.getTime() - received) / 1_000,
    ...(publishedAt !== undefined &&
      publishedPrecision === 'instant' && { publishDelaySeconds: (received - Date.parse(publishedAt)) / 1_000 }),
  };
}

/** The contract allows any number of fraction digits, Elasticsearch nine. */
function toInstant(instant: string): string {
  return new Date(instant).toISOString();
}

/** A text may well mention a 31 February: it keeps its value and has no day. */
function firstDayOf(value: string): Pick<IndexedDate, 'day'> {
  const day = `${value}-01-01`.slice(0, 10);
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) || !new Date(time).toISOString().startsWith(day) ? {} : { day };
}
