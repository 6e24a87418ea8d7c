import { arabic, english } from '@naba/languages';

/** Whether the clause around a date tells of what was or of what lies ahead. */
export type Tense = 'past' | 'future';

/** Letters around a date in which its verb is looked for. */
export const reachOfTense = 160;
const sentenceEnd = /[.!?؟]["”»’)]*\s|\n/u;

const englishFuture: ReadonlySet<string> = new Set(english.dates.lists.futureVerbs.words);
const irregularPast: ReadonlySet<string> = new Set(english.dates.lists.pastVerbs.words);
const regularPast = /^\p{L}{2,}ed$/u;
/** Verbs after these are no past: to be held, has been moved. */
const auxiliary = /^(?:be|been|being|get|to)$/;

const arabicFuture = new RegExp(`^[وف]?(?:${arabic.dates.lists.futureVerbs.words.join('|')}|س[يتن]\\p{L}{3,})$`, 'u');
/** سيارة, سينما, ستين and the like are nouns. */
const arabicNoun = /^[وف]?س(?:يار|يد|يطر|ين|ياس|ياح|يول|يرا|يف|تين|تيف|تار|تاد|نو|نغاف|ندات)|(?:ه|ات)$/u;
const arabicPast = new RegExp(`^[وف]?(?:${arabic.dates.lists.pastVerbs.words.join('|')})$`);
/** Words before a date that opens its sentence: then the verb follows. */
const opening = /^(?:on|by|in|late|early|this|next|from|and|but|و?في|و?يوم|و?مساء|و?صباح|و?فجر|و?ظهر|من|شهر)$/iu;

/**
 * The tense of the verb that stands nearest before a date in its sentence, or behind it where the date opens the sentence; undefined
 * where no verb tells. Rough on purpose: most verbs are not known.
 * @param text spelled as `normalizeArabic` leaves it
 */
export function tenseAround(text: string, start: number, end: number): Tense | undefined {
  const before = wordsOf(
    text
      .slice(Math.max(0, start - reachOfTense), start)
      .split(sentenceEnd)
      .at(-1)!,
  );
  for (let at = before.length - 1; at >= 0; at--) {
    const tense = tenseOf(before, at);
    if (tense !== undefined) return tense === 'either' ? undefined : tense;
  }
  if (!before.every((word) => opening.test(word))) return undefined;
  const behind = wordsOf(text.slice(end, end + reachOfTense).split(sentenceEnd, 1)[0]!);
  for (let at = 0; at < behind.length; at++) {
    const tense = tenseOf(behind, at);
    if (tense !== undefined) return tense === 'either' ? undefined : tense;
  }
  return undefined;
}

function wordsOf(text: string): string[] {
  return text.replaceAll('’', "'").match(/[\p{L}']+/gu) ?? [];
}

function tenseOf(words: readonly string[], at: number): Tense | 'either' | undefined {
  const word = words[at]!;
  if (word === 'would') return 'either';
  const next = words[at + 1];
  if (englishFuture.has(word) || (word === 'set' && next === 'to') || (word === 'المتوقع' && next === 'ان')) return 'future';
  if (irregularPast.has(word) || regularPast.test(word)) return auxiliary.test(words[at - 1] ?? '') ? undefined : 'past';
  if (arabicPast.test(word)) return 'past';
  return arabicFuture.test(word) && !arabicNoun.test(word) ? 'future' : undefined;
}
