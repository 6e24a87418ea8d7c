import {
  arabicNeverFirst,
  arabicParticles,
  arabicStops,
  arabicTitleKinds,
  arabicTitleParts,
  namesFacility,
} from '../words/arabic-titles';
import { NameFilter } from '@naba/word-readings';
import type { ArticleField, FieldWord, FoundMention, MentionSource } from '../mention';
import type { NameLexicon } from '../tables/name-lexicon';

/** No title is longer than this many words, and no name. */
const longestTitle = 8;
const longestName = 9;

/** What people's names and their titles start with: a word that is none of these starts no mention. */
function readStarts(lexicon: NameLexicon): NameFilter {
  const words = new NameFilter(17);
  for (const list of [arabicTitleKinds.keys(), lexicon.arabicGiven, ['عبد', 'ابو', 'علي']])
    for (const word of list) words.addName(word);
  return words;
}

/** Forms that unknown words have when they are verbs, adverbs, definite feminine adjectives, or follow و or لل. */
const notNameForm = /^(و|لل|يت|ست|سي|سن|است)|[0-9]|^ال.*يه$|^مت.*ا$|(هما|هم|تا|تهم)$/u;

interface NameSpan {
  readonly first: number;
  readonly last: number;
  readonly prefixLength: number;
  readonly knownWords: number;
  readonly kind?: string;
}

/** People in Arabic text: names after a title (رئيس الوزراء العراقي …), and names of two words or more that begin with a known given name. */
export function arabicPeopleSource(lexicon: NameLexicon): MentionSource {
  const starts = readStarts(lexicon);
  return {
    name: 'arabic-people',
    findMentions: (fields, { language }) =>
      language === 'ar' ? fields.flatMap((field) => findInField(field, lexicon, starts)) : [],
  };
}

function findInField(field: ArticleField, lexicon: NameLexicon, starts: NameFilter): FoundMention[] {
  const { words, readings } = field;
  const mentions: FoundMention[] = [];
  let index = 0;
  while (index < words.length) {
    if (!readings.mayStart(index, starts)) {
      index += 1;
      continue;
    }
    const title = namesFacility(words, index) ? undefined : titleKind(words[index]!);
    const span = title === undefined ? bareNameAt(field, index, lexicon) : nameAfterTitle(field, index, title, lexicon);
    if (span === undefined) {
      index += 1;
      continue;
    }
    const start = words[span.first]!.start + span.prefixLength;
    const confidence = confidenceOf(span, title !== undefined);
    const base = { field: field.name, start, end: words[span.last]!.end, type: 'PER', confidence, strength: 4 } as const;
    mentions.push(span.kind === undefined || span.kind === '' ? base : { ...base, kind: span.kind });
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
  const known = arabicTitleKinds.get(word.text);
  if (known !== undefined) return known;
  for (const { stem } of word.peeled) {
    const kind = arabicTitleKinds.get(stem);
    if (kind !== undefined) return kind;
  }
  return undefined;
}

/**
 * Walks over the rest of a title to the first word of a name: adjectives, places, what is presided over, "في العراق،". The
 * last title says the kind: رئيس أركان الجيش الفريق أول is an officer.
 */
function nameAfterTitle(field: ArticleField, title: number, firstKind: string, lexicon: NameLexicon): NameSpan | undefined {
  const { words } = field;
  let kind = firstKind;
  let isFar = false;
  for (let index = title + 1; index < words.length && index - title <= longestTitle; index += 1) {
    const word = words[index]!;
    if (!word.isArabic) return undefined;
    if (!word.isLinked) {
      // After a comma only a known given name is one that belongs to the title.
      const span = isApposition(field, index) ? givenNameAt(field, index, lexicon) : undefined;
      return span === undefined ? undefined : { ...span, kind };
    }
    const next = arabicTitleKinds.get(word.text);
    kind = next ?? kind;
    const place = field.places.find(({ start, end }) => start < word.end && end > word.start);
    if (next !== undefined || place !== undefined || arabicTitleParts.has(word.text)) continue;
    const span = nameAt(field, index, lexicon, isFar);
    // الفريق is a general and a team: a lone adjective after it is the team's.
    if (span?.first === span?.last && words[index - 1]!.text === 'الفريق') return undefined;
    if (span !== undefined) return { ...span, kind };
    if (goesOnTitle(word)) continue;
    if (isStop(word)) return undefined;
    isFar = true;
  }
  return undefined;
}

function goesOnTitle(word: FieldWord): boolean {
  return (
    word.text.startsWith('ال') ||
    word.text === 'في' ||
    word.text === 'لدي' ||
    word.peeled.some(({ stem }) => stem.startsWith('ال'))
  );
}

function isApposition(field: ArticleField, index: number): boolean {
  const gap = field.text.slice(field.words[index - 1]!.end, field.words[index]!.start);
  return /^[،,] $/u.test(gap);
}

/** A name without a title: two known words at least. */
function bareNameAt(field: ArticleField, index: number, lexicon: NameLexicon): NameSpan | undefined {
  const span = givenNameAt(field, index, lexicon);
  if (span === undefined || span.knownWords < 2) return undefined;
  // فضل الله, توفيق الله: "God's favour", and only عبد الله is a name of two words that ends so.
  const isPhrase =
    span.last === span.first + 1 && field.words[span.last]!.text === 'الله' && field.words[span.first]!.text !== 'عبد';
  return isPhrase ? undefined : span;
}

/** A name of two words or more that starts with a known given name, or with عبد or أبو and two words more. */
function givenNameAt(field: ArticleField, index: number, lexicon: NameLexicon): NameSpan | undefined {
  const word = field.words[index]!;
  const isParticle = word.text === 'عبد' || word.text === 'ابو';
  const prefixLength = isParticle
    ? 0
    : prefixBefore(
        word,
        (stem) => (lexicon.arabicGiven.has(stem) || isAli(word)) && stem.length > 2 && !arabicNeverFirst.has(stem),
      );
  if (prefixLength === undefined || isPlace(field, word)) return undefined;
  const span = extendName(field, index, lexicon, prefixLength);
  return span.last - span.first > (isParticle ? 1 : 0) ? span : undefined;
}

/** A name that starts here. Far from its title it has to start with a known name. */
function nameAt(field: ArticleField, index: number, lexicon: NameLexicon, isFar: boolean): NameSpan | undefined {
  const word = field.words[index]!;
  if (isStop(word) || arabicNeverFirst.has(word.text) || word.text.length < 2) return undefined;
  const isKnown = isNameWord(word.text, lexicon) || isAli(word);
  if (!isKnown && (isFar || word.text.startsWith('ال') || isOrdinary(word, lexicon))) return undefined;
  const span = extendName(field, index, lexicon, 0);
  if (span.last === span.first)
    return isKnown && !isAli(word) && word.text.length > 2 && !arabicParticles.has(word.text) && !isPlace(field, word)
      ? span
      : undefined;
  return span.knownWords > 0 || !isFar ? span : undefined;
}

/** Extends a name over the words that may belong to it. */
function extendName(field: ArticleField, first: number, lexicon: NameLexicon, prefixLength: number): NameSpan {
  const { words } = field;
  let last = first;
  let knownWords = isNameWord(words[first]!.text.slice(prefixLength), lexicon) || isAli(words[first]!) ? 1 : 0;
  for (let index = first + 1; index < words.length && index - first < longestName; index += 1) {
    const word = words[index]!;
    const afterParticle = arabicParticles.has(words[index - 1]!.text);
    if (!word.isLinked || !word.isArabic || isStop(word) || (!afterParticle && isPlace(field, word))) break;
    const isParticle = arabicParticles.has(word.text) && words[index + 1]?.isLinked === true;
    const isKnown = isNameWord(word.text, lexicon) || (index - first <= 2 && isSurnameForm(field, word));
    if (!afterParticle && !isParticle && !isKnown && !isPlausible(word, lexicon)) break;
    if (isKnown || isParticle || afterParticle) knownWords += 1;
    last = index;
  }
  while (last > first && arabicParticles.has(words[last]!.text)) last -= 1;
  return { first, last, prefixLength, knownWords: Math.min(knownWords, last - first + 1) };
}

/** Normalisation makes the preposition على one with the name علي; the name keeps its dots. */
function isStop(word: FieldWord): boolean {
  return arabicStops.has(word.text) && !isAli(word);
}

function isAli(word: FieldWord): boolean {
  return word.source === 'علي';
}

function isNameWord(word: string, lexicon: NameLexicon): boolean {
  return (
    lexicon.arabicNames.has(word) ||
    arabicParticles.has(word) ||
    (word.length > 4 && word.startsWith('ال') && !lexicon.arabicOrdinary.has(word) && lexicon.arabicNames.has(word.slice(2)))
  );
}

/** An unknown word goes on a name unless it is an ordinary word, a conjunction and the next name, a verb or an adjective. */
function isPlausible(word: FieldWord, lexicon: NameLexicon): boolean {
  if (word.text.length < 3 || isOrdinary(word, lexicon) || notNameForm.test(word.text)) return false;
  return !arabicTitleKinds.has(word.text) && !arabicTitleParts.has(word.text);
}

/** محمد شياع السوداني: after a given name a nisba is a surname, unless the gazetteer is sure that it is a nationality. */
function isSurnameForm({ places }: ArticleField, word: FieldWord): boolean {
  if (!/^ال.{2,}ي$/u.test(word.text) || arabicTitleParts.has(word.text)) return false;
  return !places.some(({ start, end, confidence }) => start === word.start && end === word.end && confidence >= 0.9);
}

function isPlace({ places }: ArticleField, word: FieldWord): boolean {
  return places.some(
    ({ start, end, via, confidence }) => via === 'name' && confidence >= 0.9 && start <= word.start && end >= word.end,
  );
}

function isOrdinary(word: FieldWord, lexicon: NameLexicon): boolean {
  if (lexicon.arabicOrdinary.has(word.text)) return true;
  return word.peeled.some(
    ({ stem, chain }) => !chain.endsWith('ك') && (lexicon.arabicOrdinary.has(stem) || arabicStops.has(stem)),
  );
}

/** Length of the proclitics before a stem that the lexicon knows; undefined where it knows none. */
function prefixBefore(word: FieldWord, isKnown: (stem: string) => boolean): number | undefined {
  if (isKnown(word.text)) return 0;
  return word.peeled.find(({ stem }) => isKnown(stem))?.prefixLength;
}
