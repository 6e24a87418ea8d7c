import { does } from './english-cues';
import type { EnglishCue } from './english-speakers';
import type { EnglishWords } from './english-words';
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

/** The cue that introduces words in marks (X said: "…"), or follows them ("…," X said). */
export function cueBeside(
  words: EnglishWords,
  { cues, to }: EnglishSentence,
  pair: QuotedTokens,
  used: ReadonlySet<EnglishCue>,
): EnglishCue | undefined {
  const after = words.isMark(pair.close + 1, ',') ? pair.close + 2 : pair.close + 1;
  const before = cues.findLast(({ at }) => at < pair.open);
  const isIntroduced = words.key(pair.open - 1) === ':';
  if (before !== undefined && (isIntroduced || words.can(before.at, does.report | does.utter | does.continue))) {
    // "…," X said, "…": words in marks that go on.
    if (used.has(before) && words.key(pair.open - 1) === ',') return before;
    if (introduces(words, before, pair) && !goesOn(words, pair, to)) return before;
  }
  return cues.find(({ at, from, kind }) => at > pair.close && from >= pair.close + 1 && from <= after && kind !== 'participle');
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

/** The verb that names something with words in marks (called it "a gift"), or stands in one sentence with many words in marks. */
export function cueThatNames(words: EnglishWords, cues: readonly EnglishCue[], pair: QuotedTokens): EnglishCue | undefined {
  const count = pair.close - pair.open - 1;
  if (isTitle(words, pair)) return undefined;
  const cue = cues.findLast(({ at }) => at < pair.open);
  if (cue !== undefined && isNamed(words, cue, pair)) return undefined;
  if (
    cue !== undefined &&
    words.can(cue.at, does.name) &&
    pair.open - cue.at <= reachOfNaming &&
    words.key(cue.from - 1) !== 'what'
  ) {
    if (count > 1 || words.key(pair.open - 1) === 'as') return cue;
  }
  const isSentence = words.isCapital(pair.open + 1) || /[.,!?…]/.test(words.key(pair.close - 1));
  return isSentence && count > mostWordsOfTerm ? (cue ?? cues[0]) : undefined;
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

/** What a reporting word reports without marks around the whole of it; it ends before the clause of the next. */
export function reportedBy(words: EnglishWords, sentence: EnglishSentence, index: number): Clause | undefined {
  const { cues, from } = sentence;
  const cue = cues[index]!;
  const end = clauseEnd(words, sentence, index);
  if (cue.kind === 'attribution') {
    if (cue.at > from) return clauseOf(words, from, cue.at);
    let comma = cue.to;
    while (comma < end && !words.isMark(comma, ',')) comma++;
    return clauseOf(words, comma + 1, end);
  }
  if (!words.can(cue.at, does.report) || words.can(cue.from - 1, does.relate)) return undefined;
  const first = afterListener(words, cue);
  for (let that = cue.to; that < Math.min(end, cue.to + longestAdjunct); that++) {
    if (words.key(that) !== 'that') continue;
    if (that === cue.to || isAdjunct(words, cue.at, cue.to, that)) return clauseOf(words, that + 1, end);
    break;
  }
  // "…, X said in a report": what is said stands before.
  if (cue.kind === 'verb' && words.isMark(cue.from - 1, ',') && endsHere(words, first, end)) {
    // "The reason, X said, is …": half a clause is none.
    if (words.isMark(first, ',') && words.can(first + 1, does.beFinite)) return undefined;
    return isClauseBefore(words, from, cue.from - 1) ? clauseOf(words, from, cue.from) : undefined;
  }
  if (!words.can(cue.at, does.reportClause)) return undefined;
  if (first === cue.to && /^(?:tell|told|assur|ask)/.test(words.key(cue.at))) {
    const told = secondNoun(words, first, end);
    return told === undefined || !hasFinite(words, told, end) ? undefined : clauseOf(words, told, end);
  }
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
