import type {
  CorrectionV1,
  EnrichedArticleV1,
  EntityV1,
  KeyphraseV1,
  MentionedDateV1,
  NumberV1,
  QuoteV1,
  RecordPlace,
  SourceV1,
  ToneV1,
  TopicV1,
} from '@naba/contracts';
import type { ArticleDocument, TombstoneDocument } from './article-document';
import { attributedQuotesOf } from './attributed-quote';
import { copyKeyOf } from './copy-key';
import { entityLabelsOf } from './entity-label';

/** Reached by what the title names and the body begins with, or by what is mentioned most and early. */
const mainSalience = 0.5;

/** Less likely topics, right in one case of three or fewer, stay in the events: as filters and counts they would mislead. */
const leastTopicScore = 0.3;

/** Every field of `T` is named, if only to say that there is none: to leave one out does not compile. */
type Complete<T> = { [Field in keyof Required<T>]: T[Field] };

type Item<List extends 'quotes' | 'dates' | 'numbers'> = ArticleDocument[List][number];

/**
 * The document of an article: the contract's fields, with those that Elasticsearch is strict about brought into its form.
 * Fields are named one by one at every depth that the mapping knows, so that nothing reaches the index that it would refuse.
 *
 * @param event an enriched article that its schema accepts
 * @param indexedAt when it is written
 * @param enrichedPlace where the event stands in its topic, where that is known
 */
export function toArticleDocument(event: EnrichedArticleV1, indexedAt: Date, enrichedPlace?: RecordPlace): ArticleDocument {
  const { enrichment, provenance, language, publishedAt, publishedLocalDate, receivedAt, enrichedAt, ...article } = event;
  const { id, revision, source, externalId, url, canonicalUrl, title, body, authors, publishedPrecision, ...moreRaw } = article;
  const { sameAs, section, imageUrl, isAccessibleForFree, intake, rawPlace, ...unnamed } = moreRaw;
  const { language: identified, entities = [], topics = [], keyphrases = [], quotes = [], places = [], ...more } = enrichment;
  const { dates = [], numbers = [], tone, corrections, fingerprint, duplicateOf, storyId, ...measures } = more;
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
    source: toSource(source),
    externalId,
    url,
    canonicalUrl,
    sameAs,
    imageUrl,
    isAccessibleForFree,
    publishedAt: publishedAt === undefined ? undefined : toInstant(publishedAt),
    publishedPrecision,
    publishedLocalDate: publishedLocalDate ?? publishedAt?.slice(0, 10),
    receivedAt: toInstant(receivedAt),
    enrichedAt: toInstant(enrichedAt),
    indexedAt: indexedAt.toISOString(),
    publishDelaySeconds: publishDelayOf(event),
    pipelineSeconds: Math.max(0, indexedAt.getTime() - Date.parse(receivedAt)) / 1_000,
    language,
    script: identified?.script,
    direction: identified?.direction,
    languageConfidence: identified?.confidence,
    entities: entities.map(toEntity),
    mainEntities: idsOf(entities.filter(({ salience }) => salience >= mainSalience)),
    entityLabels: entityLabelsOf(entities),
    people: idsOf(entities, 'PER'),
    organisations: idsOf(entities, 'ORG'),
    locations: idsOf(entities, 'LOC'),
    peopleNames: namesOf(entities, 'PER'),
    organisationNames: namesOf(entities, 'ORG'),
    locationNames: namesOf(entities, 'LOC'),
    topics: topics.filter(({ score }, rank) => rank === 0 || score >= leastTopicScore).map(toTopic),
    keyphrases: keyphrases.map(toKeyphrase),
    quotes: quotes.map(toQuote),
    attributedQuotes: attributedQuotesOf(quotes, entities),
    places: places.map(({ entityId, lat, lon }) => ({ entityId, location: { lat, lon } })),
    dates: dates.map(toDate),
    numbers: numbers.map(toNumber),
    tone: tone && toTone(tone),
    corrections: corrections?.map(toCorrection),
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
    intake,
    rawPlace,
    enrichedPlace,
  } satisfies Complete<ArticleDocument>;
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

function toSource({ id, name }: SourceV1): Complete<SourceV1> {
  return { id, name };
}

function toName({ ar, en }: EntityV1['name']): Complete<EntityV1['name']> {
  return { ar, en };
}

/** Mentions are stored and never looked at, so they may hold what this code does not know. */
function toEntity({ id, formerIds, type, kind, name, iso, confidence, salience, mentions }: EntityV1): Complete<EntityV1> {
  return { id, formerIds, type, kind, name: toName(name), iso, confidence, salience, mentions };
}

function toTopic({ id, broader, label: { ar, en }, score, evidence }: TopicV1): Complete<TopicV1> {
  return { id, broader, label: { ar, en }, score, evidence };
}

function toKeyphrase({ text, score }: KeyphraseV1): Complete<KeyphraseV1> {
  return { text, score };
}

function toQuote({ field, start, end, text, cue, speaker }: QuoteV1): Complete<Item<'quotes'>> {
  return {
    text,
    cue,
    speaker: speaker && ({ text: speaker.text, entityId: speaker.entityId } satisfies Complete<typeof speaker>),
    span: { field, start, end },
  };
}

function toDate({ field, start, end, value, precision, text }: MentionedDateV1): Complete<Item<'dates'>> {
  return { value, day: firstDayOf(value), precision, text, span: { field, start, end } };
}

function toNumber({ field, start, end, kind, value, currency, text }: NumberV1): Complete<Item<'numbers'>> {
  return { kind, value, currency, text, span: { field, start, end } };
}

function toCorrection({
  kind,
  text,
  field,
  start,
  end,
}: CorrectionV1): Complete<NonNullable<ArticleDocument['corrections']>[number]> {
  return { kind, text, span: { field, start, end } };
}

function toTone({ score, evidence }: ToneV1): Complete<ToneV1> {
  return { score, evidence };
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
function firstDayOf(value: string): string | undefined {
  const day = `${value}-01-01`.slice(0, 10);
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) || !new Date(time).toISOString().startsWith(day) ? undefined : day;
}
