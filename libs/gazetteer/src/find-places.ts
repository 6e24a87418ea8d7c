import type { Token } from '@naba/text';
import type { WordReadings } from '@naba/word-readings';
import { findArabicCandidates } from './arabic-candidates';
import type { Candidate } from './candidate';
import type { Gazetteer } from './gazetteer';
import { findLatinCandidates } from './latin-candidates';
import type { PlaceMention } from './place';
import { resolveCandidate, weighCountries } from './resolve-places';
import type { CountryWeights } from './resolve-places';

export interface PlaceOptions {
  /** BCP 47 code of the text's language. Names are only known in Arabic and English: elsewhere just the best known ones count. */
  readonly language?: string | undefined;
}

/** A field of an article. */
export interface PlaceField {
  readonly text: string;
  readonly readings: WordReadings;
}

const knownAbroad = 1_000_000;

/**
 * Countries, cities and regions that the fields of one article mention, which decide together what a shared name means: one list
 * of mentions for each field, in order and never overlapping, with offsets into that field.
 */
export function findArticlePlaces(
  gazetteer: Gazetteer,
  fields: readonly PlaceField[],
  options: PlaceOptions = {},
): PlaceMention[][] {
  const candidates = fields.map((field) => findCandidates(field, options, gazetteer));
  const weights = weighCountries(candidates.flat());
  return fields.map((field, index) => toMentions(field.text, candidates[index]!, weights));
}

function findCandidates({ text, readings }: PlaceField, { language }: PlaceOptions, gazetteer: Gazetteer): Candidate[] {
  const isKnown = language === undefined || language === 'ar' || language === 'en';
  const arabic = hasArabicScript(readings.words) ? findArabicCandidates(text, readings, gazetteer) : [];
  const latin = findLatinCandidates(text, readings.words, gazetteer);
  const all = arabic.length === 0 ? latin : [...arabic, ...latin].sort((a, b) => a.start - b.start);
  return isKnown ? all : all.filter(isKnownAbroad);
}

function hasArabicScript(words: readonly Token[]): boolean {
  for (const { text } of words) {
    const code = text.charCodeAt(0);
    if (code >= 0x600 && (code <= 0x8ff || code >= 0xfb50)) return true;
  }
  return false;
}

/** In other languages a name may well be a word that the tables know nothing about. */
function isKnownAbroad({ name }: Candidate): boolean {
  const { isAdjective, isWord, isPerson } = name.traits;
  if (isAdjective || isWord || isPerson) return false;
  return name.targets.some((place) => place.kind !== 'city' || place.isCapital || place.population >= knownAbroad);
}

function toMentions(text: string, candidates: readonly Candidate[], weights: CountryWeights): PlaceMention[] {
  const mentions: PlaceMention[] = [];
  for (const candidate of candidates) {
    const resolved = resolveCandidate(candidate, weights);
    if (resolved === undefined) continue;
    const { place, confidence } = resolved;
    const { start, end } = candidate;
    mentions.push({
      placeId: place.id,
      kind: place.kind,
      start,
      end,
      text: text.slice(start, end),
      via: candidate.name.traits.isAdjective ? 'adjective' : 'name',
      confidence,
      ...(place.iso === undefined ? {} : { iso: place.iso }),
      ...(place.lat === undefined ? {} : { lat: place.lat }),
      ...(place.lon === undefined ? {} : { lon: place.lon }),
    });
  }
  return mentions;
}
