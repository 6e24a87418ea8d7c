import type { RawArticleV1 } from '@naba/contracts';
import { splitSentences, tokenize } from '@naba/text';
import type { Span, Token, Vocabulary, Lexeme } from '@naba/text';
import { WordReadings } from '@naba/word-readings';

/** The least that can be enriched: a title and a body. Everything else a raw article holds makes the result better. */
export type ArticleInput = Pick<RawArticleV1, 'title' | 'body'> & Partial<RawArticleV1>;

/** What the enrichers read of one article. Work that several of them need is done once, when the first asks for it. */
export class ArticleText {
  readonly id: string | undefined;
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
    words?: Lexeme[];
    titleReadings?: WordReadings;
    bodyReadings?: WordReadings;
  } = {};

  /** @param vocabulary of the words of this article and others */
  constructor(
    raw: ArticleInput,
    readonly vocabulary?: Vocabulary,
  ) {
    this.id = raw.id;
    this.title = raw.title;
    this.body = raw.body;
    this.datedAt = raw.publishedAt ?? raw.receivedAt;
    this.declaredLanguage = raw.language;
  }

  get titleTokens(): readonly Token[] {
    return (this.computed.titleTokens ??= tokenize(this.title, this.vocabulary));
  }

  get bodyTokens(): readonly Token[] {
    return (this.computed.bodyTokens ??= tokenize(this.body, this.vocabulary));
  }

  /** Sentences of the body, in order. */
  get bodySentences(): readonly Span[] {
    return (this.computed.bodySentences ??= splitSentences(this.body));
  }

  get titleReadings(): WordReadings {
    return (this.computed.titleReadings ??= new WordReadings(this.titleTokens));
  }

  get bodyReadings(): WordReadings {
    return (this.computed.bodyReadings ??= new WordReadings(this.bodyTokens));
  }

  /** Words and numbers of title and body, in order. */
  get words(): readonly Lexeme[] {
    return (this.computed.words ??= [...wordsOf(this.titleTokens), ...wordsOf(this.bodyTokens)]);
  }
}

function wordsOf(tokens: readonly Token[]): Lexeme[] {
  const words: Lexeme[] = [];
  for (const { kind, lexeme } of tokens) if (kind !== 'other') words.push(lexeme);
  return words;
}
