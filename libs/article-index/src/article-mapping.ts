import type { estypes } from '@elastic/elasticsearch';
import type { ArticleDocument } from './article-document';
import type { PropertiesOf } from './mapping-of';
import { stored } from './mapping-of';

/** Longest keyword that is indexed, in UTF-16 code units: far under Lucene's 32,766 bytes. A longer one stays in `_source`. */
const longestKeyword = 1_024;
const longestUrl = 2_048;

/** Counted, sorted and charted from its column. A filter on it reads the column too: right, and slow among millions of articles. */
const inColumn = { index: false } as const;
/** In `_source` for those who read the article, and nowhere else. */
const shown = { index: false, doc_values: false } as const;

const keyword = { type: 'keyword', ignore_above: longestKeyword } as const;
/** Holds two names and an id; longer than any that enrichment gives. */
const label = { type: 'keyword', ignore_above: 4_096, ...inColumn } as const;
const url = { type: 'keyword', ignore_above: longestUrl } as const;
const date = { type: 'date', format: 'strict_date_optional_time' } as const;
const float = { type: 'float' } as const;

/** Words between two quotes of `attributedQuotes`: more than any quote has. */
export const quoteGap = 10_000;

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

/** Searched by its words alone: what is counted stands in `peopleNames` and its like. */
const searchedName = { ...name, ...shown } as const;

/** Fields of an article in the index. Additions are put on existing generations too; any other change needs a new generation. */
export const articleMapping = {
  dynamic: 'strict',
  properties: {
    id: keyword,
    revision: { type: 'long' },
    tombstone: { type: 'boolean' },

    title: text,
    body: text,
    /** Sentences of the body, which finds them; by its words an article that begins with what was asked counts for more. */
    summary: { type: 'text', index: false, fields: { text: { type: 'text', analyzer: 'naba_text' } } },
    authors: name,
    section: name,
    source: { properties: { id: keyword, name } },
    externalId: keyword,
    url,
    canonicalUrl: url,
    sameAs: url,
    imageUrl: { ...url, ...shown },
    isAccessibleForFree: { type: 'boolean' },

    publishedAt: date,
    publishedPrecision: keyword,
    publishedLocalDate: date,
    receivedAt: date,
    enrichedAt: { ...date, ...inColumn },
    indexedAt: date,
    /** From publication, where its time of day is known, to acceptance. */
    publishDelaySeconds: { ...float, ...inColumn },
    /** From acceptance to this write. */
    pipelineSeconds: { ...float, ...inColumn },

    language: keyword,
    script: { ...keyword, ...inColumn },
    direction: { ...keyword, ...inColumn },
    languageConfidence: { ...float, ...inColumn },

    entities: {
      properties: {
        id: keyword,
        /** Whoever asks for an old id finds what its bearer is in. */
        formerIds: { ...keyword, ...shown, copy_to: 'entities.id' },
        type: { ...keyword, ...inColumn },
        kind: { ...keyword, ...inColumn },
        iso: { ...keyword, ...inColumn },
        name: { properties: { ar: searchedName, en: searchedName } },
        confidence: { ...float, ...shown },
        salience: { ...float, ...shown },
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
      properties: { id: keyword, broader: keyword, label: bilingual, score: { ...float, ...shown }, evidence: stored },
    },
    keyphrases: { properties: { text: name, score: { ...float, ...shown } } },
    quotes: {
      properties: {
        text: { type: 'text', analyzer: 'naba_text' },
        cue: { ...keyword, ...inColumn },
        speaker: { properties: { text: { ...name, ...inColumn }, entityId: keyword } },
        span: stored,
      },
    },
    /** Speaker and words as one text, far from those of the next quote: who says what is asked of both within one quote. */
    attributedQuotes: { type: 'text', analyzer: 'naba_text', position_increment_gap: quoteGap },
    places: { properties: { entityId: keyword, location: { type: 'geo_point' } } },
    dates: {
      properties: {
        value: { ...keyword, ...shown },
        day: { ...date, ...inColumn },
        precision: { ...keyword, ...shown },
        text: { ...keyword, ...shown },
        span: stored,
      },
    },

    numbers: {
      properties: {
        value: { type: 'double', ...inColumn },
        kind: { ...keyword, ...inColumn },
        currency: { ...keyword, ...inColumn },
        text: { ...keyword, ...shown },
        span: stored,
      },
    },
    /** From -1 (bad news) to 1 (good news). */
    tone: { properties: { score: { ...float, ...inColumn }, evidence: stored } },

    /** Notices of the publisher that the article was wrong. */
    corrections: { properties: { kind: keyword, text: { ...keyword, ...shown }, span: stored } },

    wordCount: { type: 'long', ...inColumn },
    readingTimeSeconds: { type: 'long', ...inColumn },
    /** Exact copies share it. */
    copyKey: keyword,
    fingerprint: { ...keyword, ...shown },
    duplicateOf: keyword,
    storyId: keyword,

    /** Names of the enrichers that failed on this article. */
    failedEnrichers: keyword,
    provenance: stored,

    /** Its receipt: how it came in, and where it stood on the log. */
    intake: stored,
    rawPlace: stored,
    enrichedPlace: stored,
  },
} as const satisfies Omit<estypes.MappingTypeMapping, 'properties'> & PropertiesOf<ArticleDocument>;

/** Fields that a query without a field name searches, for example in Kibana's search bar. */
export const defaultQueryFields = [
  'title^3',
  'body',
  'entities.name.ar.text',
  'entities.name.en.text',
  'keyphrases.text.text',
  'authors.text',
] as const;
