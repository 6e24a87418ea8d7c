import type { CliticReading } from '@naba/arabic';
import type { EntityV1, MentionV1 } from '@naba/contracts';
import type { PlaceMention } from '@naba/gazetteer';
import type { Span, Token } from '@naba/text';
import type { WordReadings } from '@naba/word-readings';

export type EntityType = EntityV1['type'];
export type FieldName = MentionV1['field'];

/** What entities are found in: the clean text of one article. */
export interface EntityArticle {
  readonly title: string;
  readonly body: string;
  /** BCP 47 code of the text's language. */
  readonly language: string;
  /** Of the article, for what has an id in it alone; its title stands in. */
  readonly id?: string | undefined;
  /** When it was published, where that is known. */
  readonly year?: number | undefined;
  /** Tokens and readings of both fields, and the sentences of the body, where the caller has them already. */
  readonly tokens?: { readonly title: readonly Token[]; readonly body: readonly Token[] };
  readonly readings?: { readonly title: WordReadings; readonly body: WordReadings };
  readonly bodySentences?: readonly Span[];
}

/** One field of an article, tokenized once for all sources. */
export interface ArticleField {
  readonly name: FieldName;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly words: readonly FieldWord[];
  /** Of the words, by the same numbers. */
  readonly readings: WordReadings;
  readonly sentences: readonly Span[];
  readonly places: readonly PlaceMention[];
}

/** A word with what rules ask about it. */
export interface FieldWord {
  readonly start: number;
  readonly end: number;
  readonly source: string;
  /** Arabic normalised, Latin without a possessive ending. */
  readonly text: string;
  /** Only spaces or a hyphen stand between this word and the one before it. */
  readonly isLinked: boolean;
  readonly isArabic: boolean;
  /** Readings of an Arabic word without its proclitics; none where it starts with none. */
  readonly peeled: readonly CliticReading[];
}

/** One mention, found by a source; offsets in UTF-16 code units of the field and without proclitics. */
export interface FoundMention {
  readonly field: FieldName;
  readonly start: number;
  readonly end: number;
  readonly type: EntityType;
  readonly kind?: string;
  readonly confidence: number;
  /** What the mention is linked to, where the source knows; otherwise the name decides. */
  readonly link?: EntityLink;
  /** Weaker mentions of the same length give way to stronger ones. */
  readonly strength: number;
  /** Counts only where the tagger sees a name. */
  readonly needsTag?: boolean;
  /** Where the name proper starts, in mentions that begin with a title (President Barham Salih). */
  readonly nameStart?: number;
}

export interface EntityLink {
  readonly id: string;
  readonly name: EntityV1['name'];
  readonly iso?: string;
  /** Ids that it had before. */
  readonly formerIds?: readonly string[];
}

/** Anything that finds mentions: tables, cue rules, a trained tagger. */
export interface MentionSource {
  readonly name: string;
  findMentions(fields: readonly ArticleField[], article: EntityArticle): FoundMention[];
}
