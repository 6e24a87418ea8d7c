import { does } from './english-cues';
import type { Discourse } from './english-discourse';
import { canSpeak, isAdverb, isBreak, nounBefore, openingNoun, phraseAfter, withName } from './english-phrases';
import type { Found } from './english-phrases';
import type { EnglishWords } from './english-words';
import type { Quote } from './quote';

type Speaker = Quote['speaker'];

/** A reporting word with whoever speaks. */
export interface EnglishCue {
  readonly kind: 'verb' | 'participle' | 'attribution';
  /** Index of its first token. */
  readonly at: number;
  readonly text: string;
  readonly speaker: Speaker;
  /** Tokens of the cue and its subject. */
  readonly from: number;
  readonly to: number;
}

/** Words that may follow a speaker who closes a clause. */
const afterSpeaker = /^(?:in|on|at|after|during|as|who|while|and)$/;
/** How many tokens stand at most between "as" and the verb. */
const longestName = 8;
const { report, utter, name, continue: goOn } = does;

/** Reporting words between two tokens, outside quotation marks, each with its speaker, whom the discourse remembers. */
export function findEnglishCues(words: EnglishWords, from: number, to: number, discourse: Discourse): EnglishCue[] {
  const cues: EnglishCue[] = [];
  // Where the clause begins: at the start of the sentence or after words in marks.
  let clause = from;
  for (let at = from; at < to; at++) {
    if (words.isQuoted(at)) clause = at + 1;
    else {
      const cue = cueAt(words, at, { cues, from, to, clause, discourse });
      if (cue === undefined) continue;
      cues.push(cue);
      if (cue.kind === 'attribution') at = cue.to - 1;
    }
  }
  return cues;
}

/** A sentence as far as it is read: its reporting words so far, and where the clause begins. */
interface Reading {
  readonly cues: readonly EnglishCue[];
  readonly from: number;
  readonly to: number;
  readonly clause: number;
  readonly discourse: Discourse;
}

function cueAt(words: EnglishWords, at: number, reading: Reading): EnglishCue | undefined {
  if (isAskedWords(words, at))
    return { kind: 'verb', at, text: words.tokens[at]!.text, speaker: undefined, from: at, to: at + 1 };
  if (words.can(at, report | utter | name | goOn) && isVerbHere(words, at)) return verbAt(words, at, reading);
  return words.key(at) === 'according' && words.key(at + 1) === 'to' ? sourceAt(words, at, reading) : undefined;
}

function verbAt(words: EnglishWords, at: number, reading: Reading): EnglishCue | undefined {
  const { cues, from, to, clause, discourse } = reading;
  const goesOn = words.can(at, goOn);
  const found = goesOn
    ? { speaker: whoIsQuoted(words, from, at) ?? currentOf(words, cues, from, at, discourse), from: at, to: at + 1 }
    : (subjectOf(words, at, clause, to, discourse) ?? elliptic(words, cues, at, from, discourse));
  if (found === undefined) return undefined;
  const speaker = found.speaker === undefined ? undefined : discourse.nameBeside(found.speaker, clause, at);
  if (speaker !== undefined) discourse.remember(speaker);
  const end = words.key(at) === 'put' ? at + 2 : at + 1;
  const text = words.phrase(at, end).text;
  return { kind: goesOn ? 'participle' : 'verb', at, text, ...found, speaker, to: Math.max(found.to, end) };
}

function sourceAt(words: EnglishWords, at: number, { cues, to, discourse }: Reading): EnglishCue | undefined {
  const source = phraseAfter(words, at + 2, to);
  if (source === undefined) return undefined;
  if (source.speaker !== undefined && cues.length === 0) discourse.remember(source.speaker);
  return { kind: 'attribution', at, text: words.phrase(at, at + 2).text, ...source, from: at };
}

/** He was asked, "…": nobody is named whose words these are. */
function isAskedWords(words: EnglishWords, at: number): boolean {
  if (!/^(?:asked|told)$/.test(words.key(at)) || !/^(?:is|are|was|were|been|being)$/.test(words.key(at - 1))) return false;
  return words.isQuoted(/^[,:]$/.test(words.key(at + 1)) ? at + 2 : at + 1);
}

/** As X put it, "…". */
function isPutThus(words: EnglishWords, at: number): boolean {
  if (words.key(at + 1) !== 'it') return false;
  for (let before = at - 1; before > at - longestName; before--) if (words.key(before) === 'as') return true;
  return false;
}

/** Not the claims, was told, did not say; and no participle amid other words, except "saying". */
function isVerbHere(words: EnglishWords, at: number): boolean {
  if (
    /^(?:claim|report|note|hope|fear|call|state|estimate|promise)s$/.test(words.key(at)) &&
    /^(?:of|by|from|about|for)$/.test(words.key(at + 1))
  )
    return false;
  if (words.key(at) === 'put') return isPutThus(words, at);
  if (words.can(at - 1, does.blockVerb)) return words.key(at - 1) === 'by' && words.can(at, goOn);
  return (
    !words.can(at, goOn) ||
    words.key(at) === 'saying' ||
    words.key(at + 1) === 'that' ||
    !words.isPlainWord(at - 1) ||
    /^(?:and|while|letter|statement|report|post|message)$/.test(words.key(at - 1))
  );
}

/** Who goes on speaking with a participle: whoever spoke in this sentence, or whom it is about, or who spoke before. */
function currentOf(words: EnglishWords, cues: readonly EnglishCue[], from: number, at: number, discourse: Discourse): Speaker {
  if (cues.length > 0) return cues.at(-1)!.speaker;
  const key = words.key(from);
  if (/^(?:he|she|they|it)$/.test(key)) return discourse.whoIs(key);
  return openingNoun(words, from, at)?.speaker ?? discourse.last;
}

/** The subject before a verb, else the one after it (`said X`). */
function subjectOf(words: EnglishWords, verb: number, clause: number, to: number, discourse: Discourse): Found | undefined {
  const said = words.afterTime(verb + 1);
  const end = beforeHelp(words, verb, clause);
  if (end < verb && words.can(end - 1, does.blockVerb)) return undefined;
  if (end > clause) {
    if (words.can(end - 1, does.standForPerson | does.standForOther))
      return { speaker: discourse.whoIs(words.key(end - 1)), from: end - 1, to: said };
    if (words.can(end - 1, does.relate)) return antecedentOf(words, end, clause, said);
    const direct = nounBefore(words, end, clause);
    if (direct !== undefined) return speaksDirectly(words, direct, clause, end, said, to) ? { ...direct, to: said } : undefined;
  }
  // "An officer, Ann Lee, at the embassy said": the clause begins with the subject, and a place ends it.
  const opening =
    words.isPlainWord(end - 1) && !words.can(end - 1, does.startSubject) ? openingNoun(words, clause, verb) : undefined;
  if (opening !== undefined && isBreak(words, opening.to)) return { ...withName(words, opening), to: said };
  return apposed(words, end, clause, said) ?? inverted(words, verb, clause, to, said);
}

/** The end of what stands before a verb without its auxiliaries, adverbs, times and brackets. */
function beforeHelp(words: EnglishWords, verb: number, clause: number): number {
  let end = verb;
  while (end > clause && (words.can(end - 1, does.help) || isAdverb(words, end - 1))) end--;
  return Math.max(clause, words.beforeAside(end));
}

/** The man *who* said so. */
function antecedentOf(words: EnglishWords, end: number, clause: number, said: number): Found | undefined {
  if (words.key(end - 1) !== 'who') return undefined;
  const antecedent = nounBefore(words, words.isMark(end - 2, ',') ? end - 2 : end - 1, clause);
  return { speaker: antecedent?.speaker, from: antecedent?.from ?? end - 1, to: said };
}

/** Whether the noun right before a verb can speak. */
function speaksDirectly(words: EnglishWords, { from }: Found, clause: number, end: number, said: number, to: number): boolean {
  // "…, industry analysts said.": after words and a comma even a plain noun speaks.
  const closes = from - clause > 3 && words.isMark(from - 1, ',') && words.endsClause(said, to);
  const opens = from <= clause + 1 && words.isQuoted(clause - 1) && isSaid(words, clause - 1);
  return closes || opens || canSpeak(words, from, end);
}

/** Whether words in marks end as speech does before its speaker: with a mark of punctuation within or after them. */
function isSaid(words: EnglishWords, close: number): boolean {
  return /^[,.!?…—-]$/.test(words.key(close - 1)) || words.key(close + 1) === ',';
}

/** "…," said X: after words in marks, or where the clause ends with the name. */
function inverted(words: EnglishWords, verb: number, clause: number, to: number, said: number): Found | undefined {
  const isAfterMarks = verb <= clause + 1;
  if (!words.can(verb, report | utter) || (!isAfterMarks && !words.isMark(verb - 1, ','))) return undefined;
  // "…, told the court": whom it is told to is nobody who speaks.
  if (words.can(verb, does.tell) && (!isAfterMarks || /^t/.test(words.key(verb)))) return undefined;
  if (words.can(verb + 1, does.standForPerson | does.standForOther)) return undefined;
  const after = phraseAfter(words, said, to);
  if (after === undefined) return undefined;
  const closes = after.to >= to || words.tokens[after.to]!.kind !== 'word' || afterSpeaker.test(words.key(after.to));
  return isAfterMarks || (closes && canSpeak(words, said, after.to)) ? { ...withName(words, after), from: verb } : undefined;
}

/** "X, the minister, said": the subject opens the clause, before the commas or dashes. */
function apposed(words: EnglishWords, verb: number, clause: number, said: number): Found | undefined {
  if (!isBreak(words, verb - 1)) return undefined;
  // "The road, once a track, will close, said X": what stands before the comma is a clause.
  let comma = verb - 2;
  let hasVerb = false;
  for (; comma > clause && !isBreak(words, comma); comma--) {
    if (words.can(comma, does.relate)) hasVerb = false;
    else if (words.can(comma, does.beFinite)) hasVerb = true;
  }
  if (hasVerb) return undefined;
  const atStart = openingNoun(words, clause, verb);
  // "… after X, the minister, said": the subject ends where its apposition begins.
  const opening =
    atStart !== undefined && (isBreak(words, atStart.to) || words.can(atStart.to, does.relate))
      ? atStart
      : nounBefore(words, comma, clause);
  if (opening === undefined || opening.to >= verb - 1 || !canSpeak(words, opening.from, opening.to)) return undefined;
  // "The group that owns it, Big Machine, said": its name stands after the relative clause.
  const named = isBreak(words, opening.to) ? opening : { ...opening, to: comma };
  return { ...withName(words, named), to: said };
}

/** "X left early and said": the subject of the sentence goes on. */
function elliptic(
  words: EnglishWords,
  cues: readonly EnglishCue[],
  verb: number,
  from: number,
  discourse: Discourse,
): Found | undefined {
  let before = verb - 1;
  while (words.can(before, does.help) || isAdverb(words, before)) before--;
  if (!/^(?:and|but|then)$/.test(words.key(before))) return undefined;
  return { speaker: currentOf(words, cues, from, verb, discourse), from: verb, to: words.afterTime(verb + 1) };
}

/** The newspaper quoted *minister X* as saying; *minister X* was quoted as saying. */
function whoIsQuoted(words: EnglishWords, from: number, saying: number): Speaker {
  if (words.key(saying - 1) !== 'as') return undefined;
  let quoted = saying - 2;
  while (quoted >= from && !/^(?:quot(?:ed|es|ing)|cit(?:ed|es|ing))$/.test(words.key(quoted))) quoted--;
  if (quoted < from) return undefined;
  const isPassive = words.can(quoted - 1, does.blockVerb);
  if (isPassive) return nounBefore(words, quoted - 1, from)?.speaker;
  return saying - quoted < 3 ? undefined : words.phrase(quoted + 1, saying - 1);
}
