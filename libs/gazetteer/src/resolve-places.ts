import type { Candidate } from './candidate';
import type { Place } from './place';

/** How often an article points to each country, by ISO code. */
export type CountryWeights = ReadonlyMap<string, number>;

export interface ResolvedPlace {
  readonly place: Place;
  readonly confidence: number;
}

const largeCity = 1_000_000;
/** How many times more people a city has to have than its largest namesake to be meant without a cue. */
const dwarfs = 10;
const knownCity = 100_000;
/** A country outweighs every city but its neighbour's capital in an article about that neighbour. */
const countryScore = 8.5;
const regionScore = 8;
/** What a known city of a country that the article names has before larger ones elsewhere: طرابلس in a report on Lebanon. */
const nearby = 1.2;

/** Weighs the countries that an article names beyond doubt: by name, by adjective, or by a large city of an unshared name. */
export function weighCountries(candidates: readonly Candidate[]): CountryWeights {
  const weights = new Map<string, number>();
  for (const { name, cue } of candidates) {
    if (name.traits.isWord || (name.traits.isPerson && cue === 'against')) continue;
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

function scoreOf({ name, cue, hintIso }: Candidate, place: Place, weights: CountryWeights): number {
  const hinted = hintIso !== undefined && hintIso === place.iso ? 6 : 0;
  const pointed = Math.min(3, 0.6 * weightOf(place, weights));
  switch (place.kind) {
    case 'country':
      return countryScore + pointed + (hinted > 0 ? 1 : 0) + (cue === 'country' ? 3 : 0);
    case 'region':
      return regionScore + pointed;
    case 'city': {
      // Not where the country bears the same name: Singapore.
      const isCountryToo = name.targets.some(({ kind, iso }) => kind === 'country' && iso === place.iso);
      const near = pointed > 0 && !isCountryToo && place.population >= knownCity ? nearby : 0;
      return Math.log10(place.population + 1000) + (place.isCapital ? 1 : 0) + near + pointed + hinted + (cue === 'city' ? 5 : 0);
    }
  }
}

function isAcceptable({ name, cue, hintIso }: Candidate, place: Place, weights: CountryWeights): boolean {
  const { isWord, isPerson } = name.traits;
  const hinted = hintIso !== undefined && hintIso === place.iso;
  if (hinted) return true;
  const pointed = weightOf(place, weights) > 0;
  if (place.kind !== 'city') {
    if (isPerson && cue === 'against') return false;
    return !isWord || cue === 'country' || cue === 'location' || pointed;
  }
  if (cue === 'city') return !isWord || place.population >= knownCity || pointed;
  const isLarge = place.isCapital || place.population >= largeCity;
  if (cue === 'against') return isLarge && !isPerson && !isWord;
  if (isWord) return isLarge && cue === 'location' && pointed;
  if (isPerson) return isLarge || (cue === 'location' && (pointed || place.population >= knownCity));
  return place.isCapital || place.population >= knownCity
    ? true
    : pointed && (cue === 'location' || place.population >= knownCity / 2);
}

function confidenceOf({ name, cue, hintIso }: Candidate, place: Place, weights: CountryWeights, margin: number): number {
  const { isWord, isPerson } = name.traits;
  const pointed = weightOf(place, weights) > 0;
  let confidence = place.kind === 'city' ? 0.75 : 0.95;
  if (place.kind === 'city') {
    if (place.isCapital || place.population >= largeCity) confidence += 0.1;
    if (pointed) confidence += 0.08;
    if (place.population < knownCity) confidence -= 0.1;
  } else if (pointed) confidence += 0.03;
  if (hintIso === place.iso && hintIso !== undefined) confidence += 0.1;
  if (cue === 'city' || cue === 'location' || cue === 'country') confidence += 0.04;
  if (cue === 'against') confidence -= 0.1;
  if (isWord) confidence -= 0.2;
  if (isPerson) confidence -= 0.1;
  if (margin < 1) confidence -= 0.15;
  return Math.round(Math.min(0.99, Math.max(0.3, confidence)) * 100) / 100;
}
