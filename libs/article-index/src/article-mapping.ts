import type { estypes } from '@elastic/elasticsearch';
import type { ArticleDocument } from './article-document';
import type { PropertiesOf } from './mapping-of';
import { stored } from './mapping-of';

/** Longest keyword that is indexed, in UTF-16 code units: far under Lucene's 32,766 bytes. A longer one stays in `_source`. */
const longestKeyword = 1_024;
const longestUrl = 2_048;

const keyword = { type: 'keyword', ignore_above: longestKeyword } as const;
/** Holds two names and an id; longer than any that enrichment gives. */
const label = { type: 'keyword', ignore_above: 4_096 } as const;
const url = { type: 'keyword', ignore_above: longestUrl } as const;
const date = { type: 'date', format: 'strict_date_optional_time' } as const;

/** One text field for every language; ADR 0008 says why. `.exact` holds words as written and what languages without a stemmer here need. */
const text = {
  type: 'text',
  analyzer: 'naba_text',
  /** Where words stand is kept, so that marking them needs no second analysis; it costs 7 % of the index and saves most of the time. */
  index_options: 'offsets',
  fields: { exact: { type: 'text', analyzer: 'naba_exact' } },
} as const;

/** A name: counted and filtered as it is, searched by its words under `.text`. */
const name = { ...keyword, fields: { text: { type: 'text', analyzer: 'naba_text' } } } as const;

const bilingual = { properties: { ar: name, en: name } } as const;

/** Fields of an article in the index. Additions are put on existing generations too; any other change needs a new generation. */
export const articleMapping = {
  dynamic: 'strict',
  properties: {
    id: keyword,
    revision: { type: 'long' },
    tombstone: { type: 'boolean' },

    title: text,
    body: text,
    summary: { type: 'text', analyzer: 'naba_text' },
    authors: name,
    section: name,
    source: { properties: { id: keyword, name } },
    externalId: keyword,
    url,
    canonicalUrl: url,
    imageUrl: { ...url, index: false, doc_values: false },

    publishedAt: date,
    publishedPrecision: keyword,
    publishedLocalDate: date,
    receivedAt: date,
    enrichedAt: date,
    indexedAt: date,
    /** From publication, where its time of day is known, to acceptance. */
    publishDelaySeconds: { type: 'float' },
    /** From acceptance to this write. */
    pipelineSeconds: { type: 'float' },

    language: keyword,
    script: keyword,
    direction: keyword,
    languageConfidence: { type: 'float' },

    entities: {
      properties: {
        id: keyword,
        type: keyword,
        kind: keyword,
        iso: keyword,
        name: bilingual,
        confidence: { type: 'float' },
        salience: { type: 'float' },
        mentions: stored,
      },
    },
    /** Ids of the entities that the article is about. */
    mainEntities: keyword,
    /** One `[id, type, kind, name in Arabic, name in English]` for each entity: counting them gives ids, names and numbers at once. */
    entityLabels: label,
    /** Entity ids by type, for facets of one type. */
    people: keyword,
    organisations: keyword,
    locations: keyword,
    /** Names by type, `العراق · Iraq` where both are known, for charts in Kibana. */
    peopleNames: keyword,
    organisationNames: keyword,
    locationNames: keyword,
    topics: {
      properties: { id: keyword, broader: keyword, label: bilingual, score: { type: 'float' }, evidence: stored },
    },
    keyphrases: { properties: { text: name, score: { type: 'float' } } },
    quotes: {
      properties: {
        text: { type: 'text', analyzer: 'naba_text' },
        cue: keyword,
        speaker: { properties: { text: name, entityId: keyword } },
        span: stored,
      },
    },
    places: { properties: { entityId: keyword, location: { type: 'geo_point' } } },
    dates: { properties: { value: keyword, day: date, precision: keyword, text: keyword, span: stored } },

    numbers: { properties: { value: { type: 'double' }, kind: keyword, currency: keyword, text: keyword, span: stored } },
    /** From -1 (bad news) to 1 (good news). */
    tone: { properties: { score: { type: 'float' }, evidence: stored } },

    wordCount: { type: 'long' },
    readingTimeSeconds: { type: 'long' },
    /** Exact copies share it. */
    copyKey: keyword,
    fingerprint: keyword,
    duplicateOf: keyword,
    storyId: keyword,

    /** Names of the enrichers that failed on this article. */
    failedEnrichers: keyword,
    provenance: stored,
  },
} as const satisfies Omit<estypes.MappingTypeMapping, 'properties'> & PropertiesOf<ArticleDocument>;

/** Fields that a query without a field name searches, for example in Kibana's search bar. */
export const defaultQueryFields = [
  'title^3',
  'body',
  'summary',
  'entities.name.ar.text',
  'entities.name.en.text',
  'keyphrases.text.text',
  'authors.text',
] as const;
