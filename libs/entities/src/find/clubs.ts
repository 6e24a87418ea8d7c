import { isTeamNoun } from '@naba/gazetteer';
import { arabic, english } from '@naba/languages';
import { NameFilter } from '@naba/word-readings';
import type { ArticleField, FieldWord, FoundMention } from '../mention';
import type { Club, Clubs } from '../tables/clubs';
import { wordsWithin } from '../read/words-within';
import { organizationKey } from '../words/organization-kind';

const [ar, en] = [arabic.football.lists, english.football.lists];
const matchWords = new Set([...ar.matches.words, ...en.matches.words]);
const otherSports = new Set([...ar.otherSports.words, ...en.otherSports.words]);
const otherBodies: ReadonlySet<string> = new Set(ar.otherBodies.words);
const inPlaces = new Set([...ar.inPlaces.words, ...en.inPlaces.words]);
const matchFilter = new NameFilter(16);
for (const word of [...matchWords, ...otherSports]) matchFilter.addName(word);

/** An article that has so many of them is about football: elsewhere النصر is a victory and Chelsea a girl. */
const leastMatchWords = 3;
/** Names of clubs have few words. */
const longestName = 3;
/** How many more sources of match statistics must know the club that is meant than its namesake in the same country. */
const clearlyBetter = 3;
/** A club that so many more sources know than any namesake needs no country. */
const everywhere = 8;

/** An acronym is somebody else's more often. */
const acronym = /^\p{Lu}{2,4}$/u;
/** A range of a field that may be a club's name. */
interface Named {
  readonly field: ArticleField;
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** The country whose adjective stands behind it: فرايبورغ السويسري. */
  readonly iso: string | undefined;
}

/**
 * Football clubs in an article about football, by one word or more: organisations of the tagger, whoever has a player, a coach or a goal (لاعبي النصر
 * والهلال), and the same name elsewhere in the article. A name means the one club of a country that the article speaks of, or that
 * most clubs of the article are from; where several are meant there is none.
 */
export function findClubs(
  fields: readonly ArticleField[],
  tagged: readonly FoundMention[],
  countries: ReadonlySet<string>,
  clubs: Clubs,
  ordinary: ReadonlySet<string>,
): FoundMention[] {
  if (!isAboutFootball(fields)) return [];
  const sure = [...fields.flatMap((field) => taggedIn(field, tagged)), ...fields.flatMap(playedFor)].filter(
    ({ name }) => !acronym.test(name) && clubs.named(name).length > 0,
  );
  const meant = clubsByName(sure, countries, clubs);
  const again = fields.flatMap((field) => wordsNamed(field, meant, ordinary));
  return [...sure, ...again].flatMap(({ field, start, end, name }) => {
    const club = meant.get(name);
    return club === undefined
      ? []
      : [{ field: field.name, start, end, type: 'ORG', kind: 'sports club', link: club.link, confidence: 0.9, strength: 5 }];
  });
}

/** Whether the article is about football. */
function isAboutFootball(fields: readonly ArticleField[]): boolean {
  const found = new Set<string>();
  for (const { words, readings } of fields)
    for (let index = 0; index < words.length; index += 1) {
      if (!readings.mayStart(index, matchFilter)) continue;
      const { text, peeled } = words[index]!;
      for (const word of [text, ...peeled.map(({ stem }) => stem)]) {
        if (otherSports.has(word)) return false;
        if (matchWords.has(word)) found.add(word);
      }
    }
  return found.size >= leastMatchWords;
}

function taggedIn(field: ArticleField, tagged: readonly FoundMention[]): Named[] {
  return tagged.flatMap((mention) => {
    if (mention.field !== field.name || mention.type !== 'ORG') return [];
    const { first, words } = wordsWithin(field, mention);
    if (inPlaces.has(field.words[first - 1]?.text ?? '')) return [];
    if (words.length > longestName + 1 || (words.length === 1 && otherBodies.has(words[0]!.text))) return [];
    const { start, end } = mention;
    return namesIn(field, start, end, words[0]);
  });
}

/** The name as it stands, without نادي, and without what may be clitics. */
function namesIn(field: ArticleField, start: number, end: number, first: FieldWord | undefined): Named[] {
  const text = field.text.slice(start, end);
  const iso = field.places.find((place) => place.via === 'adjective' && place.start === end + 1)?.iso;
  const whole = { field, start, end, name: organizationKey(text), iso };
  const peeled = (first?.peeled ?? []).map(({ prefixLength }) => prefixLength);
  return [whole, ...peeled.map((length) => ({ ...whole, start: start + length, name: text.slice(length) }))];
}

/** لاعبي النصر والهلال: the word behind the player, and what is joined to it. */
function playedFor(field: ArticleField): Named[] {
  const { words } = field;
  const found: Named[] = [];
  for (let index = 1; index < words.length; index += 1) {
    if (words[index]!.isArabic ? !isTeamNoun(words[index - 1]!.text) : true) continue;
    for (let at = index; words[at]?.isLinked === true && (at === index || words[at]!.text.startsWith('و')); at += 1) {
      const { start, end } = words[at]!;
      found.push(...namesIn(field, start, end, at === index ? undefined : words[at]));
    }
  }
  return found;
}

/** Every word that is the name of a club which the article has otherwise, but where the city is. */
function wordsNamed(field: ArticleField, meant: ReadonlyMap<string, Club>, ordinary: ReadonlySet<string>): Named[] {
  if (meant.size === 0) return [];
  return field.words.flatMap(({ start, end, source, text, isArabic, peeled }, index) => {
    const written = isArabic ? source : text;
    if (inPlaces.has(field.words[index - 1]?.text ?? '')) return [];
    const lengths = [0, ...peeled.flatMap(({ prefixLength, chain }) => (chain.endsWith('ب') ? [] : [prefixLength]))];
    const length = lengths.find((prefix) => meant.has(written.slice(prefix)));
    const isWord = ordinary.has(text) || ordinary.has(text.replace(/^ال/, '')) || otherBodies.has(text);
    return length === undefined || isWord
      ? []
      : [{ field, start: start + length, end, name: written.slice(length), iso: undefined }];
  });
}

function clubsByName(named: readonly Named[], countries: ReadonlySet<string>, clubs: Clubs): Map<string, Club> {
  const names = [...new Set(named.map(({ name }) => name))];
  // Of how many names each country has a club.
  const votes = new Map<string, number>();
  for (const name of names)
    for (const iso of new Set(clubs.named(name).map((club) => club.iso))) votes.set(iso, (votes.get(iso) ?? 0) + 1);
  const mostVotes = Math.max(...votes.values());
  const meant = new Map<string, Club>();
  for (const name of names) {
    const told = named.flatMap((one) => (one.name === name && one.iso !== undefined ? [one.iso] : []));
    const all = clubs.named(name).filter(({ iso }) => told.length === 0 || told.includes(iso));
    // Of a name that clubs of several countries have, the one at home among the other clubs.
    const near = all.filter(
      ({ iso }) => countries.has(iso) && (all.length === 1 || told.length > 0 || votes.get(iso) === mostVotes),
    );
    const playing = (near.length > 0 ? near : all).filter(({ iso }) => (votes.get(iso) ?? 0) > 1);
    const most = Math.max(...playing.map(({ iso }) => votes.get(iso)!));
    const club = soleOf(near) ?? soleOf(playing.filter(({ iso }) => votes.get(iso) === most)) ?? famous(all);
    if (club !== undefined) meant.set(name, club);
  }
  return meant;
}

/** The one club, or the one that is known far better than its namesake of the same country. */
function soleOf(clubs: readonly Club[]): Club | undefined {
  const [first, second] = byFame(clubs);
  if (first === undefined || second === undefined) return first;
  return first.iso === second.iso && first.fame - second.fame >= clearlyBetter ? first : undefined;
}

/** The club that everybody means. */
function famous(clubs: readonly Club[]): Club | undefined {
  const [first, second] = byFame(clubs);
  return (first?.fame ?? 0) - (second?.fame ?? 0) >= everywhere ? first : undefined;
}

function byFame(clubs: readonly Club[]): Club[] {
  return [...clubs].sort((a, b) => b.fame - a.fame);
}
