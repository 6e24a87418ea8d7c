import { isArabicOpponent } from '@naba/gazetteer';
import type { PlaceMention } from '@naba/gazetteer';
import { arabic, english } from '@naba/languages';
import { NameFilter } from '@naba/word-readings';
import type { ArticleField, FieldWord } from '../mention';

const [ar, en] = [arabic.sports.lists, english.sports.lists];
const sportWords = new Set([...ar.sports.words, ...en.sports.words]);
/** Count beside one of the former alone. */
const contests = new Set<string>(en.contests.words);
const playing = new Set([...ar.playing.words, ...en.playing.words]);
const behind = new Set([...ar.behind.words, ...en.behind.words]);
const elsewhere = new Set([...ar.elsewhere.words, ...en.elsewhere.words]);
const sportFilter = new NameFilter(12);
for (const word of [...sportWords, ...contests])
  for (const written of [word, word[0]!.toUpperCase() + word.slice(1)]) sportFilter.addName(written);

/** An article that has so many different ones of them is about sport; a short one has fewer. */
const leastSportWords = 3;
const fewestSportWords = 2;
const shortArticle = 80;
/** The clitics behind which a place is meant as one: في, إلى. */
const placeClitic = /[بك]$/u;
/** Between two who play each other: "Denver at Miami", قطر مع عمان. */
const encounter = /^\s+(?:[Aa]t|v|vs\.?|مع)\s+$/u;
/** Between two of whom the same is said: "Italy and Spain", إيطاليا وإسبانيا. */
const joint = /^(?:\s*[,،/-]\s*|\s+and\s+|[\s,،]*و\s?)$/u;
const owner = /^(?:['’]s| #39;s) /u;
const score = /^ ?(?:\(\d{1,3}[-–]\d|\d{1,3}(?:[-–]\d|[,.;)]|\s*$|\s+نق))/u;
/** الاتحاد الروسي is a country, and who runs its sport. */
const federation = 'الاتحاد ';
/** No joint is longer. */
const longestJoint = 8;
const ranking = /(?:\bNo\. ?\d{1,2}|-ranked|-seeded) $/u;

/** The fields of an article with `via: 'team'` at the places that are named as the team that plays for them; only in articles about sport. */
export function withTeams(fields: readonly ArticleField[]): readonly ArticleField[] {
  if (!fields.some(({ places }) => places.some(isNamed)) || !isAboutSport(fields)) return fields;
  return fields.map((field) => {
    const places = field.places.filter(({ text, via }) => via !== 'name' || !text.startsWith(federation));
    const teams = teamsIn({ ...field, places });
    return { ...field, places: places.map((place) => (teams.has(place) ? { ...place, via: 'team' as const } : place)) };
  });
}

function isNamed({ via }: PlaceMention): boolean {
  return via === 'name';
}

function isAboutSport(fields: readonly ArticleField[]): boolean {
  const found = new Set<string>();
  let hasSport = false;
  const isShort = fields.reduce((sum, { words }) => sum + words.length, 0) < shortArticle;
  const least = isShort ? fewestSportWords : leastSportWords;
  for (const { words, readings } of fields)
    for (let index = 0; index < words.length; index += 1) {
      if (!readings.mayStart(index, sportFilter)) continue;
      const word = words[index]!;
      const isSport = sportWords.has(word.text) || sportWords.has(lower(word));
      if (!isSport && !contests.has(word.text) && !contests.has(lower(word))) continue;
      hasSport ||= isSport;
      if (found.add(lower(word)).size >= least && hasSport) return true;
    }
  return false;
}

function teamsIn(field: ArticleField): Set<PlaceMention> {
  const { text, words } = field;
  const teams = new Set<PlaceMention>();
  const named = field.places.filter(isNamed);
  let index = 0;
  const uses = named.map((place) => {
    while (words[index]!.end <= place.start) index += 1;
    return useOf(field, place, index);
  });
  const gaps = named.map(({ end }, at) => text.slice(end, Math.min(named[at + 1]?.start ?? end, end + longestJoint)));
  named.forEach((place, at) => {
    if (uses[at] === 'team') teams.add(place);
    if (encounter.test(gaps[at]!) && uses[at] === 'unknown') teams.add(place).add(named[at + 1]!);
  });
  // Who is named in a row with a team is one.
  const join = (at: number, beside: number, gap: string | undefined): void => {
    if (uses[at] === 'unknown' && gap !== undefined && joint.test(gap) && teams.has(named[beside]!)) teams.add(named[at]!);
  };
  for (let at = 1; at < named.length; at += 1) join(at, at - 1, gaps[at - 1]);
  for (let at = named.length - 2; at >= 0; at -= 1) join(at, at + 1, gaps[at]);
  return teams;
}

/** What the words beside a name say: `index` is the one that it begins in. */
function useOf({ text, words }: ArticleField, { start, end }: PlaceMention, index: number): 'team' | 'place' | 'unknown' {
  const name = words[index]!;
  const previous = name.isLinked ? words[index - 1] : undefined;
  const clitics = text.slice(name.start, start);
  if (placeClitic.test(clitics) || (clitics === '' && previous !== undefined && elsewhere.has(lower(previous)))) return 'place';
  if (clitics === '' && previous !== undefined) {
    if (playing.has(lower(previous)) || (previous.text.startsWith('و') && playing.has(previous.text.slice(1)))) return 'team';
    if (previous.isArabic && isArabicOpponent({ at: (at) => words[at] }, index)) return 'team';
  }
  if (ranking.test(text.slice(Math.max(0, start - 12), start))) return 'team';
  let last = index;
  while ((words[last + 1]?.start ?? end) < end) last += 1;
  const next = words[last + 1]?.isLinked === true || owner.test(text.slice(end, end + 7)) ? words[last + 1] : undefined;
  if (next !== undefined && behind.has(lower(next))) return 'team';
  return score.test(text.slice(end, end + 10)) ? 'team' : 'unknown';
}

function lower({ text, isArabic }: FieldWord): string {
  return isArabic ? text : text.toLowerCase();
}
