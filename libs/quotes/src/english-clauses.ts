import { does } from './english-cues';
import type { EnglishCue } from './english-speakers';
import type { EnglishWords } from './english-words';
import { firstMatch } from './quote-rule';
import type { QuoteRule } from './quote-rule';
import type { QuotedTokens } from './quoted-spans';

/** A sentence in tokens, with its pairs of marks and its reporting words. */
export interface EnglishSentence {
  readonly from: number;
  readonly to: number;
  readonly pairs: readonly QuotedTokens[];
  readonly cues: readonly EnglishCue[];
}

/** Tokens as a half-open range. */
interface Clause {
  readonly from: number;
  readonly to: number;
}

const leastWords = 3;
/** More are text whose sentences could not be told apart. */
const mostWords = 100;
/** More words than these in marks are no name and no term. */
const mostWordsOfTerm = 5;
/** How many tokens may stand between a cue and what it introduces: to whom, where, in what. */
const longestAdjunct = 14;
/** How far a verb may stand before the words in marks that it names something with. */
const reachOfNaming = 12;

const longestPlace = 7;
const opensClause = /^(?:if|when|after|because|as|while|since|despite|without|then)$/;

/** Words in marks in their sentence, and the reporting words that have some already. */
interface Beside {
  readonly words: EnglishWords;
  readonly sentence: EnglishSentence;
  readonly pair: QuotedTokens;
  readonly used: ReadonlySet<EnglishCue>;
}

/** Which reporting word beside them claims words in marks. */
export const englishMarksRules: readonly QuoteRule<Beside, EnglishCue>[] = [
  { id: 'en-marks-go-on', reason: 'Words in marks that go on behind the comma: "…," X said, "…"', match: cueBetween },
  { id: 'en-marks-introduced', reason: 'Only to whom, when and where stands between: X said: "…"', match: cueBefore },
  { id: 'en-marks-followed', reason: 'The reporting word and its speaker right behind: "…," X said', match: cueBehind },
];

/** The reporting word that may introduce words in marks: the last before them. */
function introducing({ words, sentence: { cues }, pair }: Beside): EnglishCue | undefined {
  const cue = cues.findLast(({ at }) => at < pair.open);
  if (cue === undefined || words.key(pair.open - 1) === ':') return cue;
  return words.can(cue.at, does.report | does.utter | does.continue) ? cue : undefined;
}

function cueBetween(beside: Beside): EnglishCue | undefined {
  const cue = introducing(beside);
  return cue !== undefined && beside.used.has(cue) && beside.words.key(beside.pair.open - 1) === ',' ? cue : undefined;
}

function cueBefore(beside: Beside): EnglishCue | undefined {
  const { words, sentence, pair } = beside;
  const cue = introducing(beside);
  return cue !== undefined && introduces(words, cue, pair) && !goesOn(words, pair, sentence.to) ? cue : undefined;
}

function cueBehind({ words, sentence: { cues }, pair: { close } }: Beside): EnglishCue | undefined {
  const after = words.isMark(close + 1, ',') ? close + 2 : close + 1;
  return cues.find(({ at, from, kind }) => at > close && from >= close + 1 && from <= after && kind !== 'participle');
}

/** Whether nothing but to whom, when and where stands between a cue and words in marks. */
function introduces(words: EnglishWords, { at, to, kind }: EnglishCue, { open }: QuotedTokens): boolean {
  if (kind === 'attribution' || open - to > longestAdjunct) return false;
  if (words.key(open - 1) === ':') return true;
  const end = words.key(open - 1) === ',' || words.key(open - 1) === 'that' ? open - 1 : open;
  return end <= to || isAdjunct(words, at, to, end);
}

/** Whether tokens after a verb tell to whom, when or where: told the court, said in a statement. */
function isAdjunct(words: EnglishWords, verb: number, from: number, to: number): boolean {
  if (!words.can(verb, does.tell) && !words.can(from, does.openAdverbial | does.listen) && words.tokens[from]!.kind !== 'other')
    return false;
  if (words.can(from, does.join)) return false;
  for (let at = from; at < to; at++) if (words.can(at, does.beFinite | does.standForPerson | does.report)) return false;
  return true;
}

/** Whether a clause runs on after words in marks that stand at its beginning: said "such a crime" would be punished. */
function goesOn(words: EnglishWords, { open, close }: QuotedTokens, to: number): boolean {
  const next = close + 1;
  if (next >= to || /[,.!?]/.test(words.key(close - 1)) || words.key(open - 1) === ':') return false;
  return words.isPlainWord(next) && !words.can(next, does.startSubject | does.openAdverbial);
}

/** Words in marks that no reporting word stands beside, and the last reporting word before them. */
interface Within {
  readonly words: EnglishWords;
  readonly cues: readonly EnglishCue[];
  readonly pair: QuotedTokens;
  readonly cue: EnglishCue | undefined;
}

export const englishWithinRules: readonly QuoteRule<Within, EnglishCue>[] = [
  { id: 'en-marks-named', reason: 'A verb says what something is with them: called it "…"', match: cueThatNames },
  { id: 'en-marks-in-sentence', reason: 'A sentence in marks within one that reports', match: cueOfSentence },
];

/** The reporting word of the sentence that claims words in marks though it does not stand beside them; none for a title or a term. */
export function cueWithin(
  words: EnglishWords,
  cues: readonly EnglishCue[],
  pair: QuotedTokens,
): { rule: string; found: EnglishCue } | undefined {
  const cue = cues.findLast(({ at }) => at < pair.open);
  if (isTitle(words, pair) || (cue !== undefined && isNamed(words, cue, pair))) return undefined;
  return firstMatch(englishWithinRules, { words, cues, pair, cue });
}

function cueThatNames({ words, pair: { open, close }, cue }: Within): EnglishCue | undefined {
  if (cue === undefined || !words.can(cue.at, does.name) || open - cue.at > reachOfNaming) return undefined;
  if (words.key(cue.from - 1) === 'what') return undefined;
  return close - open - 1 > 1 || words.key(open - 1) === 'as' ? cue : undefined;
}

function cueOfSentence({ words, cues, pair: { open, close }, cue }: Within): EnglishCue | undefined {
  const isSentence = words.isCapital(open + 1) || /[.,!?…]/.test(words.key(close - 1));
  return isSentence && close - open - 1 > mostWordsOfTerm ? (cue ?? cues[0]) : undefined;
}

/** Advice called "…" has the words for its name; a disgrace is what *they* called "…". */
function isNamed(words: EnglishWords, { at }: EnglishCue, { open }: QuotedTokens): boolean {
  return (
    at === open - 1 &&
    words.key(at) === 'called' &&
    !words.can(at - 1, does.standForPerson | does.standForOther) &&
    !words.isCapital(at - 1)
  );
}

/** "The Long Way Home": all its longer words have capitals, and it ends without a mark. */
function isTitle(words: EnglishWords, { open, close }: QuotedTokens): boolean {
  let capitals = 0;
  for (let at = open + 1; at < close; at++) {
    const { text, kind } = words.tokens[at]!;
    if (kind === 'word' && words.isCapital(at)) capitals++;
    else if (kind === 'word' && text.length > 3) return false;
  }
  return capitals > 0;
}

/** A reporting word in its sentence. */
interface Reported {
  readonly words: EnglishWords;
  readonly sentence: EnglishSentence;
  readonly cue: EnglishCue;
  /** Where its clause ends at the latest. */
  readonly end: number;
  /** The first token behind it and whom it is told to. */
  readonly first: number;
}

/** How a clause without marks around all of it is reported. */
export const englishClauseRules: readonly QuoteRule<Reported, Clause>[] = [
  {
    id: 'en-before-source',
    reason: 'What stands before a source: …, according to X',
    applies: ({ cue, sentence }) => cue.kind === 'attribution' && cue.at > sentence.from,
    match: ({ words, cue, sentence }) => clauseOf(words, sentence.from, cue.at),
  },
  {
    id: 'en-behind-source',
    reason: 'The rest of the sentence that a source opens: According to X, …',
    applies: ({ cue }) => cue.kind === 'attribution',
    match: behindSource,
  },
  {
    id: 'en-behind-that',
    reason: 'The clause behind "that": X said that …',
    applies: (reported) => thatOf(reported) !== undefined,
    match: (reported) => clauseOf(reported.words, thatOf(reported)! + 1, reported.end),
  },
  {
    id: 'en-before-verb',
    reason: 'The clause before a verb that closes the sentence: …, X said in a report',
    applies: ({ words, cue, first, end }) =>
      cue.kind === 'verb' && words.isMark(cue.from - 1, ',') && endsHere(words, first, end),
    match: beforeVerb,
  },
  {
    id: 'en-told',
    reason: 'The clause behind whom it is told to: told the court the driver was drunk',
    applies: ({ words, cue, first }) => first === cue.to && /^(?:tell|told|assur|ask)/.test(words.key(cue.at)),
    match: behindListener,
  },
  { id: 'en-without-that', reason: 'The clause right behind the verb: X said …', match: behindVerb },
];

/** What a reporting word reports without marks around the whole of it; it ends before the clause of the next. */
export function reportedBy(
  words: EnglishWords,
  sentence: EnglishSentence,
  index: number,
): { rule: string; found: Clause } | undefined {
  const cue = sentence.cues[index]!;
  const isReport = words.can(cue.at, does.report) && !words.can(cue.from - 1, does.relate);
  if (cue.kind !== 'attribution' && !isReport) return undefined;
  return firstMatch(englishClauseRules, {
    words,
    sentence,
    cue,
    end: clauseEnd(words, sentence, index),
    first: afterListener(words, cue),
  });
}

function behindSource({ words, cue, end }: Reported): Clause | undefined {
  let comma = cue.to;
  while (comma < end && !words.isMark(comma, ',')) comma++;
  return clauseOf(words, comma + 1, end);
}

/** The "that" that opens the clause of a verb, right behind it or behind to whom, when or where. */
function thatOf({ words, cue, end }: Reported): number | undefined {
  for (let that = cue.to; that < Math.min(end, cue.to + longestAdjunct); that++) {
    if (words.key(that) === 'that') return that === cue.to || isAdjunct(words, cue.at, cue.to, that) ? that : undefined;
  }
  return undefined;
}

function beforeVerb({ words, sentence: { from }, cue, first }: Reported): Clause | undefined {
  // "The reason, X said, is …": half a clause is none.
  if (words.isMark(first, ',') && words.can(first + 1, does.beFinite)) return undefined;
  return isClauseBefore(words, from, cue.from - 1) ? clauseOf(words, from, cue.from) : undefined;
}

function behindListener({ words, cue, first, end }: Reported): Clause | undefined {
  if (!words.can(cue.at, does.reportClause)) return undefined;
  const told = secondNoun(words, first, end);
  return told === undefined || !hasFinite(words, told, end) ? undefined : clauseOf(words, told, end);
}

function behindVerb({ words, cue, first, end }: Reported): Clause | undefined {
  if (!words.can(cue.at, does.reportClause)) return undefined;
  const start = afterAdjunct(words, first, end, cue.at + 1);
  if (start === undefined || (words.can(cue.at, does.loosely) && !hasFinite(words, start, end))) return undefined;
  return clauseOf(words, start, end);
}

/** Whether the sentence ends after a cue, or only says where and when. */
function endsHere(words: EnglishWords, at: number, end: number): boolean {
  return (
    at >= end ||
    (words.tokens[at]!.kind === 'other' && !words.isQuoted(at)) ||
    (words.can(at, does.openAdverbial) && words.key(at) !== 'if')
  );
}

/** Whether more than an adverbial stands before a comma: not "In a letter, X said". */
function isClauseBefore(words: EnglishWords, from: number, comma: number): boolean {
  if (!words.can(from, does.openAdverbial)) return true;
  for (let at = from; at < comma; at++) if (words.isMark(at, ',')) return true;
  return hasFinite(words, from, comma);
}

/** Where the clause begins that a verb reports without "that": said in Kyiv on Monday *he would stay*. */
function afterAdjunct(words: EnglishWords, first: number, end: number, verbEnd: number): number | undefined {
  if (words.isMark(first, ',')) return first > verbEnd ? first + 1 : undefined;
  if (!words.can(first, does.openAdverbial) || opensClause.test(words.key(first))) return first;
  if (words.tokens[first + 1]?.kind === 'number') return first;
  for (let at = first + 1; at < Math.min(end, first + longestPlace); at++) {
    if (words.can(at, does.tellTime)) return words.isMark(at + 1, ',') ? at + 2 : at + 1;
    if (words.can(at, does.standForPerson | does.standForOther)) return at;
  }
  return undefined;
}

/** Where a clause begins after whom it is told to: told the court *the driver* was drunk, told the town *he* would stay. */
function secondNoun(words: EnglishWords, first: number, end: number): number | undefined {
  for (let at = first + 1; at < Math.min(end, first + longestPlace); at++) {
    if (!words.isPlainWord(at)) return undefined;
    if (words.can(at, does.standForPerson | does.standForOther)) return at;
    const isDetermined = /^(?:the|a|an|his|her|its|their|no)$/.test(words.key(at));
    if (isDetermined && words.key(at - 1) !== 'of' && !words.can(at - 1, does.openAdverbial)) return at;
  }
  return undefined;
}

/** The first token after whom it was told, where a list has the words. */
function afterListener(words: EnglishWords, { at, to }: EnglishCue): number {
  if (!words.can(at, does.tell)) return to;
  let first = to;
  while (words.can(first, does.listen)) first++;
  return words.afterTime(first);
}

function hasFinite(words: EnglishWords, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if (words.can(at, does.beFinite)) return true;
  return false;
}

/** Where the clause after a cue ends: before the next cue that is joined to it and not part of it. */
function clauseEnd(words: EnglishWords, { cues, to }: EnglishSentence, index: number): number {
  const { to: first } = cues[index]!;
  for (const { from } of cues.slice(index + 1)) {
    if (from <= first) continue;
    let comma = from;
    // while the company, …: the joining word stands before its subject
    while (comma > first && comma > from - 3 && !words.isMark(comma, ',') && !words.can(comma, does.join)) comma--;
    if (comma > first && (words.isMark(comma, ',') || words.can(comma, does.join))) return comma;
  }
  return to;
}

/** A clause without the marks and joining words at its ends; undefined where it is too short or too long to be one. */
function clauseOf(words: EnglishWords, from: number, to: number): Clause | undefined {
  let [first, end] = [from, to];
  while (end > first && !words.isQuoted(end - 1) && (words.tokens[end - 1]!.kind === 'other' || words.can(end - 1, does.join)))
    end--;
  while (first < end && !words.isQuoted(first) && words.tokens[first]!.kind === 'other') first++;
  // A mark closes what the last words in marks opened.
  return end - first < leastWords || end - first > mostWords ? undefined : { from: first, to: end };
}
