import { arabic } from '@naba/languages';
import type { ArticleField, FieldWord, FoundMention } from '../mention';
import { MentionIndex } from '../merge/overlaps';
import { organizationKind } from '../words/organization-kind';

const { lists } = arabic.names;
const namedWithPlace = new Set(lists.namedWithPlace.words);
const bodies = new Set(lists.bodiesOfPlace.words);
const adjectives = new Set(lists.adjectivesOfBodies.words);
/** What a body is for: سلطة دبي للخدمات. */
const purpose = /^لل\p{L}{3}/u;

/**
 * The mentions of an article, where an Arabic place is a part of the name of a body (بنك السودان, غرفة عجمان التجارية) with the body in its stead.
 * Bodies that only some places give their name to need what follows in such names.
 */
export function withBodiesOfPlaces(fields: readonly ArticleField[], mentions: readonly FoundMention[]): readonly FoundMention[] {
  const found = fields.flatMap((field) =>
    mentions.filter((mention) => mention.field === field.name && mention.type === 'LOC').flatMap((place) => bodyOf(field, place) ?? []),
  );
  if (found.length === 0) return mentions;
  const all = new MentionIndex(mentions);
  const bodiesFound = found.filter((body) => all.overlapping(body).every((other) => other.start >= body.start && other.end <= body.end));
  const replaced = new Set(bodiesFound.flatMap((body) => all.overlapping(body)));
  return [...mentions.filter((mention) => !replaced.has(mention)), ...bodiesFound].sort((a, b) =>
    a.field === b.field ? a.start - b.start : a.field === 'title' ? -1 : 1,
  );
}

function bodyOf({ name, words }: ArticleField, place: FoundMention): FoundMention | undefined {
  const first = words.findIndex(({ start, end }) => start <= place.start && end > place.start);
  const word = words[first];
  const head = words[first - 1];
  if (head === undefined || word?.isArabic !== true || !word.isLinked || word.start !== place.start) return undefined;
  const start = startOfNoun(head, namedWithPlace) ?? startOfBody(head, words, first, place.end);
  if (start === undefined) return undefined;
  const last = behind(words, first, place.end);
  const end = last !== undefined && adjectives.has(last.text) ? last.end : place.end;
  const kind = organizationKind([head]);
  const { confidence } = place;
  return { field: name, start, end, type: 'ORG', confidence, strength: 3, ...(kind === undefined ? {} : { kind }) };
}

function startOfBody(head: FieldWord, words: readonly FieldWord[], first: number, end: number): number | undefined {
  const next = behind(words, first, end);
  return next !== undefined && (adjectives.has(next.text) || purpose.test(next.text)) ? startOfNoun(head, bodies) : undefined;
}

/** Where a word of the list begins, behind its proclitics. */
function startOfNoun({ text, start, end, peeled }: FieldWord, nouns: ReadonlySet<string>): number | undefined {
  if (nouns.has(text)) return start;
  const stem = peeled.find((reading) => nouns.has(reading.stem))?.stem;
  return stem === undefined ? undefined : end - stem.length;
}

/** The word that goes on behind a name. */
function behind(words: readonly FieldWord[], first: number, end: number): FieldWord | undefined {
  let last = first;
  while ((words[last + 1]?.start ?? end) < end) last += 1;
  const next = words[last + 1];
  return next?.isLinked === true ? next : undefined;
}
