import { normalizeArabic, peelClitics } from '@naba/arabic';
import type { CliticReading } from '@naba/arabic';
import { findArticlePlaces } from '@naba/gazetteer';
import type { Gazetteer } from '@naba/gazetteer';
import { splitSentences, tokenize } from '@naba/text';
import type { Token } from '@naba/text';
import { WordReadings } from '@naba/word-readings';
import type { ArticleField, EntityArticle, FieldWord, FoundMention } from '../mention';

const proclitics = 'وفبلك';
const none: readonly CliticReading[] = [];

/** Title and body with their tokens, which the article may bring; their places are found with what the tagger says. */
export function toFields(article: EntityArticle): ArticleField[] {
  const sentences = { title: splitSentences(article.title), body: article.bodySentences ?? splitSentences(article.body) };
  return (['title', 'body'] as const).map((name) => {
    const text = article[name];
    const tokens = article.tokens?.[name] ?? tokenize(text);
    const readings = article.readings?.[name] ?? new WordReadings(tokens);
    return { name, text, tokens, readings, words: toWords(text, readings.words), sentences: sentences[name], places: [] };
  });
}

/** The fields with the places that they mention. `tagged`: the tagger's names in order, where there is one for the language. */
export function withPlaces(
  fields: readonly ArticleField[],
  language: string,
  gazetteer: Gazetteer,
  tagged: readonly FoundMention[] | undefined,
): ArticleField[] {
  const named = fields.map(({ name, text, readings }) => ({
    text,
    readings,
    names: tagged?.filter(({ field }) => field === name),
  }));
  const places = findArticlePlaces(gazetteer, named, { language });
  return fields.map((field, index) => ({ ...field, places: places[index]! }));
}

function toWords(text: string, tokens: readonly Token[]): FieldWord[] {
  const words: FieldWord[] = [];
  let previousEnd = -1;
  for (const { text: source, start } of tokens) {
    const isLinked = previousEnd >= 0 && isSpace(text, previousEnd, start);
    const code = source.charCodeAt(0);
    const isArabic = (code >= 0x600 && code <= 0x8ff) || code >= 0xfb50;
    const word = isArabic ? new ArabicFieldWord(start, source, isLinked) : toLatinWord(start, source, isLinked);
    words.push(word);
    previousEnd = word.end;
  }
  return words;
}

function toLatinWord(start: number, source: string, isLinked: boolean): FieldWord {
  const text = withoutPossessive(source);
  return { start, end: start + text.length, source, isLinked, isArabic: false, text, peeled: none };
}

/** Most words are never asked what they are when normalised, or without proclitics. */
class ArabicFieldWord implements FieldWord {
  readonly end: number;
  readonly isArabic = true;
  private normalized: string | undefined;
  private readings: readonly CliticReading[] | undefined;

  constructor(
    readonly start: number,
    readonly source: string,
    readonly isLinked: boolean,
  ) {
    this.end = start + source.length;
  }

  get text(): string {
    return (this.normalized ??= normalizeArabic(this.source));
  }

  get peeled(): readonly CliticReading[] {
    return (this.readings ??= proclitics.includes(this.text.charAt(0)) ? peelings(this.source) : none);
  }
}

function withoutPossessive(word: string): string {
  const last = word.charCodeAt(word.length - 1) | 0x20;
  return last === 0x73 && "'’ʼ".includes(word.at(-2) ?? ' ') ? word.slice(0, -2) : word;
}

/** Readings that leave a whole word: after the article alone the rest would have lost a letter of its name. */
function peelings(word: string): CliticReading[] {
  return peelClitics(word).filter(
    ({ prefixLength, stem, chain }) =>
      prefixLength > 0 && (stem.startsWith('ال') || !(chain.endsWith('ال') || chain.endsWith('لل'))),
  );
}

function isSpace(text: string, from: number, to: number): boolean {
  if (to - from > 2) return false;
  for (let index = from; index < to; index += 1) {
    const code = text.charCodeAt(index);
    if (code !== 0x20 && code !== 0xa0 && code !== 0x2d) return false;
  }
  return true;
}
