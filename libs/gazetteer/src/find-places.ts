import type { Token } from '@naba/text';
import type { WordReadings } from '@naba/word-readings';
import { findArabicCandidates } from './arabic-candidates';
import type { Candidate } from './candidate';
import { isCountryMeant, isLikelyName, isMostlyWord, placeOdds } from './evidence';
import type { ArticleEvidence, NamedSpan, Tagging } from './evidence';
import type { Gazetteer } from './gazetteer';
import { findLatinCandidates } from './latin-candidates';
import type { Place, PlaceMention } from './place';
import { resolveCandidate, weighCountries } from './resolve-places';
import type { CountryWeights, ResolvedPlace } from './resolve-places';

export interface PlaceOptions {
  /** BCP 47 code of the text's language. Names are only known in Arabic and English: elsewhere just the best known ones count. */
  readonly language?: string | undefined;
}

/** A field of an article. */
export interface PlaceField {
  readonly text: string;
  readonly readings: WordReadings;
  /** Names that a tagger found, in order; undefined where there is none for the language. */
  readonly names?: readonly NamedSpan[] | undefined;
}

interface TaggedCandidate {
  readonly candidate: Candidate;
  readonly tagging: Tagging;
}

const knownAbroad = 1_000_000;
/** A city of so many people needs no state beside it, and tells where the article is. */
const wellKnown = 100_000;

/**
 * Countries, cities and regions that the fields of one article mention, which decide together what a shared name means: one list
 * of mentions for each field, in order and never overlapping, with offsets into that field.
 */
export function findArticlePlaces(
  gazetteer: Gazetteer,
  fields: readonly PlaceField[],
  options: PlaceOptions = {},
): PlaceMention[][] {
  const candidates = fields.map((field) => withTags(findCandidates(field, options, gazetteer), field.names));
  const weights = weighCountries(
    candidates.flat().flatMap(({ candidate, tagging }) => (isLikelyName(candidate, tagging) ? [candidate] : [])),
  );
  const evidence = {
    ...gatherEvidence(candidates.flat(), weights),
    surnames: new Set(fields.flatMap(surnamesOf)),
    longerKeys: new Set(isKnown(options) ? [] : fields.flatMap((field, index) => longerKeysOf(field, candidates[index]!))),
    isForeign: !isKnown(options),
  };
  return fields.map((field, index) => {
    const known = candidates[index]!.filter(({ candidate }) => !evidence.isForeign || !startsLonger(field.text, candidate));
    return toMentions(field.text, known, weights, evidence);
  });
}

/** Names in a field, before it is decided which place each is, if any. */
export function findCandidates({ text, readings }: PlaceField, options: PlaceOptions, gazetteer: Gazetteer): Candidate[] {
  const arabic = hasArabicScript(readings.words) ? findArabicCandidates(text, readings, gazetteer) : [];
  const latin = findLatinCandidates(text, readings.words, gazetteer);
  const all = arabic.length === 0 ? latin : [...arabic, ...latin].sort((a, b) => a.start - b.start);
  return isKnown(options) ? all : all.filter(isKnownAbroad);
}

/** Whether the tables have the names of a text's language. */
function isKnown({ language }: PlaceOptions): boolean {
  return language === undefined || language === 'ar' || language === 'en';
}

function withTags(candidates: readonly Candidate[], names: readonly NamedSpan[] | undefined): TaggedCandidate[] {
  if (names === undefined) return candidates.map((candidate) => ({ candidate, tagging: undefined }));
  let next = 0;
  return candidates.map((candidate) => {
    while (names[next] !== undefined && names[next]!.end <= candidate.start) next += 1;
    const name = names[next];
    return { candidate, tagging: name !== undefined && name.start < candidate.end ? name : 'none' };
  });
}

/** The last words of the names of people that have several. */
function surnamesOf({ text, names = [] }: PlaceField): string[] {
  return names.flatMap(({ type, start, end }) => {
    const last = type === 'PER' ? text.lastIndexOf(' ', end - 1) : -1;
    return last > start ? [text.slice(last + 1, end)] : [];
  });
}

function longerKeysOf({ text }: PlaceField, candidates: readonly TaggedCandidate[]): string[] {
  return candidates.flatMap(({ candidate }) => (startsLonger(text, candidate) ? [candidate.key] : []));
}

function gatherEvidence(
  candidates: readonly TaggedCandidate[],
  weights: CountryWeights,
): Omit<ArticleEvidence, 'isForeign' | 'longerKeys' | 'surnames'> {
  const taggedKeys = new Set<string>();
  const namesByIso = new Map<string, Set<string>>();
  const hintedKeys = new Set<string>();
  const knownCities = new Set<Place>();
  for (const { candidate, tagging } of candidates) {
    const { key, name, isPeeled, hintIso } = candidate;
    if (typeof tagging === 'object' && tagging.type === 'LOC' && !isPeeled) taggedKeys.add(key);
    if (hintIso !== undefined) hintedKeys.add(`${key} ${hintIso}`);
    if (!isLikelyName(candidate, tagging)) continue;
    for (const { iso, kind, population } of name.targets) {
      if (iso === undefined || (kind === 'city' && name.targets.length > 1 && population < knownAbroad)) continue;
      namesByIso.set(iso, (namesByIso.get(iso) ?? new Set()).add(key));
    }
    const [place] = name.targets;
    if (place?.kind === 'city' && (hintIso === place.iso || place.population >= wellKnown)) knownCities.add(place);
  }
  const [home] = [...weights].sort((a, b) => b[1] - a[1]);
  return { homeIso: home?.[0], taggedKeys, namesByIso, hintedKeys, knownCities };
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
  if (name.traits.isAdjective || name.traits.isPerson || isMostlyWord(name)) return false;
  return name.targets.some((place) => place.kind !== 'city' || place.isCapital || place.population >= knownAbroad);
}

/** Where no tagger reads the language, another capital behind a name makes it a firm, a paper or a person: Texas Instruments; not USA Donald Trump. */
function startsLonger(text: string, { start, end }: Candidate): boolean {
  return /^ \p{Lu}\p{Ll}/u.test(text.slice(end, end + 3)) && /\p{Ll}/u.test(text.slice(start, end));
}

function toMentions(
  text: string,
  candidates: readonly TaggedCandidate[],
  weights: CountryWeights,
  evidence: ArticleEvidence,
): PlaceMention[] {
  const mentions: PlaceMention[] = [];
  for (const { candidate, tagging } of candidates) {
    const whole = judge(candidate, tagging, weights, evidence);
    const { otherwise } = candidate;
    const peeled = whole === undefined || otherwise === undefined ? undefined : judge(otherwise, tagging, weights, evidence);
    const best = (peeled?.odds ?? -Infinity) > (whole?.odds ?? 0) ? peeled : whole;
    if (best === undefined) continue;
    const {
      candidate: { start, end, name, cue },
      place,
      confidence,
    } = best;
    mentions.push({
      placeId: place.id,
      kind: place.kind,
      start,
      end,
      text: text.slice(start, end),
      via: name.traits.isAdjective ? 'adjective' : cue === 'team' && place.kind === 'city' ? 'team' : 'name',
      confidence,
      ...(place.iso === undefined ? {} : { iso: place.iso }),
      ...(place.lat === undefined ? {} : { lat: place.lat }),
      ...(place.lon === undefined ? {} : { lon: place.lon }),
    });
  }
  return mentions;
}

interface Judged extends ResolvedPlace {
  readonly candidate: Candidate;
  readonly odds: number;
}

/** The place that a candidate means, where all that is known speaks for it. */
function judge(candidate: Candidate, tagging: Tagging, weights: CountryWeights, evidence: ArticleEvidence): Judged | undefined {
  const resolved = resolveCandidate(candidate, weights);
  if (resolved === undefined) return undefined;
  const { place } = resolved;
  if (candidate.cue === 'part' || (place.kind === 'country' && !isCountryMeant(candidate, place, tagging, evidence)))
    return undefined;
  if (place.kind === 'country' || place.iso === undefined) return { ...resolved, candidate, odds: Infinity };
  const odds = placeOdds(candidate, place, tagging, evidence);
  return odds <= 0
    ? undefined
    : { place, candidate, odds, confidence: Math.min(0.99, Math.round(100 / (1 + Math.exp(-odds))) / 100) };
}
