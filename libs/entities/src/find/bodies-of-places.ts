import { arabic } from '@naba/languages';
import type { ArticleField, FieldWord, FoundMention } from '../mention';
import { MentionIndex } from '../mention-index';
import { organizationKind } from '../words/organization-kind';

const { lists } = arabic.names;
const namedWithPlace: ReadonlySet<string> = new Set(lists.namedWithPlace.words);
const bodies: ReadonlySet<string> = new Set(lists.bodiesOfPlace.words);
const quoted: ReadonlySet<string> = new Set(lists.quotedOf.words);
const shares: ReadonlySet<string> = new Set(lists.shares.words);
const products: ReadonlySet<string> = new Set(lists.products.words);
const sectors: ReadonlySet<string> = new Set(lists.sectors.words);
const notPurposes: ReadonlySet<string> = new Set(lists.notPurposes.words);
const areas: ReadonlySet<string> = new Set(lists.areas.words);
const moves: ReadonlySet<string> = new Set(lists.moves.words);
/** A report of the stock market, which lists companies without a noun. */
const market = /(?:^|[\s«(])(?:[وبفل]|ال|ك)*[أا]?سهم(?=[\s»،.:])/u;
const adjectives: ReadonlySet<string> = new Set(lists.adjectivesOfBodies.words);
/** الشركة السعودية: the name of a country that is also what its own are called. */
const definite: ReadonlySet<string> = new Set([...namedWithPlace, ...bodies].flatMap((noun) => [`ال${noun}`, `لل${noun}`]));
const definiteCountry = /^ال\p{L}+يه$/u;
/** What a body is for: سلطة دبي للخدمات. */
const purpose = /^(?:لل\p{L}{3}|ل(?![ليتن])\p{L}{3}|لت\p{L}+ي\p{L}$)/u;
const anyPurpose = /^ل\p{L}{3}/u;
/** So many words may follow the place in the name of a body. */
const mostBehind = 3;

/**
 * The mentions of an article, where an Arabic place is a part of the name of a body (بنك السودان, غرفة عجمان التجارية) with the body in its stead.
 * Bodies that only some places give their name to need what follows in such names.
 */
export function withBodiesOfPlaces(fields: readonly ArticleField[], mentions: readonly FoundMention[]): readonly FoundMention[] {
  const found = fields.flatMap((field) =>
    mentions
      .filter((mention) => mention.field === field.name && mention.type === 'LOC')
      .flatMap((place) => bodyOf(field, place) ?? []),
  );
  if (found.length === 0) return mentions;
  const all = new MentionIndex(mentions);
  const bodiesFound = found.filter((body) =>
    all.overlapping(body).every((other) => other.start >= body.start && other.end <= body.end),
  );
  const replaced = new Set(bodiesFound.flatMap((body) => all.overlapping(body)));
  return [...mentions.filter((mention) => !replaced.has(mention)), ...bodiesFound].sort((a, b) =>
    a.field === b.field ? a.start - b.start : a.field === 'title' ? -1 : 1,
  );
}

function bodyOf(field: ArticleField, place: FoundMention): FoundMention | undefined {
  const { name, words } = field;
  const first = words.findIndex(({ start, end }) => start <= place.start && end > place.start);
  const word = words[first];
  if (word?.isArabic !== true) return undefined;
  // The tagger took both for the place.
  if (word.start === place.start && namedWithPlace.has(word.text) && word.end < place.end)
    return toBody(name, word, place.start, place.end, place.confidence);
  const next = linkedFrom(words, place.end);
  const head = word.isLinked && word.start === place.start ? words[first - 1] : undefined;
  const start =
    (head === undefined ? undefined : startOfHeaded(field, head, word, next[0], place)) ??
    startOfListed(field, word, head, next[0], place);
  if (start === undefined) return undefined;
  const behind = next.findIndex(({ text }, index) => !adjectives.has(text) && !(index === 0 && anyPurpose.test(text)));
  const end = next.slice(0, behind === -1 ? mostBehind : behind).at(-1)?.end ?? place.end;
  return toBody(name, head ?? word, start, end, place.confidence);
}

function toBody(field: FoundMention['field'], head: FieldWord, start: number, end: number, confidence: number): FoundMention {
  const kind = organizationKind([head]);
  return { field, start, end, type: 'ORG', confidence, strength: 3, ...(kind === undefined ? {} : { kind }) };
}

/** Where a body begins by the noun before the place. */
function startOfHeaded(
  { text }: ArticleField,
  head: FieldWord,
  word: FieldWord,
  next: FieldWord | undefined,
  place: FoundMention,
): number | undefined {
  const behind = next?.text ?? '';
  const isTold = adjectives.has(behind) || sectors.has(behind);
  const isNamed = isTold || (purpose.test(behind) && !notPurposes.has(behind));
  const start =
    startOfNoun(head, namedWithPlace) ??
    (isNamed ? startOfNoun(head, bodies) : undefined) ??
    startOfDefinite(head, word, next) ??
    (market.test(text) ? startOfNoun(head, products) : undefined);
  if (start !== undefined) return isTold || startOfNoun(head, areas) === undefined ? start : undefined;
  const isListed = shares.has(head.text) || (quoted.has(head.text) && (isNamed || anyPurpose.test(behind)));
  return isListed ? place.start : undefined;
}

/** Where a company of a report of the stock market begins that has no noun: دبي للاستثمار, رأس الخيمة العقارية. */
function startOfListed(
  { text }: ArticleField,
  word: FieldWord,
  head: FieldWord | undefined,
  next: FieldWord | undefined,
  place: FoundMention,
): number | undefined {
  if (next === undefined || !(sectors.has(next.text) || adjectives.has(next.text)) || !market.test(text)) return undefined;
  const clitics = text.slice(word.start, place.start);
  if (clitics !== '') return clitics === 'و' ? place.start : undefined;
  // Behind a definite noun an adjective is not the noun's: الإمارات دبي الوطني.
  return head === undefined || startOfNoun(head, moves) !== undefined || head.text.startsWith('ال') ? place.start : undefined;
}

/** Where الشركة begins before the adjective that is a country's name too and what the body is for. */
function startOfDefinite(head: FieldWord, { text }: FieldWord, next: FieldWord | undefined): number | undefined {
  if (!definiteCountry.test(text) || !anyPurpose.test(next?.text ?? '') || notPurposes.has(next!.text)) return undefined;
  if (definite.has(head.text)) return head.text.startsWith('لل') ? head.start + 2 : head.start;
  return /^[وفبك]/u.test(head.text) && definite.has(head.text.slice(1)) ? head.start + 1 : undefined;
}

/** Where a word of the list begins, behind its proclitics. */
function startOfNoun({ text, start, end, peeled }: FieldWord, nouns: ReadonlySet<string>): number | undefined {
  if (nouns.has(text)) return start;
  const stem = peeled.find((reading) => nouns.has(reading.stem))?.stem;
  return stem === undefined ? undefined : end - stem.length;
}

/** The words that go on behind a name. */
function linkedFrom(words: readonly FieldWord[], from: number): FieldWord[] {
  const first = words.findIndex(({ start }) => start >= from);
  if (first === -1) return [];
  const next = words.slice(first, first + mostBehind);
  const gap = next.findIndex(({ isLinked }) => !isLinked);
  return gap === -1 ? next : next.slice(0, gap);
}
