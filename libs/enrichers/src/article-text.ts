import type { RawArticleV1 } from '@naba/contracts';
import { findArticlePlaces } from '@naba/gazetteer';
import type { PlaceMention } from '@naba/gazetteer';
import { splitSentences, tokenize } from '@naba/text';
import type { Span, Token, Word } from '@naba/text';

/** The least that can be enriched: a title and a body. Everything else a raw article holds makes the result better. */
export type ArticleInput = Pick<RawArticleV1, 'title' | 'body'> & Partial<RawArticleV1>;

export interface PlacesByField {
  readonly title: readonly PlaceMention[];
  readonly body: readonly PlaceMention[];
}

/** What the enrichers read of one article. Work that several of them need is done once, when the first asks for it. */
export class ArticleText {
  readonly title: string;
  readonly body: string;
  /** When the article was published, or received where that is not known; ISO 8601 in UTC. */
  readonly datedAt: string | undefined;
  /** BCP 47 tag that the publisher declared, which may be wrong. */
  readonly declaredLanguage: string | undefined;
  private readonly computed: {
    titleTokens?: Token[];
    bodyTokens?: Token[];
    bodySentences?: Span[];
    words?: Word[];
    places?: PlacesByField;
  } = {};

  constructor(raw: ArticleInput) {
    this.title = raw.title;
    this.body = raw.body;
    this.datedAt = raw.publishedAt ?? raw.receivedAt;
    this.declaredLanguage = raw.language;
  }

  get titleTokens(): readonly Token[] {
    return (this.computed.titleTokens ??= tokenize(this.title));
  }

  get bodyTokens(): readonly Token[] {
    return (this.computed.bodyTokens ??= tokenize(this.body));
  }

  /** Sentences of the body, in order. */
  get bodySentences(): readonly Span[] {
    return (this.computed.bodySentences ??= splitSentences(this.body));
  }

  /**
   * Countries, cities and regions that title and body mention, found when first asked for.
   * @param language BCP 47 tag of the text
   */
  placesIn(language: string): PlacesByField {
    if (this.computed.places === undefined) {
      const fields = [
        { text: this.title, tokens: this.titleTokens },
        { text: this.body, tokens: this.bodyTokens },
      ];
      const [title = [], body = []] = findArticlePlaces(fields, { language });
      this.computed.places = { title, body };
    }
    return this.computed.places;
  }

  /** Words and numbers of title and body, in order. */
  get words(): readonly Word[] {
    return (this.computed.words ??= [...wordsOf(this.titleTokens), ...wordsOf(this.bodyTokens)]);
  }
}

function wordsOf(tokens: readonly Token[]): Word[] {
  const words: Word[] = [];
  for (const { kind, word } of tokens) if (kind !== 'other') words.push(word);
  return words;
}
