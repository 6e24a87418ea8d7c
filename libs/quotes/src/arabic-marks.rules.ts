import { namedThings, namingCues, openers } from './arabic-cues';
import type { ArabicCueList } from './arabic-cue-list';
import { reach } from './arabic-clause.rules';
import type { ArabicCue } from './arabic-speakers';
import type { ArabicWords } from './arabic-words';
import type { QuoteRule } from './quote-rule';
import type { QuotedTokens } from './quoted-spans';

/** Words in marks, the reporting words of the text, and the words in marks before with theirs. */
interface Marked {
  readonly words: ArabicWords;
  readonly list: ArabicCueList;
  readonly pair: QuotedTokens;
  readonly previous: { readonly pair: QuotedTokens; readonly cue: ArabicCue } | undefined;
}

const mostWordsOfName = 4;
/** Words in marks that are too many for a name or a term. */
const leastSpeechWords = 5;
/** How many tokens may stand between a speaker and few words in marks: دعم بلده ل"العراق". */
const longestGap = 3;
const farthestBehind = 4;

/** Which reporting word claims words in marks. */
export const arabicMarksRules: readonly QuoteRule<Marked, ArabicCue>[] = [
  {
    id: 'ar-marks-introduced',
    reason: 'The nearest reporting word before them in the sentence: قال فلان: "…"',
    match: cueBefore,
  },
  { id: 'ar-marks-followed', reason: 'The reporting word right behind them: "…"، بحسب البيان', match: cueAfter },
  {
    id: 'ar-marks-go-on',
    reason: 'Only signs and "and" part them from words in marks before: "…".. و"…"',
    match: cueOfPairBefore,
  },
  {
    id: 'ar-marks-alone',
    reason: 'A sentence of nothing else goes on with whoever spoke in the one before',
    match: cueOfSentenceBefore,
  },
];

/** Few words in marks after the noun that they name, within a speaker or after whom something is told. */
export function isName({ keys }: ArabicWords, list: ArabicCueList, { open, close }: QuotedTokens): boolean {
  if (close - open - 1 > mostWordsOfName) return false;
  const isOfSpeaker = list
    .near(open)
    .some(({ at, speakerEnd }) => (at < open && close < speakerEnd) || (speakerEnd === open - 1 && keys[open - 1] === 'ل'));
  if (isOfSpeaker) return true;
  const noun = (keys[open - 1] ?? '').replace(/^[وفبك]?ال(?=..)|^لل(?=..)/, '');
  return namedThings.has(noun) || namedThings.has(noun.slice(1));
}

/** The cue introduces them, or they are too long for a name. */
function cueBefore({ words, list, pair: { open, close } }: Marked): ArabicCue | undefined {
  const cue = reportingBefore(words, list, open);
  if (cue === undefined || open - cue.at > reach + 9) return undefined;
  for (let at = cue.at; at < open; at++) if (!words.isQuoted(at) && words.endsSentence(at)) return undefined;
  if (close - open > leastSpeechWords || isOpener(words, open - 1) || words.endsSentence(close - 1)) return cue;
  const gap = open - cue.speakerEnd;
  const isNaming = namingCues.has(cue.key);
  const isNear = gap <= 1 && (isNaming || gap === 1 || close - open > 2);
  return isNear || (gap <= longestGap && isNaming) ? cue : undefined;
}

/** قال فلان، بحسب ما نقلت الوكالة، إن: a source that names nobody stands within what another reports. */
function reportingBefore(words: ArabicWords, list: ArabicCueList, open: number): ArabicCue | undefined {
  const nearest = list.before(open);
  if (nearest?.kind !== 'attribution' || nearest.speaker !== undefined) return nearest;
  const verb = list.before(nearest.at);
  return verb?.kind === 'verb' && verb.at >= words.sentenceStart(nearest.at) ? verb : nearest;
}

function isOpener({ keys }: ArabicWords, at: number): boolean {
  return openers.has(keys[at]!) || keys[at] === ':';
}

function cueAfter({ words, list, pair: { close } }: Marked): ArabicCue | undefined {
  const cue = list.after(close);
  // وأضاف begins a clause of its own.
  if (cue === undefined || cue.at - close > farthestBehind || words.cueAt(cue.at)?.prefix === 1) return undefined;
  for (let at = close + 1; at < cue.at; at++) {
    const isBetween =
      words.tokens[at]!.kind === 'other' || words.keys[at] === 'هكذا' || words.keys[at] === 'علي' || isSource(words, cue, at);
    if (!isBetween || words.endsSentence(at)) return undefined;
  }
  return cue;
}

/** "…"، كما ذكر المركز. and nothing more: كما أكد الوزير … else begins a clause of its own. */
function isSource(words: ArabicWords, { at, kind, speakerEnd }: ArabicCue, particle: number): boolean {
  const isLast = words.endsSentence(speakerEnd - 1) || words.endsSentence(speakerEnd);
  return words.keys[particle] === 'كما' && particle === at - 1 && kind === 'attribution' && isLast;
}

/** طالب بـ«…» وبـ«…»: "and", alone or with the preposition of the verb. */
const joins: ReadonlySet<string> = new Set(['و', 'وب', 'ول']);

function cueOfPairBefore({ words: { tokens, keys }, pair: { open, close }, previous }: Marked): ArabicCue | undefined {
  if (previous === undefined || close - open <= leastSpeechWords) return undefined;
  for (let at = previous.pair.close + 1; at < open; at++)
    if (tokens[at]!.kind !== 'other' && !joins.has(keys[at]!)) return undefined;
  return previous.cue;
}

function cueOfSentenceBefore({ words, list, pair: { open, close } }: Marked): ArabicCue | undefined {
  const isAlone = words.endsSentence(open - 1) && (words.endsSentence(close) || words.endsSentence(close + 1));
  if (!isAlone || close - open <= 2) return undefined;
  const start = words.sentenceStart(open - 1);
  const cue = list.before(open);
  return cue !== undefined && cue.at >= start ? cue : undefined;
}
