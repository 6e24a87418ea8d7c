import { does } from './english-cues';
import type { EnglishWords } from './english-words';
import type { Quote } from './quote';

/** A noun phrase that can be a speaker, and its tokens. */
export interface Found {
  readonly speaker: Quote['speaker'];
  readonly from: number;
  readonly to: number;
}

const longestSpeaker = 14;
const longestName = 5;
const determiner = /^(?:the|a|an|his|her|its|their|our|this|that|one|two|some)$/;

/** Whether a word looks like a verb in the past that no other list has. */
function isPast(words: EnglishWords, at: number): boolean {
  return (
    !words.isCapital(at) &&
    /(?:.{3}ed|^(?:met|left|went|took|made|gave|won|lost|came|fell|rose|began|stood|got|saw|held|led|sat|ran|spoke|shook|put|hit|set|thought|knew|kept|felt|paid|brought|bought|sent|built|fought|caught|drew|grew|threw|drove))$/.test(
      words.key(at),
    )
  );
}

/** Whether a word is an adverb; Kelly and Emily are none. */
export function isAdverb(words: EnglishWords, at: number): boolean {
  const key = words.key(at);
  return key.length > 4 && key.endsWith('ly') && key !== 'family' && !words.isCapital(at);
}

export function isBreak(words: EnglishWords, at: number): boolean {
  return words.tokens[at]?.kind === 'other' && /^[,–—-]$/.test(words.key(at)) && !words.isQuoted(at);
}

/** The noun phrase that ends right before a token, not before `clause`. */
export function nounBefore(words: EnglishWords, end: number, clause: number): Found | undefined {
  // "Acme Corp. said": the period of an abbreviation, as the sentence goes on in lower case.
  let start = words.key(end - 1) === '.' && end - 1 > clause ? end - 1 : end;
  while (
    start > clause &&
    end - start < longestSpeaker &&
    words.isNamePart(start - 1) &&
    !words.can(start - 1, does.report | does.beFinite | does.standForPerson | does.standForOther) &&
    (!words.can(start - 1, does.startSubject) || (start < end && joinsName(words, start - 1)))
  )
    start--;
  while (start < end - 1 && (words.can(start, does.tellTime) || isAdverb(words, start))) start++;
  if (start >= end || words.can(start, does.openAdverbial)) return undefined;
  return { speaker: words.phrase(start, end), from: start, to: end };
}

/** The Food *and* Agriculture Organization, U.S. *and* Afghan officials. */
function joinsName(words: EnglishWords, at: number): boolean {
  return words.key(at) === 'and' && words.isCapital(at - 1) && words.isCapital(at + 1);
}

/** The noun phrase with which a clause begins, after its adverbials (Speaking in Paris, X …). */
export function openingNoun(words: EnglishWords, clause: number, limit: number): Found | undefined {
  const first = afterAdverbials(words, clause, limit);
  if (first >= limit) return undefined;
  const end = endOfNoun(words, first, limit);
  return end > first && canSpeak(words, first, end) ? { speaker: words.phrase(first, end), from: first, to: end } : undefined;
}

function afterAdverbials(words: EnglishWords, clause: number, limit: number): number {
  let first = clause;
  while (first < limit) {
    while (first < limit && words.tokens[first]!.kind === 'other') first++;
    if (!words.can(first, does.openAdverbial)) break;
    while (first < limit && !words.isMark(first, ',')) first++;
  }
  return first;
}

function endOfNoun(words: EnglishWords, first: number, limit: number): number {
  let end = first;
  while (end < limit && end - first < longestSpeaker && words.isNamePart(end) && !(end > first && endsNoun(words, end))) end++;
  const noun = determiner.test(words.key(first)) ? first + 1 : first;
  for (let at = noun + 1; at < end; at++) if (isPast(words, at)) end = at;
  // A verb that no list knows ends the name after capital letters.
  const name = endOfName(words, first, end);
  const isCut = name > first + 1 && name < end && !words.isMark(end, ',') && !/['’]s$/.test(words.key(name - 1));
  return isCut ? name : end;
}

/** Whether a word ends a noun phrase; for, to, in, at and from may stand within. */
function endsNoun(words: EnglishWords, at: number): boolean {
  if (!words.can(at, does.endSpeaker | does.report | does.beFinite)) return false;
  return !/^(?:for|to|in|at|from)$/.test(words.key(at)) && !joinsName(words, at);
}

/** "The mayor, Omar Selim, said": the name belongs to the speaker when only the role stood before the comma. */
export function withName(words: EnglishWords, found: Found): Found {
  const { from, to } = found;
  if (!words.isMark(to, ',') || hasName(words, from, to)) return found;
  const end = endOfName(words, to + 1, to + 1 + longestName);
  return end < to + 3 || words.isPlainWord(end) ? found : { speaker: words.phrase(from, end), from, to: end };
}

/** Whether a phrase names somebody, rather than a role: the mayor, her lawyer, Ukraine's outgoing president. */
function hasName(words: EnglishWords, first: number, end: number): boolean {
  if (/^(?:the|a|an)$/.test(words.key(first))) return false;
  let head = first + 1;
  while (head < end && !words.can(head, does.endSpeaker) && words.key(head) !== 'of') head++;
  return words.isCapital(head - 1) && !/^\p{Lu}+$/u.test(words.tokens[head - 1]!.text);
}

function endOfName(words: EnglishWords, first: number, limit: number): number {
  let end = first;
  while (end < limit && words.isNamePart(end) && (words.isCapital(end) || words.key(end) === '.')) end++;
  return end;
}

/** Somebody has a name or an article; few nouns need neither. */
export function canSpeak(words: EnglishWords, first: number, end: number): boolean {
  if (words.can(first, does.speak) || /^(?:the|a|an|his|her|its|their|our|two|three|four)$/.test(words.key(first))) {
    return end - first > 1 || words.can(first, does.speak);
  }
  for (let at = first; at < end; at++) if (words.isCapital(at) && !words.can(at, does.openAdverbial)) return true;
  return words.can(end - 1, does.beGroup);
}

export function phraseAfter(words: EnglishWords, first: number, to: number): Found | undefined {
  let end = first;
  while (
    end < to &&
    end - first < longestSpeaker &&
    words.isNamePart(end) &&
    (!words.can(end, does.endSpeaker) || joinsName(words, end))
  )
    end++;
  return end === first ? undefined : { speaker: words.phrase(first, end), from: first, to: end };
}
