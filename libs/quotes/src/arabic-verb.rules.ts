import { ambiguousVerbs, denials, impersonalVerbs, prepositions, presentVerbs, sourceParticles, weakVerbs } from './arabic-cues';
import { isBeforeOpener, longestSpeaker } from './arabic-phrases';
import { isSpeakerNoun } from './arabic-somebody';
import type { ArabicWords } from './arabic-words';

/** A verb that may report, at its place. */
interface Verb {
  readonly words: ArabicWords;
  readonly at: number;
  readonly stem: string;
  /** Length of its conjunction. */
  readonly prefix: number;
}

/** How far before its أن a verb may stand that also means something else. */
const reachOfWeakVerb = 14;
const shadda = '\u0651';

/** Why a form of a reporting verb reports nothing where it stands. */
const refusals: readonly { readonly id: string; readonly reason: string; readonly match: (verb: Verb) => boolean }[] = [
  {
    id: 'impersonal',
    reason: 'يذكر أن opens what the paper itself adds',
    match: ({ words, at, stem }) => impersonalVerbs.has(stem) && words.endsSentence(at - 1),
  },
  {
    id: 'weak',
    reason: 'يعتبر is "is held to be" unless أن follows',
    match: ({ words, at, stem }) => weakVerbs.has(stem) && !isBeforeOpener(words, at, reachOfWeakVerb, !presentVerbs.has(stem)),
  },
  {
    id: 'denied',
    reason: 'لم يؤكد, قبل أن يعلن: nothing was said, or not yet',
    match: ({ words, at, stem }) => presentVerbs.has(stem) && denials.has((words.keys[at - 1] ?? '').replace(/^[وف](?=..)/, '')),
  },
  {
    id: 'relative',
    reason: 'ما قال is what was said, unless it names a source',
    match: ({ words, at }) => words.keys[at - 1] === 'ما' && !isSourceVerb(words, at),
  },
  {
    id: 'own-words',
    reason: 'على حد وصفه is a source',
    match: ({ words, at, stem }) =>
      words.keys[at] !== stem && /^(?:حد|حسب|بحسب|وفق)$/.test(words.keys[at - 1] ?? '') && words.keys[at]!.endsWith('ه'),
  },
  {
    id: 'noun-behind-preposition',
    reason: 'عدم كشف هويتها: a noun follows a preposition and "no"',
    match: ({ words, at, stem }) => ambiguousVerbs.has(stem) && words.keys[at] === stem && isBeforeNoun(words.keys[at - 1] ?? ''),
  },
  {
    id: 'noun',
    reason: "بين is between, طالب a student, unless the place is a verb's or a shadda tells",
    match: (verb) => ambiguousVerbs.has(verb.stem) && !verb.words.tokens[verb.at]!.text.includes(shadda) && !standsAsVerb(verb),
  },
];

/** Whether a form of a reporting verb reports where it stands. */
export function isVerbHere(verb: Verb): boolean {
  return !refusals.some(({ match }) => match(verb));
}

/** Behind this word stands a noun and no verb. */
function isBeforeNoun(key: string): boolean {
  return prepositions.has(key) || /^(?:عدم|دون|بدون|بعد|قبل|غير)$/.test(key);
}

/** Forms with a reading of their own, and where they are verbs for all that. */
const standing: Readonly<Record<string, (place: Verb & { readonly isClause: boolean }) => boolean>> = {
  // ورد is "there came" as often as "and replied".
  رد: ({ words, at, prefix, isClause }) =>
    prefix === 0
      ? isClause || isBeforeOpener(words, at, longestSpeaker)
      : isClause && (words.keys[at + 1] === 'علي' || isBeforeOpener(words, at, reachOfWeakVerb, true)),
  // عقب ذلك is "after that".
  عقب: ({ words, at }) => {
    const next = words.keys[at + 1] ?? '';
    return next === 'علي' || isSpeakerNoun(next) || isBeforeOpener(words, at, 1, true);
  },
  طالب: ({ prefix, isClause }) => prefix === 1 || isClause,
  طالبا: ({ prefix, isClause }) => prefix === 1 || isClause,
  بين: ({ words, at, prefix, isClause }) =>
    (words.endsSentence(at - 1) && prefix === 1) || (prefix + Number(isClause) > 0 && isBeforeOpener(words, at, longestSpeaker)),
};

/** Whether a form that is a noun or a preposition as well stands where a verb does. */
function standsAsVerb(verb: Verb): boolean {
  const { words, at, stem, prefix } = verb;
  const isClause = words.endsSentence(at - 1) || /^(?:،|هكذا|كما|فيما|بينما|ثم|و?قد)$/.test(words.keys[at - 1]!);
  const own = standing[stem];
  return own === undefined ? prefix === 1 || isClause || isBeforeOpener(words, at, longestSpeaker) : own({ ...verb, isClause });
}

/** Whether a verb stands after حسبما, على ما or كما, and reports nothing after it. */
export function isSourceVerb(words: ArabicWords, at: number): boolean {
  const before = words.keys[at - 1] ?? '';
  if (!sourceParticles.has(before) || isBeforeOpener(words, at, longestSpeaker, true)) return false;
  return before !== 'ما' || /^(?:علي|ب?حسب|وفق)$/.test(words.keys[at - 2] ?? '');
}
