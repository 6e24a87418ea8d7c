import type {
  EnrichedArticleV1,
  EntityV1,
  KeyphraseV1,
  MentionedDateV1,
  NumberV1,
  ProvenanceV1,
  QuoteV1,
  SourceV1,
  ToneV1,
  TopicV1,
} from '@naba/contracts';

type Span = Pick<QuoteV1, 'field' | 'start' | 'end'>;

/** An article as it stands in the index, and as `_source` gives it back. Instants are ISO 8601 in UTC. */
export interface ArticleDocument {
  readonly id: string;
  readonly revision: number;
  readonly tombstone: false;
  readonly title: string;
  readonly body: string;
  readonly summary?: string;
  readonly authors: readonly string[];
  readonly section?: string;
  readonly source: SourceV1;
  readonly externalId?: string;
  readonly url?: string;
  readonly canonicalUrl?: string;
  readonly imageUrl?: string;
  readonly publishedAt?: string;
  readonly publishedPrecision?: EnrichedArticleV1['publishedPrecision'];
  readonly receivedAt: string;
  readonly enrichedAt: string;
  readonly indexedAt: string;
  /** Seconds from publication to acceptance; absent where the time of day is not known. */
  readonly publishDelaySeconds?: number;
  /** Seconds from acceptance to this write. */
  readonly pipelineSeconds: number;
  /** Language of the text as identified. */
  readonly language: string;
  readonly script?: string;
  readonly direction?: 'ltr' | 'rtl';
  readonly languageConfidence?: number;
  readonly entities: readonly EntityV1[];
  /** Ids of the entities that the article is about: those of high salience. */
  readonly mainEntities: readonly string[];
  /** For each entity the JSON of `[id, type, kind, name in Arabic, name in English]`, null for what is not known. */
  readonly entityLabels: readonly string[];
  /** Entity ids by type, for facets. */
  readonly people: readonly string[];
  readonly organisations: readonly string[];
  readonly locations: readonly string[];
  /** Names of entities by type, in Arabic and English where both are known, for charts. */
  readonly peopleNames: readonly string[];
  readonly organisationNames: readonly string[];
  readonly locationNames: readonly string[];
  readonly topics: readonly TopicV1[];
  readonly keyphrases: readonly KeyphraseV1[];
  readonly quotes: readonly IndexedQuote[];
  readonly places: readonly IndexedPlace[];
  readonly dates: readonly IndexedDate[];
  readonly numbers: readonly IndexedNumber[];
  readonly tone?: ToneV1;
  readonly wordCount?: number;
  readonly readingTimeSeconds?: number;
  /** Exact copies share it: a hash of the words. */
  readonly copyKey: string;
  readonly fingerprint?: string;
  readonly duplicateOf?: string | null;
  readonly storyId?: string | null;
  readonly failedEnrichers: readonly string[];
  readonly provenance: Readonly<Record<string, ProvenanceV1>>;
}

export interface IndexedQuote extends Pick<QuoteV1, 'text' | 'cue' | 'speaker'> {
  readonly span: Span;
}

export interface IndexedPlace {
  readonly entityId: string;
  readonly location: { readonly lat: number; readonly lon: number };
}

export interface IndexedDate extends Pick<MentionedDateV1, 'value' | 'precision' | 'text'> {
  /** First day of `value`, where the calendar has it. */
  readonly day?: string;
  readonly span: Span;
}

export interface IndexedNumber extends Pick<NumberV1, 'kind' | 'value' | 'currency' | 'text'> {
  readonly span: Span;
}

/** What stays of an article that was taken down: enough to refuse revisions older than the takedown, and no content. */
export interface TombstoneDocument {
  readonly id: string;
  readonly revision: number;
  readonly tombstone: true;
  readonly indexedAt: string;
}
