import { normalizeArabic, peelClitics } from '@naba/arabic';
import type { CliticReading } from '@naba/arabic';
import { findArticlePlaces } from '@naba/gazetteer';
import { splitSentences, tokenize } from '@naba/text';
import type { Token } from '@naba/text';
import type { ArticleField, EntityArticle, FieldWord } from './mention';

const PROCLITICS = 'وفبلك';
const NONE: readonly CliticReading[] = [];

/** Title and body with their tokens and places, which the article may bring. */
export function toFields(article: EntityArticle): ArticleField[] {
  const texts = [article.title, article.body];
  const tokens = article.tokens === undefined ? texts.map(tokenize) : [article.tokens.title, article.tokens.body];
  const found = article.places;
  const places =
    found === undefined
      ? findArticlePlaces(
          texts.map((text, index) => ({ text, tokens: tokens[index]! })),
          { language: article.language },
        )
      : [found.title, found.body];
  const sentences = [splitSentences(article.title), article.bodySentences ?? splitSentences(article.body)];
  return (['title', 'body'] as const).map((name, index) => ({
    name,
    text: texts[index]!,
    tokens: tokens[index]!,
    words: toWords(texts[index]!, tokens[index]!),
    sentences: sentences[index]!,
    places: places[index]!,
  }));
}

function toWords(text: string, tokens: readonly Token[]): FieldWord[] {
  const words: FieldWord[] = [];
  let previousEnd = -1;
  for (const token of tokens) {
    if (token.kind === 'other') continue;
    const code = token.text.charCodeAt(0);
    const isArabic = (code >= 0x600 && code <= 0x8ff) || code >= 0xfb50;
    const bare = isArabic ? token.text : withoutPossessive(token.text);
    const isLinked = previousEnd >= 0 && isSpace(text, previousEnd, token.start);
    const end = token.start + bare.length;
    const folded = isArabic ? normalizeArabic(bare) : bare;
    const peeled = isArabic && PROCLITICS.includes(folded[0] ?? ' ') ? peelings(token.text) : NONE;
    words.push({ start: token.start, end, source: token.text, text: folded, isLinked, isArabic, peeled });
    previousEnd = end;
  }
  return words;
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
    const character = text[index]!;
    if (character !== ' ' && character !== '\u00a0' && character !== '-') return false;
  }
  return true;
}
