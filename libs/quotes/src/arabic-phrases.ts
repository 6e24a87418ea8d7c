import {
  addressee,
  continuations,
  namedThings,
  occasions,
  openers,
  papers,
  presentVerbs,
  roles,
  speakerEnds,
  titles,
} from './arabic-cues';
import type { ArabicWords } from './arabic-words';
import type { Quote } from './quote';

/** Who speaks, and the first token after. */
export interface Phrase {
  readonly speaker: Quote['speaker'];
  readonly end: number;
}

export const longestSpeaker = 14;
const longestSpeakerAlone = 9;
const mostWordsOfName = 4;

/** Whether أن or its like follows within the sentence, before another reporting word; a colon and many words in marks do too. */
export function isBeforeOpener(words: ArabicWords, at: number, reach: number, withMarks = false): boolean {
  for (let next = at + 1; next <= at + reach && next < words.tokens.length; next++) {
    if (openers.has(words.keys[next]!)) return true;
    if (withMarks && (words.keys[next] === ':' || (words.closing(next) ?? 0) - next > mostWordsOfName)) return true;
    if (words.endsSentence(next) || words.cueAt(next) !== undefined) return false;
  }
  return false;
}

/** وجاء في *بيان للوزارة*: a paper speaks. */
export function paperAt(words: ArabicWords, at: number): Phrase | undefined {
  if (!/^و?(?:جاء|جاءت|ورد)$/.test(words.keys[at]!) || words.keys[at + 1] !== 'في') return undefined;
  const noun = words.keys[at + 2]?.replace(/^ال/, '');
  if (noun === undefined || !(papers.has(noun) || papers.has(`ال${noun}`))) return undefined;
  return issuerOf(words, at + 2);
}

/** Whose paper it is: بيان صادر عن *الوزارة*, رسالة *المدير*; else the paper (بيان للوزارة). */
export function issuerOf(words: ArabicWords, noun: number): Phrase {
  const { keys } = words;
  for (let at = noun + 1; at <= noun + 3; at++) if (keys[at] === 'عن') return phraseFrom(words, at + 1);
  const phrase = phraseFrom(words, noun);
  const next = keys[noun + 1] ?? '';
  return phrase.end > noun + 1 && (next.startsWith('ال') || roles.has(next)) ? phraseFrom(words, noun + 1) : phrase;
}

function withoutPreposition({ start, end, text }: NonNullable<Quote['speaker']>): Quote['speaker'] {
  const length = /^(?:لل(?!بنان|يبيا|ندن|اهاي|جن)|لـ?)/.exec(text)?.[0].length ?? 0;
  return { start: start + length, end, text: text.slice(length) };
}

/** Whom وفقا ل names: the preposition belongs to no name, and whoever issued a paper speaks through it. */
export function sourceAfter(words: ArabicWords, at: number, stem: string): Phrase {
  const close = words.closing(at + 1);
  if (close !== undefined && close - at - 2 <= mostWordsOfName) return { speaker: words.phrase(at + 2, close), end: close + 1 };
  const { speaker, end } = phraseFrom(words, at + 1);
  if (speaker === undefined) return { speaker, end };
  const key = words.keys[at + 1]!;
  if (stem !== 'وفقا') return papers.has(key) ? issuerOf(words, at + 1) : { speaker, end };
  if (!key.startsWith('ل')) return { speaker: undefined, end };
  return papers.has(key.slice(1)) ? issuerOf(words, at + 1) : { speaker: withoutPreposition(speaker), end };
}

/** The noun phrase that begins with a token; a second noun with the article is the object of a verb that has one. */
export function phraseFrom(words: ArabicWords, first: number, hasObject = false): Phrase {
  const { tokens } = words;
  const longest = hasObject || !isBeforeOpener(words, first - 1, longestSpeaker + 1) ? longestSpeakerAlone : longestSpeaker;
  const splits = hasObject || longest === longestSpeakerAlone;
  let end = first;
  while (end < tokens.length && end - first < longest) {
    const close = words.closing(end);
    if (close !== undefined && isNameInMarks(words, first, end, close)) end = close + 1;
    else if (isOutside(words, first, end, splits)) break;
    else {
      end++;
      if (words.endsSentence(end - 1)) break;
    }
  }
  // أفاد "الحربي" بأنه: the marks around the whole belong to no name.
  const isMarked = words.closing(first) === end - 1;
  return { speaker: isMarked ? words.phrase(first + 1, end - 1) : words.phrase(first, end), end };
}

/** Whether a token is no part of the phrase that began with `first`. */
function isOutside(words: ArabicWords, first: number, at: number, splits: boolean): boolean {
  if (words.isQuoted(at) || (words.tokens[at]!.kind !== 'word' && !isInnerPeriod(words, at))) return true;
  if (endsSpeaker(words, first, at)) return true;
  const { kind: cue, stem = '' } = words.cueAt(at) ?? {};
  // A name may read like a verb, and behind a title like one of the past (السيد راي), but not like قائلا or وفقا; else a verb ends the phrase.
  if (at === first || (cue === 'verb' && titles.has(words.keys[at - 1]!) && !presentVerbs.has(stem)))
    return cue === 'participle' || cue === 'attribution';
  return cue === 'verb' || cue === 'participle' || beginsPhrase(words, at, splits);
}

/** The period of د.حسن. */
function isInnerPeriod({ tokens, keys }: ArabicWords, at: number): boolean {
  return keys[at] === '.' && (tokens[at - 1]?.text.length ?? 9) <= 2 && tokens[at + 1]?.start === tokens[at]!.end;
}

/** Whether a word tells where, when or about what; not العام in المدعي العام, and not في in مصدر في الوزارة. */
function endsSpeaker({ keys, tokens }: ArabicWords, first: number, at: number): boolean {
  const key = keys[at]!;
  // إمام is an imam, أمام "before".
  if (tokens[at]!.text.startsWith('إمام')) return false;
  if (!speakerEnds.has(key)) return key.startsWith('و') && speakerEnds.has(key.slice(1));
  if (continuations.has(key))
    return (
      at === first ||
      !keys[at - 1]!.startsWith('ال') ||
      /^(?:ماض|جار|مقبل|حال|فائت)/.test((keys[at + 1] ?? '').replace(/^ال/, ''))
    );
  const isWithin = at === first + 1 && roles.has(keys[first]!) && (key === 'في' || key === 'من');
  return !isWithin || occasions.has(keys[at + 1] ?? '');
}

/** Few words in marks that are part of a speaker: معهد "الأفق" الألماني, or all of it, before أن. */
function isNameInMarks(words: ArabicWords, first: number, open: number, close: number): boolean {
  if (close - open - 1 > mostWordsOfName) return false;
  const noun = (words.keys[open - 1] ?? '').replace(/^[وفبك]?ال(?=..)|^لل(?=..)/, '');
  if (open > first && (namedThings.has(noun) || namedThings.has(noun.slice(1)))) return true;
  return (
    isBeforeOpener(words, close, open > first ? longestSpeakerAlone : mostWordsOfName, true) &&
    !openers.has(words.keys[open + 1]!)
  );
}

/** رئيس الكتلة، حسام شلهوب، إن: the name between commas belongs to the role before it. */
export function withName(words: ArabicWords, first: number, phrase: Phrase): Phrase {
  const { keys, tokens } = words;
  const head = keys[first]!;
  if (keys[phrase.end] !== '،' || !(head.startsWith('ال') || roles.has(head))) return phrase;
  let end = phrase.end + 1;
  while (
    end < tokens.length &&
    end - phrase.end <= 6 &&
    tokens[end]!.kind === 'word' &&
    !speakerEnds.has(keys[end]!) &&
    !words.isQuoted(end)
  )
    end++;
  const isName = end > phrase.end + 2 && keys[end] === '،' && !roles.has(keys[phrase.end + 1]!);
  return isName ? { speaker: words.phrase(first, end), end } : phrase;
}

/** Whether a word inside a phrase is no part of it: an addressee, or the object of a verb that has one. */
function beginsPhrase({ keys, tokens }: ArabicWords, at: number, splits: boolean): boolean {
  const key = keys[at]!;
  if (addressee.test(key)) return true;
  if (!splits || !keys[at - 1]!.startsWith('ال') || titles.has(keys[at - 1]!)) return false;
  if (/..(?:ته|ها|هم|هما)$/.test(tokens[at]!.text) && !key.startsWith('ال')) return true;
  return key.startsWith('ال') && !/(?:ي|يه|يين|يون|الله)$/.test(key) && !continuations.has(key);
}
