import { peelClitics } from '@naba/arabic';
import { arabicParticles, arabicStops, arabicTitleKinds, arabicTitleParts } from './arabic-titles';
import type { ArticleField, FieldWord, FoundMention, MentionSource } from './mention';
import { loadNameLexicon } from './name-lexicon';
import type { NameLexicon } from './name-lexicon';

/** No title is longer than this many words, and no name. */
const LONGEST_TITLE = 8;
const LONGEST_NAME = 6;

interface NameSpan {
  readonly first: number;
  readonly last: number;
  readonly prefixLength: number;
  readonly knownWords: number;
}

/** People in Arabic text: names after a title (رئيس الوزراء العراقي …), and names of two words or more that begin with a known given name. */
export const arabicPeopleSource: MentionSource = {
  name: 'arabic-people',
  findMentions(fields, article) {
    if (article.language !== 'ar') return [];
    const lexicon = loadNameLexicon();
    return fields.flatMap((field) => findInField(field, lexicon));
  },
};

function findInField(field: ArticleField, lexicon: NameLexicon): FoundMention[] {
  const { words } = field;
  const mentions: FoundMention[] = [];
  let index = 0;
  while (index < words.length) {
    const kind = titleKind(words[index]!);
    const span = kind === undefined ? givenNameAt(words, index, lexicon) : nameAfterTitle(field, index, lexicon);
    if (span === undefined) {
      index += 1;
      continue;
    }
    const start = words[span.first]!.start + span.prefixLength;
    const confidence = confidenceOf(span, kind !== undefined);
    const base = { field: field.name, start, end: words[span.last]!.end, type: 'PER', confidence, strength: 4 } as const;
    mentions.push(kind === undefined || kind === '' ? base : { ...base, kind });
    index = span.last + 1;
  }
  return mentions;
}

function confidenceOf(span: NameSpan, hasTitle: boolean): number {
  const length = span.last - span.first + 1;
  const known = span.knownWords / length;
  const base = hasTitle ? 0.75 : 0.6;
  return Math.round((base + 0.15 * known + (length > 1 ? 0.05 : -0.1)) * 100) / 100;
}

function titleKind(word: FieldWord): string | undefined {
  if (!word.isArabic) return undefined;
  const known = arabicTitleKinds.get(word.text);
  if (known !== undefined || !'وفبل'.includes(word.text[0]!)) return known;
  for (const { prefixLength, stem } of peelClitics(word.source)) {
    const kind = prefixLength > 0 ? arabicTitleKinds.get(stem) : undefined;
    if (kind !== undefined) return kind;
  }
  return undefined;
}

/** Walks over the rest of a title to the first word of a name: adjectives, places, what is presided over, "في العراق،". */
function nameAfterTitle(field: ArticleField, title: number, lexicon: NameLexicon): NameSpan | undefined {
  const { words } = field;
  let isFarFromTitle = false;
  for (let index = title + 1; index < words.length && index - title <= LONGEST_TITLE; index += 1) {
    const word = words[index]!;
    if (!word.isArabic || (!word.isLinked && !isApposition(field, index))) return undefined;
    // After a comma only a known given name is one that belongs to the title.
    if (!word.isLinked) return givenNameAt(words, index, lexicon);
    const place = field.places.find(({ start, end }) => start < word.end && end > word.start);
    const isTitlePart = arabicTitleParts.has(word.text) || arabicTitleKinds.has(word.text) || place !== undefined;
    if (!isTitlePart) {
      const span = nameAt(words, index, lexicon, isFarFromTitle);
      if (span !== undefined) return span;
    }
    const isIn = word.text === 'في' || word.text === 'لشوون' || word.text === 'الي' || word.text === 'لدي';
    if (!isTitlePart && !isIn && !word.text.startsWith('ال') && !/^[وبل]ال|^لل/u.test(word.text)) {
      if (arabicStops.has(word.text)) return undefined;
      isFarFromTitle = true;
    }
  }
  return undefined;
}

function isApposition(field: ArticleField, index: number): boolean {
  const gap = field.text.slice(field.words[index - 1]!.end, field.words[index]!.start);
  return /^[،,] $/u.test(gap);
}

function givenNameAt(words: readonly FieldWord[], index: number, lexicon: NameLexicon): NameSpan | undefined {
  const word = words[index]!;
  const isParticle = word.text === 'عبد' || word.text === 'ابو';
  const prefixLength = prefixBefore(word, (stem) => lexicon.arabicGiven.has(stem) && stem.length > 2);
  if (!word.isArabic || (!isParticle && prefixLength === undefined)) return undefined;
  const span = extendName(words, index, lexicon, prefixLength ?? 0);
  return span.last - span.first > (isParticle ? 1 : 0) && span.knownWords > 1 ? span : undefined;
}

/** A name that starts here. Far from its title it has to start with a known name. */
function nameAt(words: readonly FieldWord[], index: number, lexicon: NameLexicon, isFar: boolean): NameSpan | undefined {
  const word = words[index]!;
  if (arabicStops.has(word.text) || word.text.length < 2) return undefined;
  const isKnown = isNameWord(word.text, lexicon);
  if (!isKnown && (isFar || word.text.startsWith('ال') || isOrdinary(word, lexicon))) return undefined;
  const span = extendName(words, index, lexicon, 0);
  if (span.last === span.first) return isKnown && word.text.length > 2 && !arabicParticles.has(word.text) ? span : undefined;
  return span.knownWords > 0 || !isFar ? span : undefined;
}

/** Extends a name over the words that may belong to it. */
function extendName(words: readonly FieldWord[], first: number, lexicon: NameLexicon, prefixLength: number): NameSpan {
  let last = first;
  let knownWords = isNameWord(words[first]!.text.slice(prefixLength), lexicon) ? 1 : 0;
  for (let index = first + 1; index < words.length && index - first < LONGEST_NAME; index += 1) {
    const word = words[index]!;
    const afterParticle = arabicParticles.has(words[index - 1]!.text);
    if (!word.isLinked || !word.isArabic || arabicStops.has(word.text)) break;
    const isParticle = arabicParticles.has(word.text) && words[index + 1]?.isLinked === true;
    const isKnown = isNameWord(word.text, lexicon);
    if (!afterParticle && !isParticle && !isKnown && !isPlausible(words, index, lexicon)) break;
    if (isKnown || isParticle || afterParticle) knownWords += 1;
    last = index;
  }
  while (last > first && arabicParticles.has(words[last]!.text)) last -= 1;
  return { first, last, prefixLength, knownWords: Math.min(knownWords, last - first + 1) };
}

function isNameWord(word: string, lexicon: NameLexicon): boolean {
  return (
    lexicon.arabicNames.has(word) ||
    arabicParticles.has(word) ||
    (word.length > 4 && word.startsWith('ال') && lexicon.arabicNames.has(word.slice(2)))
  );
}

/** An unknown word goes on a name when it looks like a surname and is no ordinary word, with or without its proclitics. */
function isPlausible(words: readonly FieldWord[], index: number, lexicon: NameLexicon): boolean {
  const word = words[index]!;
  if (word.text.length < 3 || isOrdinary(word, lexicon)) return false;
  return !arabicTitleKinds.has(word.text) && !arabicTitleParts.has(word.text);
}

function isOrdinary(word: FieldWord, lexicon: NameLexicon): boolean {
  if (lexicon.arabicOrdinary.has(word.text)) return true;
  return peelClitics(word.source).some(
    ({ prefixLength, stem }) => prefixLength > 0 && (lexicon.arabicOrdinary.has(stem) || arabicStops.has(stem)),
  );
}

/** Length of the proclitics before a stem that the lexicon knows; undefined where it knows none. */
function prefixBefore(word: FieldWord, isKnown: (stem: string) => boolean): number | undefined {
  if (isKnown(word.text)) return 0;
  if (!'وفبل'.includes(word.text[0] ?? ' ')) return undefined;
  return peelClitics(word.source).find(
    ({ prefixLength, stem, chain }) => prefixLength > 0 && !/ال$/u.test(chain) && isKnown(stem),
  )?.prefixLength;
}
