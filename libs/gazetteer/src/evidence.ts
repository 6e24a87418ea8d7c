import type { Candidate } from './candidate';
import type { Place, PlaceName } from './place';

/** A name that a tagger found, in one field of an article. */
export interface NamedSpan {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly confidence: number;
}

/** What an article says about the places of one country. */
export interface ArticleEvidence {
  /** The country that the article is about most. */
  readonly homeIso: string | undefined;
  /** Names that the tagger takes for places, as they are without proclitics. */
  readonly taggedKeys: ReadonlySet<string>;
  /** By ISO code, the names that point to a country: its own, its people's, its cities'. */
  readonly namesByIso: ReadonlyMap<string, ReadonlySet<string>>;
  /** Names and ISO codes of the countries or states that once stand behind them: `Monroe US` where it has "Monroe, La." */
  readonly hintedKeys: ReadonlySet<string>;
  /** Whether it is in a language whose names the tables do not know. */
  readonly isForeign: boolean;
  /** Cities that the article names beyond doubt. */
  readonly knownCities: ReadonlySet<Place>;
  /** Names that a text in a language without a tagger once has at the beginning of longer ones: Kawasaki Racing Team. */
  readonly longerKeys: ReadonlySet<string>;
  /** Last words of longer names of people. */
  readonly surnames: ReadonlySet<string>;
}

/** What the tagger says of the words of a candidate: `none` where it saw no name, undefined where nobody was asked. */
export type Tagging = NamedSpan | 'none' | undefined;

const largeCity = 1_000_000;
/** Of so many people a city is known beyond the countries that have others of its name. */
const knownAbroad = 500_000;
/** So often counted as a place, a name is known as that one. */
const famousUses = 150;
/** So often met in English news, a name of a place is understood elsewhere. */
const metOften = 2;
const midCity = 300_000;
const knownCity = 100_000;
const smallCity = 30_000;
/** Neither counts nor the tagger are ever surer than this. */
const mostOdds = 4;
/** What speaks against a place that bears the surname of somebody in the article, and one that the words beside it take for a common one. */
const surnameOdds = 4;
const wordOdds = 4;
/** A country of fewer people is seldom named without its neighbours or the tagger seeing it. */
const smallCountry = 3_200_000;
/** Letters of a name that other words end with as well. */
const shortName = 4;
/** How many counted uses weigh as much as what is thought of a name before. */
const priorUses = 3;
/** For each place that the tagger found as many more were counted as words: it misses a quarter of them. */
const missedShare = 0.35;

/**
 * How likely a name means a city or region here, as the logarithm of the odds: what the name is in most news, or where nobody
 * counted how well known the place is, and what the tagger, the words around it and the rest of the article add to that.
 */
export function placeOdds(candidate: Candidate, place: Place, tagging: Tagging, article: ArticleEvidence): number {
  const { key, cue, isPeeled, hintIso } = candidate;
  const isMaybeWord = mayBeWord(candidate);
  const usualOdds = nameOdds(candidate, place);
  if (cue === 'thing') return -Infinity;
  let odds = usualOdds + tagOdds(tagging);
  const isFamous = (candidate.name.uses?.place ?? 0) >= famousUses;
  if (article.surnames.has(key) && !isFamous && cue !== 'city') odds -= surnameOdds;
  if (cue === 'word') odds -= wordOdds;
  if (cue === 'city') odds += 2;
  else if (cue === 'against') odds -= candidate.name.traits.isPerson ? 6 : 1.5;
  // A clitic that reads as a preposition says nothing about what stands behind it.
  else if (cue === 'location' && !isPeeled) odds += 0.7;
  if (place.iso === undefined) return odds;
  const isHinted = hintIso === place.iso || article.hintedKeys.has(`${key} ${place.iso}`);
  if (isHinted) odds += 3;
  if (article.homeIso === place.iso) odds += 0.8;
  const others = othersOf(key, place.iso, article);
  // Whoever writes of a small place abroad says in which country it lies: more likely it is a namesake that the table lacks.
  const isSmall = place.kind === 'city' && !place.isCapital && place.population < knownCity && !key.includes(' ');
  if (isSmall && !isHinted && others === 0 && article.homeIso !== undefined) return -Infinity;
  if (!isHinted && others === 0 && isNamesakeAbroad(candidate, place, article)) return -Infinity;
  // Where no tagger reads the language, a name alone says too little: Kawasaki builds motorcycles, and Arizona is a coalition in Belgium.
  if (
    article.isForeign &&
    !isHinted &&
    !place.isCapital &&
    !isMet(candidate.name) &&
    (others === 0 || (article.longerKeys.has(key) && article.homeIso !== place.iso))
  )
    return -Infinity;
  if (isSmall && !isHinted && cue !== 'city' && place.iso === 'US' && !isNearKnown(place, article)) return -Infinity;
  // Nothing at all says that a place is meant.
  const isAlone = tagging === 'none' && cue === 'none' && !isHinted && others === 0 && !article.taggedKeys.has(key);
  if (isAlone && article.homeIso !== place.iso && !key.includes(' ')) odds -= article.homeIso === undefined ? 2 : 3;
  odds += Math.min(1.3, others * 0.7);
  // Where the tagger tells a name from a word that is written like it, its silence counts.
  if (tagging === 'none' && article.taggedKeys.has(key) && (isMaybeWord || usualOdds > 0)) odds += 1.5;
  return odds;
}

/** Countries that share names of places. */
const sharing: readonly ReadonlySet<string>[] = [
  new Set('SA YE OM AE QA BH KW IQ SY LB JO PS EG SD LY TN DZ MA MR'.split(' ')),
  new Set('US CA GB IE AU NZ ZA'.split(' ')),
  new Set('ES MX AR CL CO PE VE EC BO PY UY CR PA GT HN SV NI DO CU PR PH'.split(' ')),
];

/** Neither a capital nor known everywhere, in a country that shares its names with the one that the article is about: المنصورة in a report from Aden. */
function isNamesakeAbroad({ name }: Candidate, place: Place, { homeIso }: ArticleEvidence): boolean {
  const { iso, kind, isCapital, population } = place;
  if (kind !== 'city' || isCapital || population >= knownAbroad || homeIso === undefined || iso === homeIso) return false;
  if ((name.uses?.place ?? 0) >= famousUses && !isMostlyWord(name)) return false;
  return sharing.some((countries) => countries.has(iso!) && countries.has(homeIso));
}

/**
 * Whether a country is meant where the tagger sees no name and nothing else in the article speaks of it: a small one, or a short word behind a clitic, may be another
 * word there (بروني is Rooney behind ب, بنين are sons, and a reunion is no island).
 */
export function isCountryMeant(
  candidate: Candidate,
  { iso, population }: Place,
  tagging: Tagging,
  article: ArticleEvidence,
): boolean {
  const { key, cue, hintIso, isPeeled } = candidate;
  const isDoubtful = population < smallCountry || (isPeeled && key.length <= shortName);
  if (!isDoubtful || iso === undefined || hintIso !== undefined || cue === 'country') return true;
  if (tagging !== 'none' && !(typeof tagging === 'object' && tagging.type === 'PER')) return true;
  return article.taggedKeys.has(key) || othersOf(key, iso, article) > 0;
}

/** How many other names in the article point to a country. */
function othersOf(key: string, iso: string, { namesByIso }: ArticleEvidence): number {
  const names = namesByIso.get(iso);
  return (names?.size ?? 0) - (names?.has(key) === true ? 1 : 0);
}

/** Whether news was seen to call a place by the name. */
function isMet({ uses }: PlaceName): boolean {
  return (uses?.place ?? 0) >= metOften;
}

const nearKilometers = 250;

/** American news gives the state of a small city, unless the article is about its surroundings. */
function isNearKnown(place: Place, { knownCities }: ArticleEvidence): boolean {
  for (const city of knownCities) if (city !== place && kilometersBetween(city, place) < nearKilometers) return true;
  return false;
}

/** Along a great circle: the haversine formula. */
function kilometersBetween(one: Place, other: Place): number {
  const radians = Math.PI / 180;
  const [fromLat, toLat] = [(one.lat ?? 0) * radians, (other.lat ?? 0) * radians];
  const longitudes = ((other.lon ?? 0) - (one.lon ?? 0)) * radians;
  const half = Math.sin((toLat - fromLat) / 2) ** 2 + Math.cos(fromLat) * Math.cos(toLat) * Math.sin(longitudes / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.sqrt(half));
}

/** The same from the name and its tag alone: whether it may say what the article is about. */
export function isLikelyName(candidate: Candidate, tagging: Tagging): boolean {
  const { targets, traits } = candidate.name;
  if (traits.isAdjective || targets.some(({ kind }) => kind === 'country'))
    return !traits.isWord && !(traits.isPerson && candidate.cue === 'against');
  return targets.some((place) => nameOdds(candidate, place) + tagOdds(tagging) > 0);
}

/** Whether a name is something else more often than a place, as counted or by hand. */
export function isMostlyWord({ traits, uses }: Pick<PlaceName, 'traits' | 'uses'>): boolean {
  return traits.isWord || (uses !== undefined && uses.other > uses.place);
}

/** What the name is in most news, or where it was seldom met, what its place is known for. */
function nameOdds(candidate: Candidate, place: Place): number {
  const { name } = candidate;
  const { place: whole = 0, other = 0, peeledPlace = 0, peeledOther = 0 } = name.uses ?? {};
  const isMaybeWord = mayBeWord(candidate);
  const prior = isMaybeWord ? priorOf(place) / 2 : priorOf(place);
  const places = isMaybeWord ? peeledPlace + Math.min(whole, priorUses) : whole;
  const others = isMaybeWord ? peeledOther + Math.min(other, priorUses) : other;
  const words = Math.max(0, others - missedShare * places);
  const share = (places + prior * priorUses) / (places + words + priorUses);
  const byHand = (name.traits.isWord ? -1.5 : 0) + (name.traits.isPerson ? -0.5 : 0);
  return Math.max(-mostOdds, Math.min(mostOdds, Math.log(share / (1 - share)))) + byHand;
}

/** Before the article, or a hamza, a clitic is one; before other letters the word may begin with it: باكرا is not Accra, بأكرا is. */
function mayBeWord({ isPeeled, key, isWrittenWithHamza }: Candidate): boolean {
  return isPeeled && !isWrittenWithHamza && !key.startsWith('ال');
}

function priorOf({ kind, isCapital, population }: Place): number {
  if (kind !== 'city') return 0.7;
  if (isCapital || population >= largeCity) return 0.9;
  if (population >= midCity) return 0.75;
  if (population >= knownCity) return 0.6;
  return population >= smallCity ? 0.3 : 0.15;
}

function tagOdds(tagging: Tagging): number {
  if (tagging === undefined) return 0;
  if (tagging === 'none') return -1;
  if (tagging.type === 'LOC') return Math.max(0, Math.min(mostOdds, Math.log(tagging.confidence / (1 - tagging.confidence))));
  return tagging.type === 'PER' ? -2.5 : -0.5;
}
