import { arabic } from '@naba/languages';
import type { ArticleField, FieldWord, FoundMention } from '../mention';
import { MentionIndex } from '../mention-index';
import { organizationKind } from '../words/organization-kind';

const { lists } = arabic.names;
const namedWithPlace: ReadonlySet<string> = new Set(lists.namedWithPlace.words);
const bodies: ReadonlySet<string> = new Set(lists.bodiesOfPlace.words);
const quoted: ReadonlySet<string> = new Set(lists.quotedOf.words);
const adjectives: ReadonlySet<string> = new Set(lists.adjectivesOfBodies.words);
/** الشركة السعودية: the name of a country that is also what its own are called. */
const definite: ReadonlySet<string> = new Set([...namedWithPlace, ...bodies].flatMap((noun) => [`ال${noun}`, `لل${noun}`]));
const definiteCountry = /^ال\p{L}+يه$/u;
/** What a body is for: سلطة دبي للخدمات. */
const purpose = /^لل\p{L}{3}/u;
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

function bodyOf({ name, words }: ArticleField, place: FoundMention): FoundMention | undefined {
  const first = words.findIndex(({ start, end }) => start <= place.start && end > place.start);
  const word = words[first];
  if (word?.isArabic !== true || word.start !== place.start) return undefined;
  // The tagger took both for the place.
  if (namedWithPlace.has(word.text) && word.end < place.end) return toBody(name, word, place.start, place.end, place.confidence);
  const head = words[first - 1];
  if (head === undefined || !word.isLinked) return undefined;
  const next = linkedFrom(words, place.end);
  const isNamed = next[0] !== undefined && (adjectives.has(next[0].text) || purpose.test(next[0].text));
  const start =
    startOfNoun(head, namedWithPlace) ??
    (isNamed ? startOfNoun(head, bodies) : undefined) ??
    startOfDefinite(head, word, next[0]) ??
    (quoted.has(head.text) && (isNamed || anyPurpose.test(next[0]?.text ?? '')) ? place.start : undefined);
  if (start === undefined) return undefined;
  const behind = next.findIndex(({ text }, index) => !adjectives.has(text) && !(index === 0 && anyPurpose.test(text)));
  const end = next.slice(0, behind === -1 ? mostBehind : behind).at(-1)?.end ?? place.end;
  return toBody(name, head, start, end, place.confidence);
}

function toBody(field: FoundMention['field'], head: FieldWord, start: number, end: number, confidence: number): FoundMention {
  const kind = organizationKind([head]);
  return { field, start, end, type: 'ORG', confidence, strength: 3, ...(kind === undefined ? {} : { kind }) };
}

/** Where الشركة begins before the adjective that is a country's name too and what the body is for. */
function startOfDefinite(head: FieldWord, { text }: FieldWord, next: FieldWord | undefined): number | undefined {
  if (!definiteCountry.test(text) || !anyPurpose.test(next?.text ?? '') || !definite.has(head.text)) return undefined;
  return head.text.startsWith('لل') ? head.start + 2 : head.start;
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
