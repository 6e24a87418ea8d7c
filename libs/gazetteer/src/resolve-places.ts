import type { Candidate } from './candidate';
import type { Place } from './place';

/** How often an article points to each country, by ISO code. */
export type CountryWeights = ReadonlyMap<string, number>;

export interface ResolvedPlace {
  readonly place: Place;
  readonly confidence: number;
}

/** How many times more people a city has to have than its largest namesake to be meant without a cue. */
const dwarfs = 10;
const knownCity = 100_000;
/** A country outweighs every city but its neighbour's capital in an article about that neighbour. */
const countryScore = 8.5;
const regionScore = 8;
/** What a known city of a country that the article names has before larger ones elsewhere: طرابلس in a report on Lebanon. */
const nearby = 1.7;
/** What the first city has before its namesakes, which the table names in the order of their fame. */
const bestKnown = 0.5;
/** What a city has where its own name has accents that the text does without. */
const otherSpelling = -1.2;

/** Weighs the countries that an article names beyond doubt: by name, by adjective, or by a large city of an unshared name. */
export function weighCountries(candidates: readonly Candidate[]): CountryWeights {
  const weights = new Map<string, number>();
  for (const { name } of candidates) {
    const place = name.traits.isAdjective ? soleOf(name.targets) : dominantOf(name.targets);
    if (place?.iso === undefined) continue;
    const weight = weightOfMention(place, name.traits.isAdjective);
    if (weight > 0) weights.set(place.iso, (weights.get(place.iso) ?? 0) + weight);
  }
  return weights;
}

function soleOf(places: readonly Place[]): Place | undefined {
  return places.length === 1 ? places[0] : undefined;
}

/** The place that a name means wherever nothing speaks against it: the only one, or one that dwarfs its namesakes. */
function dominantOf(places: readonly Place[]): Place | undefined {
  if (places.length === 1) return places[0];
  if (places[0]?.kind === 'region' && places[0].isNamedLikeOther !== true) return places[0];
  const [first, second] = [...places].sort((a, b) => b.population - a.population);
  return first !== undefined && second !== undefined && first.kind === 'city' && first.population > dwarfs * second.population
    ? first
    : undefined;
}

function weightOfMention(place: Place, isAdjective: boolean): number {
  if (place.kind === 'city') return place.population >= knownCity ? 1 : 0;
  return isAdjective ? 1 : 2;
}

/** Decides which place a name means in this article, or that it means none. */
export function resolveCandidate(candidate: Candidate, weights: CountryWeights): ResolvedPlace | undefined {
  const { name } = candidate;
  if (name.traits.isAdjective) return { place: mostPointedTo(name.targets, weights), confidence: candidate.certainty };
  let best: Place | undefined;
  let bestScore = 0;
  let secondScore = 0;
  for (const place of name.targets) {
    if (!isAcceptable(candidate, place, weights)) continue;
    const score = scoreOf(candidate, place, weights);
    if (score > bestScore) {
      secondScore = bestScore;
      bestScore = score;
      best = place;
    } else if (score > secondScore) {
      secondScore = score;
    }
  }
  if (best === undefined) return undefined;
  return { place: best, confidence: confidenceOf(candidate, best, weights, bestScore - secondScore) };
}

function mostPointedTo(places: readonly Place[], weights: CountryWeights): Place {
  return places.reduce((best, place) => (weightOf(place, weights) > weightOf(best, weights) ? place : best));
}

function weightOf(place: Place, weights: CountryWeights): number {
  return place.iso === undefined ? 0 : (weights.get(place.iso) ?? 0);
}

function scoreOf({ key, name, cue, hintIso, isRegionCued }: Candidate, place: Place, weights: CountryWeights): number {
  const hinted = hintIso !== undefined && hintIso === place.iso ? 6 : 0;
  const pointed = Math.min(3, 0.6 * weightOf(place, weights));
  switch (place.kind) {
    case 'country':
      return countryScore + pointed + (hinted > 0 ? 1 : 0) + (cue === 'country' ? 3 : 0);
    case 'region':
      return regionScore + pointed + hinted + (isRegionCued ? 3 : 0);
    case 'city': {
      // Not where the country bears the same name: Singapore.
      const isCountryToo = name.targets.some(({ kind, iso }) => kind === 'country' && iso === place.iso);
      const near = pointed > 0 && !isCountryToo && place.population >= knownCity ? nearby : 0;
      const called = cue === 'city' && !(isRegionCued && name.targets.some(({ kind }) => kind === 'region')) ? 5 : 0;
      const known = place === name.targets.find(({ kind }) => kind === 'city') ? bestKnown : 0;
      const spelled = isSpelledOtherwise(key, place) ? otherSpelling : 0;
      return Math.log10(place.population + 1000) + (place.isCapital ? 1 : 0) + near + pointed + hinted + called + known + spelled;
    }
  }
}

/** San Jose without an accent is the city in California rather than San José. */
function isSpelledOtherwise(key: string, { name: { en = '' } }: Place): boolean {
  return en !== key && en.normalize('NFD').replace(/\p{M}/gu, '') === key;
}

function isAcceptable({ name, cue, hintIso, isRegionCued }: Candidate, place: Place, weights: CountryWeights): boolean {
  // Whether a name means a city at all is weighed with what the tagger and the article say.
  if (place.kind === 'city' && hintIso !== place.iso) return !isHidden(place, name.targets, weights);
  if (place.kind === 'city' || (hintIso !== undefined && hintIso === place.iso)) return true;
  if (place.isNamedLikeOther === true) return isRegionCued;
  const { isWord, isPerson } = name.traits;
  if (isPerson && cue === 'against') return false;
  // "in the West": a region that is called by a word is meant as one, or in its country.
  return !isWord || cue === 'country' || isRegionCued || (cue === 'location' && weightOf(place, weights) > 0);
}

/** A small city has no chance against a namesake that is far larger, or in a country that the article names: Geneva is not in Illinois. */
function isHidden(place: Place, namesakes: readonly Place[], weights: CountryWeights): boolean {
  if (place.isCapital || place.population >= knownCity) return false;
  const best = namesakes.find(({ kind }) => kind === 'city');
  if (best === undefined || best === place) return false;
  return best.population > 5 * place.population || weightOf(best, weights) > 0 || weightOf(place, weights) === 0;
}

function confidenceOf({ name, cue, hintIso }: Candidate, place: Place, weights: CountryWeights, margin: number): number {
  const { isWord, isPerson } = name.traits;
  let confidence = 0.95;
  if (weightOf(place, weights) > 0) confidence += 0.03;
  if (hintIso === place.iso && hintIso !== undefined) confidence += 0.1;
  if (cue === 'city' || cue === 'location' || cue === 'country') confidence += 0.04;
  if (cue === 'against') confidence -= 0.1;
  if (isWord) confidence -= 0.2;
  if (isPerson) confidence -= 0.1;
  if (margin < 1) confidence -= 0.15;
  return Math.round(Math.min(0.99, Math.max(0.3, confidence)) * 100) / 100;
}
