import { normalizeArabic, peelClitics } from '@naba/arabic';
import type { Token } from '@naba/text';
import type { WordReadings } from '@naba/word-readings';
import {
  arabicCue,
  isArabicMedium,
  isArabicRegion,
  isGoverned,
  isPartOfLonger,
  masculineBehind,
  nounAgreeing,
} from './arabic-cues';
import type { Candidate, Cue, Word, WordSequence } from './candidate';
import type { Gazetteer } from './gazetteer';
import type { PlaceName } from './place';

/** Letters that a proclitic starts with; all other words are looked up as they are. */
const proclitics = 'وفبلك';

interface Match {
  readonly name: PlaceName;
  readonly key: string;
  readonly words: number;
  readonly prefixLength: number;
  readonly chain: string;
}

/** Names of places in Arabic script, longest first, with proclitics peeled off. */
export function findArabicCandidates(text: string, readings: WordReadings, gazetteer: Gazetteer): Candidate[] {
  const words = new ArabicWords(text, readings.words);
  const candidates: Candidate[] = [];
  let index = 0;
  while (index < readings.words.length) {
    const match = matchAt(words, index, readings, gazetteer);
    if (match === undefined || !isWrittenAsName(words, index, match)) {
      index += 1;
      continue;
    }
    const last = index + match.words - 1;
    if (isArabicMedium(text, words.at(index)!.start + match.prefixLength, words.at(last)!.end)) {
      index = last + 1;
      continue;
    }
    const candidate = toCandidate(text, words, index, last, match, gazetteer);
    const peeled = match.words === 1 && match.chain === '' ? peeledMatchAt(words, index, false, gazetteer) : undefined;
    const otherwise = peeled === undefined ? undefined : toCandidate(text, words, index, last, peeled, gazetteer);
    if (candidate !== undefined) candidates.push(otherwise === undefined ? candidate : { ...candidate, otherwise });
    index = last + 1;
  }
  return candidates;
}

/** The words around possible names: most words of a text are never looked at. */
class ArabicWords implements WordSequence {
  private readonly seen: (Word | undefined)[];

  constructor(
    private readonly text: string,
    private readonly tokens: readonly Token[],
  ) {
    this.seen = new Array<Word | undefined>(tokens.length);
  }

  at(index: number): Word | undefined {
    return index < 0 || index >= this.tokens.length ? undefined : (this.seen[index] ??= this.read(index));
  }

  private read(index: number): Word {
    const { start, end, text: source } = this.tokens[index]!;
    const isLinked = index > 0 && isGap(this.text, this.tokens[index - 1]!.end, start);
    return { start, end, source, text: normalizeArabic(source), isLinked };
  }
}

/** Whether two words could belong to one name: a space or hyphen between them, no line break or other mark. */
export function isGap(text: string, from: number, to: number): boolean {
  if (to - from > 3) return false;
  for (let index = from; index < to; index += 1) {
    const code = text.charCodeAt(index);
    if (code !== 0x20 && code !== 0x2d && code !== 0xa0) return false;
  }
  return true;
}

function matchAt(words: WordSequence, index: number, readings: WordReadings, gazetteer: Gazetteer): Match | undefined {
  if (!readings.mayStart(index, gazetteer.arabicFilter)) return undefined;
  const word = words.at(index)!;
  const mayGoOn = readings.mayGoOn(index, gazetteer.arabicFilter);
  const whole = longestMatch(words, index, word.text, mayGoOn, gazetteer);
  if (whole !== undefined) return { ...whole, prefixLength: 0, chain: '' };
  return peeledMatchAt(words, index, mayGoOn, gazetteer);
}

function peeledMatchAt(words: WordSequence, index: number, mayGoOn: boolean, gazetteer: Gazetteer): Match | undefined {
  const word = words.at(index)!;
  // فاتن is a woman's name and no ف before a place.
  if (!proclitics.includes(word.text[0] ?? ' ') || gazetteer.givenNames.has(word.text)) return undefined;
  if ('وف'.includes(word.text[0]!) && isGoverned(words, index)) return undefined;
  for (const { prefixLength, stem, chain } of peelClitics(word.source)) {
    // A bare stem after the article would lose a letter of the name: only whole names count.
    if (prefixLength === 0 || ((chain.endsWith('ال') || chain.endsWith('لل')) && !stem.startsWith('ال'))) continue;
    const match = longestMatch(words, index, stem, mayGoOn, gazetteer);
    if (match !== undefined && !match.name.traits.isWhole && (stem.length > 2 || match.words > 1))
      return { ...match, prefixLength, chain };
  }
  return undefined;
}

function longestMatch(
  words: WordSequence,
  index: number,
  first: string,
  mayGoOn: boolean,
  gazetteer: Gazetteer,
): Omit<Match, 'prefixLength' | 'chain'> | undefined {
  const longest = mayGoOn ? gazetteer.arabic.longestFrom(first) : 1;
  if (longest === 0) return undefined;
  let key = first;
  let found = toMatch(gazetteer, key, 1);
  for (let length = 2; length <= longest; length += 1) {
    const next = words.at(index + length - 1);
    if (next?.isLinked !== true) break;
    key = `${key} ${next.text}`;
    found = toMatch(gazetteer, key, length) ?? found;
  }
  return found;
}

function toMatch(gazetteer: Gazetteer, key: string, words: number): Omit<Match, 'prefixLength' | 'chain'> | undefined {
  const name = gazetteer.arabic.find(key);
  return name === undefined ? undefined : { name, key, words };
}

/** What the key alone does not tell: جده is "his grandfather", يمنى is "right-hand", مسقط رأسه is "his birthplace", صلاة المغرب a prayer, المغرب الإسلامي a part of Africa. */
function isWrittenAsName(words: WordSequence, index: number, { name, key, words: count }: Match): boolean {
  const source = words.at(index + count - 1)!.source;
  if (name.traits.isTaMarbuta && source.endsWith('ه')) return false;
  // Foreign names and most others have no nunation: درعًا is a shield.
  if (/[\u064b-\u064d]/u.test(source)) return false;
  if (key === 'المغرب' && /^(ال)?(اذان|صلاه|صلاتي)$/u.test(words.at(index - 1)?.text ?? '')) return false;
  if (key === 'المغرب' && /^(و?(ال)?عشاء?|الاسلامي|العربي|الكبير|الاوسط)$/u.test(words.at(index + 1)?.text ?? '')) return false;
  if (key === 'مسقط' && words.at(index + 1)?.text.startsWith('راس') === true) return false;
  return !(name.traits.isAdjective && key.endsWith('يمني') && source.endsWith('ى'));
}

function toCandidate(
  text: string,
  words: WordSequence,
  first: number,
  last: number,
  match: Match,
  gazetteer: Gazetteer,
): Candidate | undefined {
  const { name, key, prefixLength, chain } = match;
  const start = words.at(first)!.start + prefixLength;
  const { end } = words.at(last)!;
  const isWrittenWithHamza = 'أإآ'.includes(words.at(first)!.source[prefixLength]!);
  const base = { start, end, key, name, isPeeled: chain !== '', isWrittenWithHamza };
  if (name.traits.isAdjective) {
    const certainty = adjectiveCertainty(words, first, last, gazetteer);
    return certainty === 0 ? undefined : { ...base, cue: 'none', isRegionCued: false, certainty };
  }
  const hintIso =
    (key === 'عمان' ? vowelHint(words.at(last)!.source) : undefined) ?? followingCountry(text, words, last, gazetteer);
  const isRegionCued = chain === '' && isArabicRegion(words, first);
  return {
    ...base,
    cue: cueOf(words, first, last, match, gazetteer),
    isRegionCued,
    certainty: 1,
    ...(hintIso === undefined ? {} : { hintIso }),
  };
}

function cueOf(words: WordSequence, first: number, last: number, { name, chain }: Match, gazetteer: Gazetteer): Cue {
  const isCity = name.targets[0]?.kind === 'city';
  if (!isCity && name.targets[0]?.iso !== undefined && isPartOfLonger(words, first, last)) return 'part';
  const adjective = isCity ? masculineBehind(words, first, last, chain) : undefined;
  if (adjective !== undefined) return gazetteer.arabic.find(adjective)?.traits.isAdjective === true ? 'team' : 'word';
  if (isCity && first === last && chain === '') {
    const noun = nounAgreeing(words, first);
    if (noun !== undefined && gazetteer.arabic.find(noun) === undefined) return 'word';
  }
  return arabicCue(words, first, last, chain);
}

/** عُمان is the sultanate and عَمّان the city, where the writer bothered to say so. */
function vowelHint(source: string): string | undefined {
  if (source.includes('عُم')) return 'OM';
  return source.includes('ّ') ? 'JO' : undefined;
}

/** طرابلس الليبية، ويلينغ بولاية أوهايو، بيثيسدا، ماريلاند: what stands after the name says which country is meant. */
function followingCountry(text: string, words: WordSequence, last: number, gazetteer: Gazetteer): string | undefined {
  const next = words.at(last + 1);
  if (next === undefined) return undefined;
  if (next.isLinked) {
    const name = gazetteer.arabic.find(next.text);
    if (name?.traits.isAdjective === true) return name.targets[0]?.iso;
  }
  const isState = next.isLinked && next.text === 'بولايه';
  if (!isState && !/^[،,] $/u.test(text.slice(words.at(last)!.end, next.start))) return undefined;
  const first = isState ? last + 2 : last + 1;
  const key = words.at(first)?.text;
  if (key === undefined) return undefined;
  return longestMatch(words, first, key, true, gazetteer)?.name.targets.find(({ kind }) => kind === 'region')?.iso;
}

/** A nationality after a given name is a surname (محمد المصري), and تركي is a given name as well. */
function adjectiveCertainty(words: WordSequence, first: number, last: number, gazetteer: Gazetteer): number {
  const word = words.at(first)!;
  const previous = word.isLinked ? words.at(first - 1) : undefined;
  const after = words.at(last + 1);
  const next = after?.isLinked === true ? after : undefined;
  if (word.text === 'تركي' && (next?.text === 'بن' || next?.text === 'ال' || previous?.text === 'الامير')) return 0;
  if (previous === undefined || !word.text.startsWith('ال') || 'هةت'.includes(word.source.at(-1)!)) return 0.95;
  if (gazetteer.givenNames.has(previous.text)) return 0;
  return isDefinite(previous.text) ? 0.95 : 0.6;
}

function isDefinite(word: string): boolean {
  if (word.startsWith('ال') || word.startsWith('لل')) return true;
  if (word.startsWith('ال', 1) && 'وفبلك'.includes(word[0]!)) return true;
  return word.endsWith('ه') || word.endsWith('ها') || word.endsWith('هم') || word.endsWith('نا');
}
